package mlpstudio.drawing;

import java.util.Arrays;
import java.util.List;

/**
 * How much of every pixel a round pen covers. A pixel's share follows from its centre's distance to
 * the pen's path: exact for edges along the grid, within 3 % of a pixel for slanted ones. Keeps its
 * scratch space: not for several threads.
 */
final class InkCoverage {
  private static final float FAR = 1e9f;

  private final int width;
  private final int height;

  /** Squared distance of each pixel's centre to the path. */
  private final float[] squares;

  private final float[] shares;

  InkCoverage(int width, int height) {
    this.width = width;
    this.height = height;
    this.squares = new float[width * height];
    this.shares = new float[width * height];
  }

  /** Draws the strokes anew; the shares, 0 to 1, are overwritten by the next call. */
  float[] draw(List<Stroke> strokes, Placement at) {
    Arrays.fill(squares, FAR);
    float reach = (float) (at.pen() / 2 + 0.5);
    for (Stroke stroke : strokes) {
      List<Point> points = stroke.points();
      float x = (float) (points.getFirst().x() * at.scale() + at.offsetX());
      float y = (float) (points.getFirst().y() * at.scale() + at.offsetY());
      segment(x, y, x, y, reach);
      for (int i = 1; i < points.size(); i++) {
        float nextX = (float) (points.get(i).x() * at.scale() + at.offsetX());
        float nextY = (float) (points.get(i).y() * at.scale() + at.offsetY());
        segment(x, y, nextX, nextY, reach);
        x = nextX;
        y = nextY;
      }
    }
    // A pen thinner than a pixel leaves as much less ink.
    float darkest = (float) Math.min(1, at.pen());
    float edge = (float) (Math.max(1, at.pen()) / 2 + 0.5);
    float beyond = edge * edge;
    for (int i = 0; i < squares.length; i++) {
      shares[i] =
          squares[i] >= beyond ? 0 : Math.min(1, edge - (float) Math.sqrt(squares[i])) * darkest;
    }
    return shares;
  }

  private void segment(float ax, float ay, float bx, float by, float halfPen) {
    float reach = Math.max(1, halfPen);
    int left = Math.max(0, (int) Math.ceil(Math.min(ax, bx) - reach - 0.5f));
    int right = Math.min(width - 1, (int) Math.floor(Math.max(ax, bx) + reach - 0.5f));
    int top = Math.max(0, (int) Math.ceil(Math.min(ay, by) - reach - 0.5f));
    int bottom = Math.min(height - 1, (int) Math.floor(Math.max(ay, by) + reach - 0.5f));
    float dx = bx - ax;
    float dy = by - ay;
    float length = dx * dx + dy * dy;
    float along = length > 0 ? 1 / length : 0;
    for (int row = top; row <= bottom; row++) {
      float py = row + 0.5f - ay;
      int at = row * width;
      for (int column = left; column <= right; column++) {
        float px = column + 0.5f - ax;
        float t = (px * dx + py * dy) * along;
        // Not Math.min and Math.max: these care for NaN and for the sign of zero, which takes time.
        t = t < 0 ? 0 : t > 1 ? 1 : t;
        float ex = px - t * dx;
        float ey = py - t * dy;
        float square = ex * ex + ey * ey;
        if (square < squares[at + column]) {
          squares[at + column] = square;
        }
      }
    }
  }
}
