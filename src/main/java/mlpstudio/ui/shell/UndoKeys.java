package mlpstudio.ui.shell;

import javafx.collections.ObservableMap;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import mlpstudio.ui.state.Workspace;

/**
 * Who undoes while a text field has the keyboard. A field of the experiment whose text is in force
 * hands the keys on, for each of its letters is an edit already; one whose text cannot be used yet,
 * and every other text field, undoes its own typing.
 */
public final class UndoKeys {
  /** The mark of the experiment's fields, whose ids are the keys of the problems. */
  private static final String FIELD = "input-field";

  private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
  private static final KeyCombination REDO = KeyCombination.valueOf("Shortcut+Shift+Z");
  private static final KeyCombination REDO_TOO = KeyCombination.valueOf("Shortcut+Y");

  private final Workspace workspace;

  private UndoKeys(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Watches the keys of a scene. */
  public static void install(Scene scene, Workspace workspace) {
    UndoKeys keys = new UndoKeys(workspace);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
    scene.getAccelerators().put(REDO_TOO, workspace::redo);
  }

  private void pressed(KeyEvent event) {
    if (!inForce(event.getTarget(), workspace.problems())) {
      return;
    }
    if (UNDO.match(event)) {
      workspace.undo();
      event.consume();
    } else if (REDO.match(event) || REDO_TOO.match(event)) {
      workspace.redo();
      event.consume();
    }
  }

  private static boolean inForce(EventTarget target, ObservableMap<String, String> problems) {
    return target instanceof TextInputControl field
        && field.getStyleClass().contains(FIELD)
        && field.getId() != null
        && !problems.containsKey(field.getId());
  }
}
