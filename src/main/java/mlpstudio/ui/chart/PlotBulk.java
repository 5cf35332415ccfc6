package mlpstudio.ui.chart;

import java.util.Arrays;

/** Where most of many points lie, so that a few wild ones do not squeeze the rest of a plot. */
final class PlotBulk {
  // Enough for a steady estimate, little enough to sort in every frame.
  private static final int SAMPLE = 2000;
  private static final double LOWEST = 0.05;

  private PlotBulk() {}

  /**
   * Shows the 5th percentile and a high one of the values in a stretch of x to the extent.
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
    }
  }
}
