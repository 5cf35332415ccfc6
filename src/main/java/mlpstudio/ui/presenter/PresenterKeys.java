package mlpstudio.ui.presenter;

import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * The keys of a presentation. Page keys, which is what a clicker sends, work everywhere; letters,
 * numbers and arrows only where nobody types or draws.
 */
final class PresenterKeys {
  /** As in the menu, which is away meanwhile. */
  private static final KeyCombination TRAIN = KeyCombination.valueOf("Shortcut+ENTER");

  private static final KeyCombination STEP = KeyCombination.valueOf("Shortcut+PERIOD");

  private final PresenterView view;

  PresenterKeys(PresenterView view) {
    this.view = view;
  }

  void pressed(KeyEvent event) {
    if (view.taken(event) || everywhere(event) || (free(event) && letters(event))) {
      event.consume();
    }
  }

  private boolean everywhere(KeyEvent event) {
    if (TRAIN.match(event)) {
      view.train();
      return true;
    }
    if (STEP.match(event)) {
      view.step();
      return true;
    }
    if (event.isShortcutDown() || event.isAltDown()) {
      return false;
    }
    switch (event.getCode()) {
      case ESCAPE, F5 -> view.leave();
      case PAGE_DOWN -> view.turnBy(1);
      case PAGE_UP -> view.turnBy(-1);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean letters(KeyEvent event) {
    KeyCode code = event.getCode();
    if (code.isDigitKey()) {
      view.turnTo(digit(code) - 1);
      return true;
    }
    switch (code) {
      case S, B -> view.light();
      case RIGHT -> view.turnBy(1);
      case LEFT -> view.turnBy(-1);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static int digit(KeyCode code) {
    String name = code.getName();
    return name.charAt(name.length() - 1) - '0';
  }

  /** Whether what has the keyboard has no use for letters and arrows of its own. */
  private boolean free(KeyEvent event) {
    boolean takes =
        event.getTarget() instanceof TextInputControl
            || event.getTarget() instanceof Slider
            || event.getTarget() instanceof Spinner<?>
            || event.getTarget() instanceof javafx.scene.canvas.Canvas
            || ownKeys(event);
    return !takes && !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
  }

  /** The pad and grids of images have keys of their own. */
  private static boolean ownKeys(KeyEvent event) {
    return event.getTarget() instanceof javafx.scene.Node node
        && !(node instanceof PresenterView)
        && !(node instanceof javafx.scene.control.ButtonBase)
        && !(node instanceof javafx.scene.control.ScrollPane);
  }
}
