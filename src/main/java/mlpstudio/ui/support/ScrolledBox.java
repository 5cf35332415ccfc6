package mlpstudio.ui.support;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * What a pane scrolls where it has no room, with sentences in it: JavaFX' scroll panes ask for the
 * least height without a width before they show their bar, for which a sentence is one line long.
 * This one answers for the width that it has. FX thread only.
 */
public final class ScrolledBox extends VBox {
  /** A column of these. */
  public ScrolledBox(Node... children) {
    super(children);
  }

  @Override
  protected double computeMinHeight(double width) {
    return super.computeMinHeight(width < 0 && getWidth() > 0 ? getWidth() : width);
  }
}
