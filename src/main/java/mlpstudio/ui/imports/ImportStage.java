package mlpstudio.ui.imports;

/** What the import is about at the moment. */
public enum ImportStage {
  /** Nothing was chosen yet. */
  EMPTY,
  /** A few pictures are being looked at. */
  LOOKING,
  /** The rest is being looked at; one need not wait for it. */
  CHECKING,
  /** Everything was looked at. */
  READY,
  /** The source cannot be read, or nothing could be learnt from it. */
  REFUSED,
  /** The data set is being written. */
  IMPORTING
}
