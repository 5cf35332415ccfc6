package mlpstudio.ui.dataset;

import javafx.scene.layout.Region;

/** A horizontal bar that fills a share of its width. */
final class ShareBar extends Region {
  private double share;
  private final Region filled = new Region();

  /** An empty bar. */
  ShareBar() {
    getStyleClass().add("share-bar");
    filled.getStyleClass().add("filled");
    getChildren().add(filled);
  }

  /** Fills a share of it, 0 to 1. */
  void setShare(double value) {
    if (Double.compare(share, value) != 0) {
      share = value;
      requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    filled.resizeRelocate(0, 0, snapSizeX(getWidth() * share), getHeight());
  }
}
