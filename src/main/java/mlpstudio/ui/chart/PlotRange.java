package mlpstudio.ui.chart;

/**
 * A stretch of an axis.
 *
 * @param low finite
 * @param high finite, above {@code low}
 */
record PlotRange(double low, double high) {
  /** Refuses empty, reversed and infinite stretches. */
  PlotRange {
    if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
      throw new IllegalArgumentException("A range goes up: not " + low + " to " + high);
    }
  }

  /** Its length, above 0. */
  double span() {
    return high - low;
  }

  /** Whether a value lies in it, ends included. */
  boolean contains(double value) {
    return value >= low && value <= high;
  }

  /** The same length elsewhere. */
  PlotRange moved(double by) {
    return new PlotRange(low + by, high + by);
  }

  /** Moved, and only where it is too long shortened, so that it lies inside the limits. */
  PlotRange within(PlotRange limits) {
    if (span() >= limits.span()) {
      return limits;
    }
    if (low < limits.low) {
      return new PlotRange(limits.low, limits.low + span());
    }
    return high > limits.high ? new PlotRange(limits.high - span(), limits.high) : this;
  }

  /** Lengthened about its middle where it is shorter than the given length. */
  PlotRange atLeast(double length) {
    if (span() >= length) {
      return this;
    }
    double middle = (low + high) / 2;
    return new PlotRange(middle - length / 2, middle + length / 2);
  }
}
