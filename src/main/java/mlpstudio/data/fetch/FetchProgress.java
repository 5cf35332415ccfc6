package mlpstudio.data.fetch;

/**
 * How far a data set is on its way.
 *
 * @param phase what is being done
 * @param file name of the file at work
 * @param source the server's name, or empty where files come from disk
 * @param done bytes that are here
 * @param total bytes altogether
 * @param bytesPerSecond how fast they come lately; not a number where that is not known
 */
public record FetchProgress(
    Phase phase, String file, String source, long done, long total, double bytesPerSecond) {

  /** What is being done. */
  public enum Phase {
    /** A server is asked. */
    CONNECTING,
    /** Bytes come. */
    FETCHING,
    /** Files are unpacked and compared with the published ones. */
    CHECKING
  }

  /** From 0 to 1. */
  public double share() {
    return total <= 0 ? 0 : Math.clamp((double) done / total, 0.0, 1.0);
  }

  /** Seconds until all is here; not a number where that is not known. */
  public double remainingSeconds() {
    return bytesPerSecond > 0 ? Math.max(0, total - done) / bytesPerSecond : Double.NaN;
  }
}
