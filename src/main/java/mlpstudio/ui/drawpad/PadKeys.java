package mlpstudio.ui.drawpad;

import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** What keys do while the pad has the keyboard. */
final class PadKeys {
  private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
  private static final KeyCombination REDO = KeyCombination.valueOf("Shortcut+Shift+Z");
  private static final KeyCombination REDO_TOO = KeyCombination.valueOf("Shortcut+Y");
  private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");

  /** One step of the keyboard's pen, in the sheet's units: a pixel of MNIST. */
  private static final double STEP = 10;

  private static final double SMALL_STEP = 2;

  private final DrawPadViewModel model;

  private PadKeys(DrawPadViewModel model) {
    this.model = model;
  }

  static void install(Node pad, DrawPadViewModel model) {
    PadKeys keys = new PadKeys(model);
    pad.addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
  }

  private void pressed(KeyEvent event) {
    if (command(event) || plain(event)) {
      event.consume();
    }
  }

  private boolean command(KeyEvent event) {
    if (UNDO.match(event)) {
      model.pen().undo();
    } else if (REDO.match(event) || REDO_TOO.match(event)) {
      model.pen().redo();
    } else if (PASTE.match(event)) {
      PadPictures.paste(model);
    } else {
      return false;
    }
    return true;
  }

  private boolean plain(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown() || event.isMetaDown()) {
      return false;
    }
    if (event.getCode().isDigitKey()) {
      model.label(digit(event));
      return true;
    }
    double step = event.isShiftDown() ? SMALL_STEP : STEP;
    switch (event.getCode()) {
      case LEFT -> model.pen().moveCursor(-step, 0);
      case RIGHT -> model.pen().moveCursor(step, 0);
      case UP -> model.pen().moveCursor(0, -step);
      case DOWN -> model.pen().moveCursor(0, step);
      case SPACE -> model.pen().toggleCursor();
      case ESCAPE, DELETE, BACK_SPACE -> model.pen().clear();
      case E ->
          model
              .settings()
              .toolProperty()
              .set(
                  model.settings().toolProperty().get() == PadTool.PEN
                      ? PadTool.ERASER
                      : PadTool.PEN);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** From the number row, also where letters share its keys, or from the number pad. */
  private static int digit(KeyEvent event) {
    String name = event.getCode().getName();
    return Character.digit(name.charAt(name.length() - 1), 10);
  }
}
