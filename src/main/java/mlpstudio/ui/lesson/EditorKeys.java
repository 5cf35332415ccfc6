package mlpstudio.ui.lesson;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Undo, redo and save are the lesson's own while it is written, whatever has the keyboard: fields
 * do not undo by themselves, so that there is one order of all changes.
 */
final class EditorKeys {
  private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
  private static final KeyCombination REDO = KeyCombination.valueOf("Shortcut+Shift+Z");
  private static final KeyCombination REDO_TOO = KeyCombination.valueOf("Shortcut+Y");
  private static final KeyCombination SAVE = KeyCombination.valueOf("Shortcut+S");
  private static final KeyCombination SAVE_AS = KeyCombination.valueOf("Shortcut+Shift+S");

  private final LearnViewModel model;

  private EditorKeys(LearnViewModel model) {
    this.model = model;
  }

  /** Watches the keys of the editor. */
  static void install(Node view, LearnViewModel model) {
    EditorKeys keys = new EditorKeys(model);
    view.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
  }

  private void pressed(KeyEvent event) {
    if (UNDO.match(event)) {
      keepingPlace(event, model.editor().history()::undo);
    } else if (REDO.match(event) || REDO_TOO.match(event)) {
      keepingPlace(event, model.editor().history()::redo);
    } else if (SAVE.match(event)) {
      model.save();
      event.consume();
    } else if (SAVE_AS.match(event)) {
      model.saveAs();
      event.consume();
    }
  }

  /** A text that is set from outside sends its caret to the beginning: it belongs to the change. */
  private static void keepingPlace(KeyEvent event, Runnable action) {
    event.consume();
    if (!(event.getTarget() instanceof TextInputControl field)) {
      action.run();
      return;
    }
    String before = field.getText();
    int caret = field.getCaretPosition();
    action.run();
    String after = field.getText();
    field.positionCaret(before.equals(after) ? caret : after.length() - sameEnd(before, after));
  }

  private static int sameEnd(String one, String other) {
    int most = Math.min(one.length(), other.length());
    int same = 0;
    while (same < most
        && one.charAt(one.length() - 1 - same) == other.charAt(other.length() - 1 - same)) {
      same++;
    }
    return same;
  }
}
