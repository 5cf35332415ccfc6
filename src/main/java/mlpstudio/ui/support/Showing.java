package mlpstudio.ui.support;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/** Whether somebody can see a part of the window: what cannot be seen need not be computed. */
public final class Showing {
  private Showing() {}

  /** True while a node is visible in a window that shows. */
  public static ObservableValue<Boolean> of(Node node) {
    return node.visibleProperty().flatMap(visible -> visible ? windowOf(node) : null).orElse(false);
  }

  private static ObservableValue<Boolean> windowOf(Node node) {
    return node.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty);
  }
}
