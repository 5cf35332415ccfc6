package mlpstudio.ui.drawpad;

import java.util.ArrayList;
import java.util.List;
import mlpstudio.drawing.Point;

/** Digits as a hand would draw them, on a sheet of 280 by 280. */
final class Strokes {
  private Strokes() {}

  /** Two bows in one stroke. */
  static List<Point> three() {
    List<Point> points = new ArrayList<>();
    arc(points, 135, 95, 50, 45, -150, 90);
    arc(points, 135, 190, 58, 50, -90, 150);
    return points;
  }

  /** A bar and a slanted line in one stroke. */
  static List<Point> seven() {
    return List.of(
        new Point(70, 70),
        new Point(110, 69),
        new Point(150, 68),
        new Point(200, 66),
        new Point(180, 110),
        new Point(160, 150),
        new Point(145, 190),
        new Point(130, 235));
  }

  /** One upright line. */
  static List<Point> one() {
    return List.of(new Point(60, 40), new Point(60, 120), new Point(60, 220));
  }

  /** Smaller, and elsewhere. */
  static List<Point> moved(List<Point> points, double scale, double x, double y) {
    return points.stream().map(p -> new Point(p.x() * scale + x, p.y() * scale + y)).toList();
  }

  private static void arc(
      List<Point> points, double x, double y, double rx, double ry, double from, double to) {
    for (int i = 0; i <= 16; i++) {
      double angle = Math.toRadians(from + (to - from) * i / 16);
      points.add(new Point(x + rx * Math.cos(angle), y + ry * Math.sin(angle)));
    }
  }

  /** Draws with the pen of a model. */
  static void draw(DrawPadViewModel model, List<Point> points) {
    PadPen pen = model.pen();
    pen.down(points.getFirst().x(), points.getFirst().y(), PadTool.PEN);
    points.forEach(p -> pen.move(p.x(), p.y()));
    pen.up();
  }
}
