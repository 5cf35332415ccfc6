package mlpstudio.ui.training;

/**
 * Measures how fast something counts up, smoothed over about two seconds so that the figure can be
 * read. Time in which nothing was to be done is left out by {@link #rest()}.
 */
final class SpeedMeter {
  private static final double SMOOTHING_SECONDS = 2;
  private static final double SHORTEST_SECONDS = 0.2;

  private double rate = Double.NaN;
  private double anchorCount;
  private long anchorNanos;
  private boolean anchored;

  /** Forgets all. */
  void reset() {
    rate = Double.NaN;
    anchored = false;
  }

  /** What follows is no time of work until the next count. */
  void rest() {
    anchored = false;
  }

  /**
   * Takes in how far the count is.
   *
   * @param count so far
   * @param nanos time of the count
   */
  void count(double count, long nanos) {
    if (!anchored) {
      anchor(count, nanos);
      return;
    }
    double seconds = (nanos - anchorNanos) / 1e9;
    if (seconds < SHORTEST_SECONDS) {
      return;
    }
    double now = (count - anchorCount) / seconds;
    double weight = Double.isNaN(rate) ? 1 : 1 - Math.exp(-seconds / SMOOTHING_SECONDS);
    rate = Double.isNaN(rate) ? now : rate + weight * (now - rate);
    anchor(count, nanos);
  }

  /** Counts per second, or NaN before there is a measure. */
  double perSecond() {
    return rate;
  }

  private void anchor(double count, long nanos) {
    anchored = true;
    anchorCount = count;
    anchorNanos = nanos;
  }
}
