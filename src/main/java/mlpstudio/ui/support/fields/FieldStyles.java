package mlpstudio.ui.support.fields;

import java.util.Objects;
import javafx.scene.Parent;

/** The style sheet of fields, their notes and their problems. */
public final class FieldStyles {
  private FieldStyles() {}

  /** Gives it to a view, for everything inside. */
  public static void addTo(Parent view) {
    view.getStylesheets()
        .add(Objects.requireNonNull(FieldStyles.class.getResource("fields.css")).toString());
  }
}
