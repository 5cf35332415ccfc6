package mlpstudio.ui.drawpad;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mlpstudio.drawing.Picture;
import mlpstudio.drawing.Point;
import mlpstudio.drawing.Stroke;

/**
 * What lies on the pad: strokes, or a picture that was put there. Immutable.
 *
 * @param strokes in the order drawn; none where there is a picture
 * @param picture such as a photograph of a digit on paper
 */
record PadContent(List<PenStroke> strokes, Optional<Picture> picture) {
  /** Nothing. */
  static final PadContent EMPTY = new PadContent(List.of(), Optional.empty());

  /** Longer pauses between strokes are not replayed. */
  private static final long LONGEST_PAUSE = 350;

  /** Copies the list. */
  PadContent {
    strokes = List.copyOf(strokes);
  }

  /** A picture alone. */
  static PadContent of(Picture picture) {
    return new PadContent(List.of(), Optional.of(picture));
  }

  /** Whether nothing is there. */
  boolean isEmpty() {
    return strokes.isEmpty() && picture.isEmpty();
  }

  /** The lines alone. */
  List<Stroke> lines() {
    return strokes.stream().map(PenStroke::line).toList();
  }

  /** One more stroke; a picture gives way to it. */
  PadContent with(PenStroke stroke) {
    List<PenStroke> more = new ArrayList<>(strokes);
    more.add(stroke);
    return new PadContent(more, Optional.empty());
  }

  /** The last stroke has become another one. */
  PadContent withLast(PenStroke stroke) {
    List<PenStroke> changed = new ArrayList<>(strokes);
    changed.set(changed.size() - 1, stroke);
    return new PadContent(changed, picture);
  }

  /** Without what an eraser touches there; itself where that is nothing. */
  PadContent without(Point place, double distance) {
    List<PenStroke> left = strokes.stream().filter(s -> !s.touches(place, distance)).toList();
    return left.size() == strokes.size() ? this : new PadContent(left, picture);
  }

  /** How long the drawing took, long pauses shortened, in milliseconds. */
  long duration() {
    long end = 0;
    for (int i = 0; i < strokes.size(); i++) {
      end = begin(i, end) + strokes.get(i).duration();
    }
    return end;
  }

  /** What was drawn after so many milliseconds. */
  PadContent until(long millis) {
    List<PenStroke> drawn = new ArrayList<>();
    long end = 0;
    for (int i = 0; i < strokes.size(); i++) {
      PenStroke stroke = strokes.get(i);
      long begin = begin(i, end);
      long from = stroke.millis().getFirst();
      int points = (int) stroke.millis().stream().filter(m -> begin + m - from <= millis).count();
      if (points > 0) {
        drawn.add(stroke.first(points));
      }
      end = begin + stroke.duration();
    }
    return new PadContent(drawn, picture);
  }

  private long begin(int stroke, long endBefore) {
    if (stroke == 0) {
      return 0;
    }
    long pause =
        strokes.get(stroke).millis().getFirst() - strokes.get(stroke - 1).millis().getLast();
    return endBefore + Math.clamp(pause, 0, LONGEST_PAUSE);
  }
}
