package mlpstudio.ui.dataset;

import javafx.scene.layout.Region;

/** A horizontal bar that fills a share of its width. */
final class ShareBar extends Region {
  private final double share;
  private final Region filled = new Region();

  /**
   * A bar.
   *
   * @param share 0 to 1
   */
  ShareBar(double share) {
    this.share = share;
    getStyleClass().add("share-bar");
    filled.getStyleClass().add("filled");
    getChildren().add(filled);
  }

  @Override
  protected void layoutChildren() {
    filled.resizeRelocate(0, 0, snapSizeX(getWidth() * share), getHeight());
  }
}
