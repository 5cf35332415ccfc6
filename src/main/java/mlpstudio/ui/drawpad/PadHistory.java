package mlpstudio.ui.drawpad;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What lies on the pad, and what lay there before. FX thread only. */
final class PadHistory {
  private static final int MOST = 500;

  private final ReadOnlyObjectWrapper<PadContent> content =
      new ReadOnlyObjectWrapper<>(PadContent.EMPTY);
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
  private final Deque<PadContent> before = new ArrayDeque<>();
  private final Deque<PadContent> after = new ArrayDeque<>();

  /** What lies there. */
  ReadOnlyObjectProperty<PadContent> contentProperty() {
    return content.getReadOnlyProperty();
  }

  /** Whether there was something before. */
  ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo.getReadOnlyProperty();
  }

  /** Whether something was undone. */
  ReadOnlyBooleanProperty canRedoProperty() {
    return canRedo.getReadOnlyProperty();
  }

  /** Something else lies there from now on. */
  void change(PadContent next) {
    if (next.equals(content.get())) {
      return;
    }
    before.push(content.get());
    if (before.size() > MOST) {
      before.removeLast();
    }
    after.clear();
    show(next);
  }

  /** Goes back by one change. */
  void undo() {
    if (!before.isEmpty()) {
      after.push(content.get());
      show(before.pop());
    }
  }

  /** Takes the last undoing back. */
  void redo() {
    if (!after.isEmpty()) {
      before.push(content.get());
      show(after.pop());
    }
  }

  private void show(PadContent next) {
    content.set(next);
    canUndo.set(!before.isEmpty());
    canRedo.set(!after.isEmpty());
  }
}
