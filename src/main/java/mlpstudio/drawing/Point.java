package mlpstudio.drawing;

/**
 * Where the pen was, in screen coordinates of any scale.
 *
 * @param x to the right
 * @param y downwards
 */
public record Point(double x, double y) {
  /** Farthest coordinate that is believed. */
  public static final double FARTHEST = 1e7;

  /** Refuses what is no place on a screen. */
  public Point {
    if (!(Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST)) {
      throw new IllegalArgumentException("No place on a screen: " + x + ", " + y);
    }
  }
}
