package mlpstudio.drawing;

import java.util.List;

/** The box around the pen's path, without the pen's own width. */
record InkBox(double left, double top, double right, double bottom) {

  /** The box of at least one stroke. */
  static InkBox of(List<Stroke> strokes) {
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (Stroke stroke : strokes) {
      for (Point point : stroke.points()) {
        left = Math.min(left, point.x());
        top = Math.min(top, point.y());
        right = Math.max(right, point.x());
        bottom = Math.max(bottom, point.y());
      }
    }
    return new InkBox(left, top, right, bottom);
  }

  double width() {
    return right - left;
  }

  double height() {
    return bottom - top;
  }

  double longerSide() {
    return Math.max(width(), height());
  }

  double middleX() {
    return (left + right) / 2;
  }

  double middleY() {
    return (top + bottom) / 2;
  }
}
