package mlpstudio.ui.chart;

/** The least and the greatest of the values shown to it; infinite and missing ones are ignored. */
final class PlotExtent {
  private double least = Double.POSITIVE_INFINITY;
  private double leastPositive = Double.POSITIVE_INFINITY;
  private double greatest = Double.NEGATIVE_INFINITY;

  void add(double value) {
    if (!Double.isFinite(value)) {
      return;
    }
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
    if (value > 0) {
      leastPositive = Math.min(leastPositive, value);
    }
  }

  boolean empty() {
    return least > greatest;
  }

  double least() {
    return least;
  }

  /** The least value above 0: infinite where there is none. */
  double leastPositive() {
    return leastPositive;
  }

  double greatest() {
    return greatest;
  }
}
