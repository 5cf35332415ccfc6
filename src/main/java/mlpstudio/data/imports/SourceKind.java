package mlpstudio.data.imports;

/** What a source is. */
public enum SourceKind {
  /** Picture files, in one folder for each class. */
  PICTURES,
  /** Rows of pixels with a label. */
  TABLE,
  /** Images and labels in MNIST's format. */
  IDX
}
