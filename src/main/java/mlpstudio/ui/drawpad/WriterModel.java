package mlpstudio.ui.drawpad;

import java.util.UUID;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * Who draws: a name that somebody types, or else a random tag, a fresh one whenever the name is
 * taken away. Not remembered. FX thread only.
 */
final class WriterModel {
  private final StringProperty name = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper tag = new ReadOnlyStringWrapper(fresh());

  WriterModel() {
    name.subscribe(
        (before, now) -> {
          if (now.isBlank() && !before.isBlank()) {
            tag.set(fresh());
          }
        });
  }

  /** What was typed; blank for the tag. */
  StringProperty nameProperty() {
    return name;
  }

  /** The random tag of whoever draws without a name. */
  ReadOnlyStringProperty tagProperty() {
    return tag.getReadOnlyProperty();
  }

  /** What is kept with a drawing. */
  String writer() {
    return name.get().isBlank() ? tag.get() : name.get().strip();
  }

  /** Somebody else draws, without a name for now. */
  void next() {
    name.set("");
    tag.set(fresh());
  }

  private static String fresh() {
    return UUID.randomUUID().toString().substring(0, 8);
  }
}
