package mlpstudio.ui.keytips;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import mlpstudio.ui.support.VisibleFocus;

/**
 * Something that a letter stands for.
 *
 * @param node the control
 * @param name what people call it; may be empty
 * @param place where it is, in the coordinates of the window's root
 * @param part what of that can be seen
 */
record TipTarget(Node node, String name, Bounds place, Bounds part) {
  /** Whether it is elsewhere than it was, or not there any more. */
  boolean moved(Parent root) {
    return !usable() || !InSight.place(node, root).equals(place);
  }

  /** The same where it is now; empty where it cannot be pressed any more. */
  Optional<TipTarget> seenNow(InSight sight) {
    return usable()
        ? sight.part(node).map(now -> new TipTarget(node, name, sight.place(node), now))
        : Optional.empty();
  }

  private boolean usable() {
    return node.getScene() != null && !node.isDisabled() && InSight.shown(node);
  }

  /** Does what a click on it would, and gives it the keyboard. */
  void act() {
    if (!usable()) {
      return;
    }
    if (node.isFocusTraversable()) {
      VisibleFocus.give(node);
    }
    switch (node) {
      case MenuButton menu -> menu.show();
      case ButtonBase button -> button.fire();
      case ComboBoxBase<?> box -> box.show();
      case TitledPane pane -> pane.setExpanded(!pane.isExpanded());
      case TextField field -> field.selectAll();
      default -> {
        // It has the keyboard: its own keys do the rest.
      }
    }
  }
}
