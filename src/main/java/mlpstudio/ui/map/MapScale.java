package mlpstudio.ui.map;

import java.util.stream.IntStream;

/**
 * From the plane to the screen and back: equal lengths stay equal, up is up.
 *
 * @param perUnit pixels of one unit of the plane
 * @param x where the plane's origin is on the screen
 * @param y likewise
 */
record MapScale(double perUnit, double x, double y) {
  private static final double MARGIN = 14;

  /** What so small a share of the points says at each side does not make all others small. */
  private static final double STRAY = 0.004;

  /**
   * Shows the points of a map in a picture of this size; a few strays of a large one may lie
   * outside.
   */
  static MapScale fit(ClassMap map, double width, double height) {
    double[] x = IntStream.range(0, map.size()).mapToDouble(map::x).sorted().toArray();
    double[] y = IntStream.range(0, map.size()).mapToDouble(map::y).sorted().toArray();
    if (x.length == 0) {
      return new MapScale(1, width / 2, height / 2);
    }
    int first = (int) (STRAY * x.length);
    int last = x.length - 1 - first;
    double across = Math.max(x[last] - x[first], 1e-9);
    double up = Math.max(y[last] - y[first], 1e-9);
    double perUnit = Math.min((width - 2 * MARGIN) / across, (height - 2 * MARGIN) / up);
    perUnit = Double.isFinite(perUnit) ? Math.max(perUnit, 1e-9) : 1;
    return new MapScale(
        perUnit,
        width / 2 - perUnit * (x[first] + x[last]) / 2,
        height / 2 + perUnit * (y[first] + y[last]) / 2);
  }

  double screenX(double planeX) {
    return x + perUnit * planeX;
  }

  double screenY(double planeY) {
    return y - perUnit * planeY;
  }

  /** Larger or smaller; what lies under the pixel stays there. */
  MapScale zoomed(double factor, double pixelX, double pixelY) {
    return new MapScale(
        perUnit * factor, pixelX + factor * (x - pixelX), pixelY + factor * (y - pixelY));
  }

  MapScale moved(double byX, double byY) {
    return new MapScale(perUnit, x + byX, y + byY);
  }

  /** The shown point nearest to a pixel, at most so far away, or -1. */
  int nearest(ClassMap map, boolean errorsOnly, double pixelX, double pixelY, double most) {
    int best = -1;
    double least = most * most;
    for (int i = 0; i < map.size(); i++) {
      double dx = screenX(map.x(i)) - pixelX;
      double dy = screenY(map.y(i)) - pixelY;
      double distance = dx * dx + dy * dy;
      if (distance <= least && (!errorsOnly || map.wrong(i))) {
        least = distance;
        best = i;
      }
    }
    return best;
  }
}
