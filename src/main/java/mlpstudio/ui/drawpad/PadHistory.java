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
  private final Deque<Step> before = new ArrayDeque<>();
  private final Deque<Step> after = new ArrayDeque<>();

  /**
   * The way to a neighbouring state.
   *
   * @param content what lies there
   * @param consequence what goes with that way
   */
  private record Step(PadContent content, Consequence consequence) {}

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

  /**
   * Something else lies there from now on.
   *
   * @param consequence what undoing this change and doing it again entail
   */
  void change(PadContent next, Consequence consequence) {
    if (next.equals(content.get())) {
      return;
    }
    before.push(new Step(content.get(), consequence));
    if (before.size() > MOST) {
      before.removeLast();
    }
    after.clear();
    show(next);
  }

  /** Goes back by one change. */
  void undo() {
    if (!before.isEmpty()) {
      Step step = before.pop();
      after.push(new Step(content.get(), step.consequence));
      show(step.content);
      step.consequence.undone();
    }
  }

  /** Takes the last undoing back. */
  void redo() {
    if (!after.isEmpty()) {
      Step step = after.pop();
      before.push(new Step(content.get(), step.consequence));
      show(step.content);
      step.consequence.redone();
    }
  }

  private void show(PadContent next) {
    content.set(next);
    canUndo.set(!before.isEmpty());
    canRedo.set(!after.isEmpty());
  }
}
