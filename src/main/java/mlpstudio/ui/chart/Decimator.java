package mlpstudio.ui.chart;

/**
 * Thins a line to what a screen can show: where several points share a column of pixels, only the
 * lowest and the highest of them are kept, in the order they came in. Peaks survive, and a line of
 * a million points costs as much to draw as the screen is wide.
 */
final class Decimator {
  private Decimator() {}

  /** The part of the line inside the scale's range, with one more point on each side. */
  static PixelLine decimate(PlotPoints points, PlotScale x) {
    int from = Math.max(0, points.firstFrom(x.range().low()) - 1);
    int to = Math.min(points.size(), points.firstFrom(Math.nextUp(x.range().high())) + 1);
    if (to - from <= 2 * x.length()) {
      return all(points, x, from, to);
    }
    PixelLine line = new PixelLine((int) (2 * x.length()) + 8);
    int start = from;
    while (start < to) {
      double column = Math.floor(x.pixel(points.x(start)));
      int end = start + 1;
      while (end < to && x.pixel(points.x(end)) < column + 1) {
        end++;
      }
      addColumn(points, start, end, column + 0.5, line);
      start = end;
    }
    return line;
  }

  private static PixelLine all(PlotPoints points, PlotScale x, int from, int to) {
    PixelLine line = new PixelLine(Math.max(1, to - from));
    for (int i = from; i < to; i++) {
      line.add(x.pixel(points.x(i)), points.y(i));
    }
    return line;
  }

  private static void addColumn(
      PlotPoints points, int start, int end, double pixel, PixelLine line) {
    int least = -1;
    int greatest = -1;
    for (int i = start; i < end; i++) {
      double y = points.y(i);
      if (Double.isFinite(y)) {
        least = least < 0 || y < points.y(least) ? i : least;
        greatest = greatest < 0 || y > points.y(greatest) ? i : greatest;
      }
    }
    if (least < 0) {
      line.add(pixel, Double.NaN);
      return;
    }
    line.add(pixel, points.y(Math.min(least, greatest)));
    if (least != greatest) {
      line.add(pixel, points.y(Math.max(least, greatest)));
    }
  }
}
