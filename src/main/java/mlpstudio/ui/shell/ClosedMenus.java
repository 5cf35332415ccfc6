package mlpstudio.ui.shell;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * JavaFX' menu button takes Escape for itself even while its menu is closed: a card could not be
 * left from there. What is closed hands it on to where it stands; filters of the scene see that key
 * twice.
 */
final class ClosedMenus {
  private ClosedMenus() {}

  /** Lets Escape through below a node. FX thread. */
  static void pass(Node root) {
    root.addEventFilter(KeyEvent.KEY_PRESSED, ClosedMenus::handOn);
  }

  private static void handOn(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE
        && event.getTarget() instanceof MenuButton button
        && !button.isShowing()
        && button.getParent() != null) {
      event.consume();
      Event.fireEvent(button.getParent(), event.copyFor(button.getParent(), button.getParent()));
    }
  }
}
