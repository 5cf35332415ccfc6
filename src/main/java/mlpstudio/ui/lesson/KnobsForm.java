package mlpstudio.ui.lesson;

import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.util.StringConverter;
import mlpstudio.lesson.Knob;
import mlpstudio.ui.lesson.StepDraft.KnobState;
import mlpstudio.ui.support.Messages;

/** Which knobs a step shows and locks. */
final class KnobsForm extends GridPane {
  private final Messages texts = new Messages(KnobsForm.class);

  KnobsForm(StepDraft step) {
    getStyleClass().add("knobs-form");
    int row = 0;
    for (Knob knob : Knob.values()) {
      Label name = new Label(texts.get("knob." + knob.word()));
      ComboBox<KnobState> state = choice(knob, step.knobs.get(knob));
      name.setLabelFor(state);
      add(name, 0, row);
      add(state, 1, row++);
    }
  }

  private ComboBox<KnobState> choice(
      Knob knob, @org.jspecify.annotations.Nullable ObjectProperty<KnobState> value) {
    ComboBox<KnobState> box = new ComboBox<>();
    box.setId("knob-" + knob.word());
    box.setAccessibleText(texts.get("knob." + knob.word()));
    box.getItems().setAll(KnobState.values());
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@org.jspecify.annotations.Nullable KnobState state) {
            return state == null
                ? ""
                : texts.get("knob.state." + state.name().toLowerCase(Locale.ROOT));
          }

          @Override
          public KnobState fromString(String text) {
            return KnobState.HIDDEN;
          }
        });
    if (value != null) {
      box.valueProperty().bindBidirectional(value);
    }
    return box;
  }
}
