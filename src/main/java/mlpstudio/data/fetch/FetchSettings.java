package mlpstudio.data.fetch;

import java.time.Duration;

/**
 * How patient a download is.
 *
 * @param connecting until a server takes the connection
 * @param silence until a server answers, and between any two pieces of what it sends
 * @param attempts how often one file is tried at one mirror, where the connection breaks off
 * @param pause between two of these attempts
 */
public record FetchSettings(Duration connecting, Duration silence, int attempts, Duration pause) {

  /** What suits people on slow lines. */
  public static FetchSettings patient() {
    return new FetchSettings(
        Duration.ofSeconds(15), Duration.ofSeconds(30), 3, Duration.ofSeconds(1));
  }
}
