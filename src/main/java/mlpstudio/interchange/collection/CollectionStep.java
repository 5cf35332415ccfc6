package mlpstudio.interchange.collection;

/**
 * One step of the history.
 *
 * @param kind what was done
 * @param edit what takes it back, or does it again
 */
public record CollectionStep(Kind kind, LineEdit edit) {
  /** What people do with a collection. */
  public enum Kind {
    /** Gave drawings a label, or took it away. */
    RELABEL,
    /** Took drawings out. */
    DELETE,
    /** Said who drew them, or took it away. */
    WRITER,
    /** Brought drawings in from other files. */
    MERGE
  }
}
