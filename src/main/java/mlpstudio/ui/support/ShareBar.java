package mlpstudio.ui.support;

import javafx.scene.layout.Region;

/** A bar that fills a share of its width; its colours are the style sheet's. FX thread only. */
public final class ShareBar extends Region {
  private final Region filled = new Region();
  private double share;

  /** An empty bar. */
  public ShareBar() {
    getStyleClass().add("bar");
    filled.getStyleClass().add("filled");
    filled.setManaged(false);
    getChildren().add(filled);
  }

  /** Fills a share, from 0 to 1; what is no number is none. */
  public void setShare(double value) {
    share = Double.isNaN(value) ? 0 : value;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    filled.resizeRelocate(0, 0, snapPositionX(getWidth() * share), getHeight());
  }
}
