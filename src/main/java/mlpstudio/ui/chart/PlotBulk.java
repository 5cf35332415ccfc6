package mlpstudio.ui.chart;

import java.util.Arrays;

/** Where most of many points lie, so that a few wild ones do not squeeze the rest of a plot. */
final class PlotBulk {
  // Enough for a steady estimate, little enough to sort in every frame.
  private static final int SAMPLE = 2000;
  private static final double LOWEST = 0.05;

  /** Above this share of the values only the wildest lie. */
  static final double HIGHEST = 0.99;

  // The middle one of so many first batches tells whether the very first is a wild one.
  private static final int FIRST = 5;
  private static final double WILD = 2;
  // A beginning higher than so many times the rest would leave no room for that.
  private static final double TIMES = 20;

  private PlotBulk() {}

  /**
   * Shows the 5th percentile and a high one of the values in a stretch of x to the extent, and
   * where the line begins if it does so there: what it came from is half of what it tells.
   *
   * @param highest share of the values that are not above the high one, at most 1
   */
  static void measure(PlotPoints points, PlotRange window, double highest, PlotExtent extent) {
    int from = points.firstFrom(window.low());
    int to = points.firstFrom(Math.nextUp(window.high()));
    int stride = Math.max(1, (to - from + SAMPLE - 1) / SAMPLE);
    double[] values = new double[Math.max(0, (to - from + stride - 1) / stride)];
    int size = 0;
    for (int i = from; i < to; i += stride) {
      double value = points.y(i);
      if (Double.isFinite(value)) {
        values[size++] = value;
      }
    }
    if (size > 0) {
      Arrays.sort(values, 0, size);
      extent.add(values[(int) (LOWEST * (size - 1))]);
      extent.add(values[(int) Math.ceil(highest * (size - 1))]);
      double start = from == 0 ? start(points, to) : Double.NaN;
      if (start <= TIMES * extent.greatest()) {
        extent.add(start);
      }
    }
  }

  /** The first value, unless it is a wild one. */
  private static double start(PlotPoints points, int to) {
    double[] first = new double[Math.min(FIRST, to)];
    for (int i = 0; i < first.length; i++) {
      first[i] = points.y(i);
    }
    double begin = first[0];
    Arrays.sort(first);
    double middle = first[first.length / 2];
    return begin <= WILD * middle ? Math.max(begin, middle) : middle;
  }
}
