package mlpstudio.ui.collection;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import mlpstudio.ui.support.FileDrops;

/** What keys and dropped files do on the card of the drawings. */
final class CollectionKeys {
  private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
  private static final KeyCombination REDO = KeyCombination.valueOf("Shortcut+Shift+Z");
  private static final KeyCombination REDO_TOO = KeyCombination.valueOf("Shortcut+Y");

  private final CollectionViewModel model;

  private CollectionKeys(CollectionViewModel model) {
    this.model = model;
  }

  static void install(Node card, CollectionViewModel model) {
    CollectionKeys keys = new CollectionKeys(model);
    card.addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
    FileDrops.install(card, model::take);
  }

  private void pressed(KeyEvent event) {
    // The experiment behind the card is not undone from here, whatever has the keyboard.
    if (UNDO.match(event)) {
      model.undo();
      event.consume();
    } else if (REDO.match(event) || REDO_TOO.match(event)) {
      model.redo();
      event.consume();
    } else if (plain(event)) {
      event.consume();
    }
  }

  private boolean plain(KeyEvent event) {
    if (event.isShortcutDown()
        || event.isAltDown()
        || event.isMetaDown()
        || event.getTarget() instanceof TextInputControl) {
      return false;
    }
    if (event.getCode().isDigitKey()) {
      String name = event.getCode().getName();
      model.relabel(name.substring(name.length() - 1));
      return true;
    }
    if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
      model.delete();
      return true;
    }
    return false;
  }
}
