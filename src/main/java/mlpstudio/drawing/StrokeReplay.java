package mlpstudio.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * Plays strokes again of which nobody knows any more when the pen was where: at an even pace, with
 * a short pause between strokes.
 */
public final class StrokeReplay {
  /** Of the drawing's longer side, in a second. */
  private static final double PACE = 2.2;

  private static final double PAUSE_SECONDS = 0.18;

  private final List<Stroke> strokes;
  private final double pace;
  private final double duration;

  /** Prepares to play these. */
  public StrokeReplay(List<Stroke> strokes) {
    this.strokes = List.copyOf(strokes);
    double side = strokes.isEmpty() ? 0 : InkBox.of(strokes).longerSide();
    pace = side > 0 ? PACE * side : 1;
    double seconds = 0;
    for (Stroke stroke : strokes) {
      seconds += length(stroke) / pace + PAUSE_SECONDS;
    }
    duration = seconds;
  }

  /** How long it takes, in seconds. */
  public double duration() {
    return duration;
  }

  /** What is drawn after so many seconds. */
  public List<Stroke> until(double seconds) {
    List<Stroke> drawn = new ArrayList<>();
    double left = seconds;
    for (Stroke stroke : strokes) {
      if (left < 0) {
        break;
      }
      drawn.add(first(stroke, left * pace));
      left -= length(stroke) / pace + PAUSE_SECONDS;
    }
    return drawn;
  }

  private static Stroke first(Stroke stroke, double length) {
    List<Point> points = new ArrayList<>();
    Point at = stroke.points().getFirst();
    points.add(at);
    double left = length;
    for (Point next : stroke.points().subList(1, stroke.points().size())) {
      double step = distance(at, next);
      if (step > left) {
        if (left > 0) {
          points.add(between(at, next, left / step));
        }
        break;
      }
      points.add(next);
      left -= step;
      at = next;
    }
    return new Stroke(points);
  }

  private static Point between(Point from, Point to, double share) {
    return new Point(
        from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y()));
  }

  private static double length(Stroke stroke) {
    double length = 0;
    Point at = stroke.points().getFirst();
    for (Point next : stroke.points()) {
      length += distance(at, next);
      at = next;
    }
    return length;
  }

  private static double distance(Point from, Point to) {
    return Math.hypot(to.x() - from.x(), to.y() - from.y());
  }
}
