package mlpstudio.ui.support.strokes;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import mlpstudio.drawing.Point;

/** One movement of the pen as a line of ink. */
public final class InkLine {
  /** Length of the straight pieces of a curve, in pixels. */
  private static final double PIECE = 3;

  private static final int MOST_PIECES = 32;

  private InkLine() {}

  /**
   * Smooth: curves from middle to middle, the pen's places are what they bend to. As short straight
   * pieces, for wide curves with sharp bends are stroked with gaps.
   *
   * @param points at least one, in units of their own
   * @param scale pixels for each unit
   */
  public static void stroke(GraphicsContext g, List<Point> points, double scale) {
    g.beginPath();
    Point first = points.getFirst();
    g.moveTo(first.x() * scale, first.y() * scale);
    double fromX = first.x();
    double fromY = first.y();
    for (int i = 1; i < points.size() - 1; i++) {
      Point bend = points.get(i);
      double toX = (bend.x() + points.get(i + 1).x()) / 2;
      double toY = (bend.y() + points.get(i + 1).y()) / 2;
      double length =
          Math.hypot(bend.x() - fromX, bend.y() - fromY)
              + Math.hypot(toX - bend.x(), toY - bend.y());
      int pieces = Math.clamp((long) Math.ceil(length * scale / PIECE), 1, MOST_PIECES);
      for (int k = 1; k <= pieces; k++) {
        double t = (double) k / pieces;
        double a = (1 - t) * (1 - t);
        double b = 2 * t * (1 - t);
        double c = t * t;
        g.lineTo(
            (a * fromX + b * bend.x() + c * toX) * scale,
            (a * fromY + b * bend.y() + c * toY) * scale);
      }
      fromX = toX;
      fromY = toY;
    }
    Point last = points.getLast();
    g.lineTo(last.x() * scale, last.y() * scale);
    g.stroke();
  }
}
