package mlpstudio.ui.chart;

import java.util.Arrays;

/**
 * A dense line as one upright bar per column of pixels, from the highest to the lowest place that
 * the line reaches there. Bars are filled many times faster than the same line is stroked, and
 * where there is a point or more in every column nobody sees the difference.
 */
final class PixelColumns {
  private final int first;
  private final double[] tops;
  private final double[] bottoms;

  private PixelColumns(int first, int count) {
    this.first = first;
    this.tops = new double[count];
    this.bottoms = new double[count];
    Arrays.fill(tops, Double.POSITIVE_INFINITY);
    Arrays.fill(bottoms, Double.NEGATIVE_INFINITY);
  }

  /** The bars of a line between the ends of a scale of x. */
  static PixelColumns of(PixelLine line, PlotScale x, PlotScale y) {
    int first = (int) Math.floor(x.from());
    PixelColumns columns = new PixelColumns(first, (int) Math.ceil(x.to()) - first);
    double formerX = Double.NaN;
    double formerY = Double.NaN;
    for (int i = 0; i < line.size(); i++) {
      double nextX = line.pixel(i);
      double nextY = y.pixel(line.value(i));
      if (Double.isFinite(nextY)) {
        columns.include(Double.isFinite(formerY) ? formerX : nextX, nextX, formerY, nextY);
      }
      formerX = nextX;
      formerY = nextY;
    }
    return columns;
  }

  /** Number of columns, empty ones included. */
  int size() {
    return tops.length;
  }

  /** The left edge of a column. */
  int pixel(int column) {
    return first + column;
  }

  /** Whether the line does not come through this column. */
  boolean empty(int column) {
    return tops[column] > bottoms[column];
  }

  double top(int column) {
    return tops[column];
  }

  double bottom(int column) {
    return bottoms[column];
  }

  private void include(double fromX, double toX, double fromY, double toY) {
    int start = Math.max(0, (int) Math.floor(fromX) - first);
    int end = Math.min(size() - 1, (int) Math.floor(toX) - first);
    double slope = toX > fromX ? (toY - fromY) / (toX - fromX) : 0;
    for (int column = start; column <= end; column++) {
      double left = Math.max(fromX, first + column);
      double right = Math.min(toX, first + column + 1.0);
      add(column, slope == 0 ? toY : fromY + (left - fromX) * slope);
      add(column, slope == 0 ? toY : fromY + (right - fromX) * slope);
      if (fromX == toX && Double.isFinite(fromY)) {
        add(column, fromY);
      }
    }
  }

  private void add(int column, double y) {
    tops[column] = Math.min(tops[column], y);
    bottoms[column] = Math.max(bottoms[column], y);
  }
}
