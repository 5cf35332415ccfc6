package mlpstudio.ui.chart;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** The marks on lines, centred on their point: told apart by shape, then by colour. */
final class PlotMarks {
  private PlotMarks() {}

  static void circle(GraphicsContext g, double x, double y, double radius) {
    g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  static void ring(GraphicsContext g, double x, double y, double radius, Color inside) {
    g.setFill(inside);
    circle(g, x, y, radius);
    g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  static void diamond(GraphicsContext g, double x, double y, double radius) {
    double r = radius * 1.25;
    g.fillPolygon(new double[] {x, x + r, x, x - r}, new double[] {y - r, y, y + r, y}, 4);
  }

  /** A star with five points. */
  static void star(GraphicsContext g, double x, double y, double radius) {
    double[] xs = new double[10];
    double[] ys = new double[10];
    for (int i = 0; i < 10; i++) {
      double r = i % 2 == 0 ? radius : radius * 0.42;
      double angle = Math.PI * (i / 5.0 - 0.5);
      xs[i] = x + r * Math.cos(angle);
      ys[i] = y + r * Math.sin(angle);
    }
    g.fillPolygon(xs, ys, 10);
  }

  /** The mark of another run's look: circle, square, triangle, diamond, star, cross. */
  static void ofLook(GraphicsContext g, int look, double x, double y, double radius) {
    switch (look) {
      case 0 -> circle(g, x, y, radius);
      case 1 -> g.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
      case 2 -> triangle(g, x, y, 1.3 * radius);
      case 3 -> diamond(g, x, y, 1.1 * radius);
      case 4 -> star(g, x, y, 1.5 * radius);
      default -> cross(g, x, y, radius);
    }
  }

  private static void triangle(GraphicsContext g, double x, double y, double r) {
    g.fillPolygon(
        new double[] {x - r, x, x + r}, new double[] {y + 0.8 * r, y - r, y + 0.8 * r}, 3);
  }

  private static void cross(GraphicsContext g, double x, double y, double r) {
    double arm = r / 2.5;
    g.fillRect(x - r, y - arm, 2 * r, 2 * arm);
    g.fillRect(x - arm, y - r, 2 * arm, 2 * r);
  }
}
