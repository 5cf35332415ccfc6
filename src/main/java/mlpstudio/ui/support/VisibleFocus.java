package mlpstudio.ui.support;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;

/**
 * Gives the keyboard to a node so that it is seen there. A plain request for focus is taken for the
 * mouse's and shows no ring; a step of the Tab key shows it.
 */
public final class VisibleFocus {
  private VisibleFocus() {}

  /** Gives a node the keyboard as the Tab key would. FX thread. */
  public static void give(Node node) {
    Scene scene = node.getScene();
    if (scene == null) {
      return;
    }
    List<Node> order = new ArrayList<>();
    collect(scene.getRoot(), order);
    int at = order.indexOf(node);
    // A step from the neighbour, who need not have the keyboard himself.
    if (at > 0) {
      order.get(at - 1).requestFocusTraversal(TraversalDirection.NEXT);
    }
    if (!node.equals(scene.getFocusOwner())) {
      node.requestFocus();
    }
  }

  private static void collect(Node node, List<Node> order) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (node.isFocusTraversable()) {
      order.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, order));
    }
  }
}
