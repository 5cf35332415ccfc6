package mlpstudio.ui.training;

/**
 * Something to be said about a run.
 *
 * @param kind how grave it is
 * @param sentence for people
 * @param details technical words, may be empty
 */
public record Note(Kind kind, String sentence, String details) {
  /** Kinds of note. */
  public enum Kind {
    /** The run broke. */
    FAILURE,
    /** Another device than asked for is used. */
    DEVICE,
    /** The network answers for other settings. */
    STALE,
    /** More could be had. */
    HINT,
    /** A figure of the whole run. */
    SUMMARY
  }
}
