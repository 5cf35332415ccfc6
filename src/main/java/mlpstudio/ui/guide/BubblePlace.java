package mlpstudio.ui.guide;

import java.util.Arrays;
import java.util.List;
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
    return beside(anchor, List.of(), bubble, window);
  }

  /**
   * The place of a bubble of this size beside an anchor.
   *
   * @param free what it does not stand over, as long as there is another side with room
   */
  static BubblePlace beside(
      Bounds anchor, List<Bounds> free, Dimension2D bubble, Dimension2D window) {
    List<BubblePlace> places =
        Arrays.stream(Side.values())
            .map(side -> at(side, anchor, bubble, window))
            .filter(place -> place.fits(place.side(), bubble, window))
            .map(place -> place.within(bubble, window))
            .toList();
    return places.stream()
        .filter(place -> free.stream().noneMatch(part -> place.covers(part, bubble)))
        .findFirst()
        .orElse(places.getFirst());
  }

  private boolean covers(Bounds part, Dimension2D bubble) {
    return part.intersects(x, y, bubble.getWidth(), bubble.getHeight());
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
