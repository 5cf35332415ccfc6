package mlpstudio.ui.guide;

import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;

/**
 * Where the bubble stands: beside what it points at, on the side with room, and always within the
 * window.
 *
 * @param x left edge
 * @param y upper edge
 * @param side which side of the anchor it stands on
 */
record BubblePlace(double x, double y, Side side) {
  /** Between the bubble and what it points at, and around both. */
  static final double GAP = 12;

  /** The sides of the anchor, the preferred ones first, and none where there is no room. */
  enum Side {
    BELOW,
    RIGHT,
    LEFT,
    ABOVE,
    NONE
  }

  /** The place of a bubble of this size beside an anchor. */
  static BubblePlace beside(Bounds anchor, Dimension2D bubble, Dimension2D window) {
    for (Side side : Side.values()) {
      BubblePlace place = at(side, anchor, bubble, window);
      if (place.fits(side, bubble, window)) {
        return place.within(bubble, window);
      }
    }
    return at(Side.NONE, anchor, bubble, window).within(bubble, window);
  }

  /** Where nothing can be pointed at: below, in the middle. */
  static BubblePlace alone(Dimension2D bubble, Dimension2D window) {
    return new BubblePlace(
            (window.getWidth() - bubble.getWidth()) / 2,
            window.getHeight() - bubble.getHeight() - 4 * GAP,
            Side.NONE)
        .within(bubble, window);
  }

  private static BubblePlace at(Side side, Bounds anchor, Dimension2D bubble, Dimension2D window) {
    double middleX = anchor.getCenterX() - bubble.getWidth() / 2;
    double middleY = anchor.getCenterY() - bubble.getHeight() / 2;
    return switch (side) {
      case BELOW -> new BubblePlace(middleX, anchor.getMaxY() + GAP, side);
      case ABOVE -> new BubblePlace(middleX, anchor.getMinY() - GAP - bubble.getHeight(), side);
      case RIGHT -> new BubblePlace(anchor.getMaxX() + GAP, middleY, side);
      case LEFT -> new BubblePlace(anchor.getMinX() - GAP - bubble.getWidth(), middleY, side);
      // Over a corner of it, for it fills the window.
      case NONE ->
          new BubblePlace(middleX, window.getHeight() - bubble.getHeight() - 2 * GAP, side);
    };
  }

  private boolean fits(Side tried, Dimension2D bubble, Dimension2D window) {
    return switch (tried) {
      case BELOW -> y + bubble.getHeight() + GAP <= window.getHeight();
      case ABOVE -> y >= GAP;
      case RIGHT -> x + bubble.getWidth() + GAP <= window.getWidth();
      case LEFT -> x >= GAP;
      case NONE -> true;
    };
  }

  private BubblePlace within(Dimension2D bubble, Dimension2D window) {
    double mostX = Math.max(0, window.getWidth() - bubble.getWidth() - GAP);
    double mostY = Math.max(0, window.getHeight() - bubble.getHeight() - GAP);
    return new BubblePlace(
        Math.rint(Math.clamp(x, Math.min(GAP, mostX), mostX)),
        Math.rint(Math.clamp(y, Math.min(GAP, mostY), mostY)),
        side);
  }
}
