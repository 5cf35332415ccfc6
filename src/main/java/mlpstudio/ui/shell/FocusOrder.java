package mlpstudio.ui.shell;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/** Where the keyboard goes first in a part of the window. */
final class FocusOrder {
  private FocusOrder() {}

  /** The first node below this one, or itself, that the keyboard can be given to. */
  static Optional<Node> first(Node part) {
    if (!part.isVisible() || part.isDisabled()) {
      return Optional.empty();
    }
    // A pane that scrolls comes last: what is in it can be worked with.
    if (part.isFocusTraversable() && !(part instanceof ScrollPane)) {
      return Optional.of(part);
    }
    if (part instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        Optional<Node> found = first(child);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return part.isFocusTraversable() ? Optional.of(part) : Optional.empty();
  }

  /** Whether a node lies in a part. */
  static boolean within(Node part, Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(part)) {
        return true;
      }
    }
    return false;
  }
}
