package mlpstudio.ui.shell;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/**
 * The chosen panel of a column that has a foot. Where the foot leaves it little room it is still as
 * high as is comfortable, but no higher than what can be seen at once, and the foot is scrolled to.
 */
final class ColumnBody extends StackPane {
  private static final double COMFORTABLE_EM = 22;

  /** Enough for a panel that scrolls by itself. */
  private static final double SCROLLED_EM = 13;

  /** How much more than its least height is comfortable for a panel that says its least itself. */
  private static final double EASE_EM = 5;

  private final EmMeasure em = new EmMeasure();
  private double visible = Double.MAX_VALUE;
  private boolean scrolling;

  ColumnBody() {
    getStyleClass().add("column-body");
    em.sizeProperty().addListener(o -> requestLayout());
  }

  /** Shows a panel. */
  void setPanel(Node panel) {
    getChildren().setAll(em, panel);
  }

  /** How much of the column can be seen at once. */
  void setVisibleHeight(double height) {
    visible = height;
    requestLayout();
  }

  /** Whether the panel scrolls by itself: it takes the room that there is. */
  void setScrolling(boolean now) {
    scrolling = now;
    requestLayout();
  }

  /** Whether a panel that scrolls by itself, and that foot under it, can be seen at once. */
  boolean hasRoomAbove(Node foot) {
    return visible >= SCROLLED_EM * em.sizeProperty().get() + foot.prefHeight(getWidth());
  }

  @Override
  protected double computeMinHeight(double width) {
    if (scrolling) {
      return 0;
    }
    double size = em.sizeProperty().get();
    double least = super.computeMinHeight(width);
    double comfortable = Math.max(COMFORTABLE_EM * size, least + EASE_EM * size);
    return Math.max(least, Math.min(visible, comfortable));
  }
}
