package mlpstudio.drawing;

import java.util.List;

/**
 * One movement of the pen, from its touching the paper to its leaving it.
 *
 * @param points in the order drawn, at least one; a single one is a dot
 */
public record Stroke(List<Point> points) {
  /** Copies the list and refuses strokes without a point. */
  public Stroke {
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("A stroke has at least one point");
    }
  }

  /** A stroke from pairs of coordinates: x, y, x, y, … */
  public static Stroke of(double... coordinates) {
    Point[] points = new Point[coordinates.length / 2];
    for (int i = 0; i < points.length; i++) {
      points[i] = new Point(coordinates[2 * i], coordinates[2 * i + 1]);
    }
    return new Stroke(List.of(points));
  }
}
