package mlpstudio.drawing;

/**
 * What was drawn on, in the strokes' own coordinates from its upper left corner. It matters only
 * where the ink is not scaled or not centred.
 *
 * @param width above 0
 * @param height above 0
 * @param pen width of the pen as it was seen, above 0
 */
public record Canvas(double width, double height, double pen) {
  /** Refuses what has no extent. */
  public Canvas {
    if (!(width > 0 && height > 0 && pen > 0)
        || !Double.isFinite(width + height)
        || !Double.isFinite(pen)) {
      throw new IllegalArgumentException("No canvas: " + width + " x " + height + ", pen " + pen);
    }
  }
}
