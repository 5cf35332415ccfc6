package mlpstudio.ui.documents;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import mlpstudio.ui.state.Edit;
import mlpstudio.ui.state.EditHistory;
import mlpstudio.ui.support.Messages;

/** The items Undo and Redo, which name what they would do. */
public final class EditNames {
  private final Messages texts = new Messages(EditNames.class);
  private final EditHistory history;

  /** The words for one history. */
  public EditNames(EditHistory history) {
    this.history = history;
  }

  /** Such as "Undo batch size", or only "Undo". */
  public ObservableValue<String> undo() {
    return history.nextUndoProperty().map(edit -> words("undo", edit));
  }

  /** Such as "Redo batch size", or only "Redo". */
  public ObservableValue<String> redo() {
    return history.nextRedoProperty().map(edit -> words("redo", edit));
  }

  private String words(String what, Optional<Edit> edit) {
    return edit.map(e -> texts.format(what + ".edit", name(e))).orElseGet(() -> texts.get(what));
  }

  private String name(Edit edit) {
    int settings = edit.changes().size() + (edit.learningRate() ? 1 : 0);
    if (settings != 1) {
      return texts.format("edit.several", settings);
    }
    return edit.learningRate()
        ? texts.get("edit.learning_rate")
        : texts.get("edit." + edit.changes().iterator().next().name().toLowerCase(Locale.ROOT));
  }
}
