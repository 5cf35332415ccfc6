package mlpstudio.ui.drawpad;

import java.util.ArrayList;
import java.util.List;
import mlpstudio.drawing.Point;
import mlpstudio.drawing.Stroke;

/**
 * One movement of the pen, with the moments at which it was where it was. Immutable.
 *
 * @param points where the pen was on the {@link Sheet}, at least one
 * @param millis when, as many as points, never falling
 * @param color of the ink, {@code 0xRRGGBB}
 */
record PenStroke(List<Point> points, List<Long> millis, int color) {
  /** Refuses strokes without points and moments that do not belong to them. */
  PenStroke {
    points = List.copyOf(points);
    millis = List.copyOf(millis);
    if (points.isEmpty() || points.size() != millis.size()) {
      throw new IllegalArgumentException(points.size() + " points, " + millis.size() + " moments");
    }
  }

  /** The pen touches the paper. */
  static PenStroke dot(Point point, long millis, int color) {
    return new PenStroke(List.of(point), List.of(millis), color);
  }

  /** The pen has moved on. */
  PenStroke with(Point point, long now) {
    List<Point> longer = new ArrayList<>(points);
    longer.add(point);
    List<Long> later = new ArrayList<>(millis);
    later.add(now);
    return new PenStroke(longer, later, color);
  }

  /** Only its first points. */
  PenStroke first(int count) {
    return new PenStroke(points.subList(0, count), millis.subList(0, count), color);
  }

  /** Where the pen is now. */
  Point last() {
    return points.getLast();
  }

  /** The line alone. */
  Stroke line() {
    return new Stroke(points);
  }

  /** How long it took, in milliseconds. */
  long duration() {
    return millis.getLast() - millis.getFirst();
  }

  /** Whether the line comes as near to a place as this. */
  boolean touches(Point place, double distance) {
    Point before = points.getFirst();
    for (Point point : points) {
      if (distanceTo(place, before, point) <= distance) {
        return true;
      }
      before = point;
    }
    return false;
  }

  private static double distanceTo(Point place, Point from, Point to) {
    double dx = to.x() - from.x();
    double dy = to.y() - from.y();
    double length = dx * dx + dy * dy;
    double along =
        length == 0 ? 0 : ((place.x() - from.x()) * dx + (place.y() - from.y()) * dy) / length;
    double t = Math.clamp(along, 0, 1);
    return Math.hypot(place.x() - from.x() - t * dx, place.y() - from.y() - t * dy);
  }
}
