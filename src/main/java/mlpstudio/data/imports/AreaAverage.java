package mlpstudio.data.imports;

/**
 * Scales one plane: every new pixel is the mean of the area that it covers, where old pixels that
 * it covers in part count in part. Sums first along rows, then along columns.
 */
final class AreaAverage {
  private final Spans columns;
  private final Spans rows;

  /**
   * A part of a picture, made larger or smaller.
   *
   * @param from the part's left, top, width and height in old pixels; fractions are fine
   * @param width new columns
   * @param height new rows
   */
  AreaAverage(Part from, int width, int height) {
    columns = new Spans(from.left, from.width, width);
    rows = new Spans(from.top, from.height, height);
  }

  /**
   * Scales.
   *
   * @param source old pixels, {@code stride} to a row
   * @param target receives the new ones in row order
   */
  void scale(byte[] source, int stride, byte[] target) {
    int width = columns.length();
    int firstRow = rows.first(0);
    int rowCount = rows.last(rows.length() - 1) - firstRow + 1;
    double[] sums = new double[rowCount * width];
    for (int y = 0; y < rowCount; y++) {
      int row = (firstRow + y) * stride;
      for (int x = 0; x < width; x++) {
        double sum = 0;
        for (int s = columns.first(x); s <= columns.last(x); s++) {
          sum += (source[row + s] & 0xff) * columns.weight(x, s);
        }
        sums[y * width + x] = sum;
      }
    }
    for (int y = 0; y < rows.length(); y++) {
      for (int x = 0; x < width; x++) {
        double sum = 0;
        for (int s = rows.first(y); s <= rows.last(y); s++) {
          sum += sums[(s - firstRow) * width + x] * rows.weight(y, s);
        }
        target[y * width + x] = (byte) Math.clamp(Math.round(sum), 0, 255);
      }
    }
  }

  /** A rectangle in old pixels. */
  record Part(double left, double top, double width, double height) {}

  /** Which old places each new one covers along one direction. */
  private static final class Spans {
    private static final double ROUNDING = 1e-9;
    private final double start;
    private final double step;
    private final int count;

    Spans(double start, double length, int count) {
      this.start = start;
      this.step = length / count;
      this.count = count;
    }

    int length() {
      return count;
    }

    int first(int at) {
      return (int) Math.floor(from(at) + ROUNDING);
    }

    int last(int at) {
      return Math.max(first(at), (int) Math.ceil(from(at + 1) - ROUNDING) - 1);
    }

    /** The share that an old place has in a new one; all shares of a new one sum to 1. */
    double weight(int at, int source) {
      double covered = Math.min(from(at + 1), source + 1) - Math.max(from(at), source);
      return covered / step;
    }

    private double from(int at) {
      return start + at * step;
    }
  }
}
