package mlpstudio.drawing;

import java.util.List;

/**
 * The box around the pen's path, without the pen's own width.
 *
 * @param left least x
 * @param top least y
 * @param right greatest x
 * @param bottom greatest y
 */
public record InkBox(double left, double top, double right, double bottom) {

  /** The box of at least one stroke. */
  public static InkBox of(List<Stroke> strokes) {
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

  /** From left to right. */
  public double width() {
    return right - left;
  }

  /** From top to bottom. */
  public double height() {
    return bottom - top;
  }

  /** The greater of both. */
  public double longerSide() {
    return Math.max(width(), height());
  }

  /** Between left and right. */
  public double middleX() {
    return (left + right) / 2;
  }

  /** Between top and bottom. */
  public double middleY() {
    return (top + bottom) / 2;
  }
}
