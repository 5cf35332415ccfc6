package mlpstudio.training;

/**
 * Why a run ended by itself before its time.
 *
 * @param kind for the sentence people read
 * @param epoch where, from 0
 * @param batch where, from 0
 * @param details technical words, such as an engine's message, at most a few lines
 */
public record RunFailure(Kind kind, int epoch, int batch, String details) {
  /** Kinds of failure. */
  public enum Kind {
    /** The loss became infinite or not a number. */
    DIVERGED,
    /** Memory of the device or of the machine ran out. */
    OUT_OF_MEMORY,
    /** The files of the data set changed or went away while they were read. */
    DATA,
    /** The engine or the device broke. */
    ENGINE
  }
}
