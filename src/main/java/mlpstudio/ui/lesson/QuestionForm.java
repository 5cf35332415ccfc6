package mlpstudio.ui.lesson;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mlpstudio.lesson.Figure;
import mlpstudio.ui.lesson.StepDraft.QuestionKind;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.Segments;

/** The fields of a question. */
final class QuestionForm extends VBox {
  private static final int ROWS = 2;

  private final StepDraft step;
  private final StepForm form;
  private final Messages texts;

  QuestionForm(StepDraft step, StepForm form) {
    this.step = step;
    this.form = form;
    texts = form.texts();
    getStyleClass().add("form-part");
    Node text =
        form.labelled(
            "form.question", form.area("form-question", "form.question", step.question, ROWS));
    Node because =
        form.labelled(
            "form.because", form.area("form-because", "form.because", step.because, ROWS));
    Node options = options();
    Node estimate = estimate();
    StepForm.showWhile(step.kind.map(k -> k != QuestionKind.NONE), text);
    StepForm.showWhile(step.kind.map(k -> k != QuestionKind.NONE), because);
    StepForm.showWhile(step.kind.map(k -> k == QuestionKind.CHOOSE), options);
    StepForm.showWhile(step.kind.map(k -> k == QuestionKind.ESTIMATE), estimate);
    getChildren().addAll(form.heading("form.ask"), kinds(), text, options, estimate, because);
  }

  private Node kinds() {
    return new Segments<>(
        step.kind,
        List.of(kind(QuestionKind.NONE), kind(QuestionKind.CHOOSE), kind(QuestionKind.ESTIMATE)));
  }

  private Segments.Choice<QuestionKind> kind(QuestionKind kind) {
    String key = "form.kind." + kind.name().toLowerCase(Locale.ROOT);
    return new Segments.Choice<>(
        kind, key.replace('.', '-'), texts.get(key), texts.get(key + ".tooltip"));
  }

  private Node options() {
    VBox box = new VBox(form.caption("form.options"));
    box.getStyleClass().add("form-field");
    ToggleGroup group = new ToggleGroup();
    for (int i = 0; i < step.options.size(); i++) {
      int number = i;
      RadioButton right = new RadioButton();
      right.setId("form-right-" + (i + 1));
      right.setToggleGroup(group);
      right.setTooltip(new Tooltip(texts.get("form.right")));
      right.setAccessibleText(texts.format("form.right.aloud", i + 1));
      right.setSelected(step.right.get() == i);
      right
          .selectedProperty()
          .addListener(
              (o, before, now) -> {
                if (now) {
                  step.right.set(number);
                }
              });
      TextField words = form.line("form-option-" + (i + 1), "form.option", step.options.get(i));
      HBox.setHgrow(words, Priority.ALWAYS);
      HBox row = new HBox(right, words);
      row.setAlignment(Pos.CENTER_LEFT);
      box.getChildren().add(row);
    }
    return box;
  }

  private Node estimate() {
    WordChoice<Figure> measured =
        new WordChoice<>(
            "form-measured",
            List.of(Figure.values()),
            f -> texts.get(f.map(x -> "figure." + x.word()).orElse("form.number.typed")),
            step.measured);
    measured.setAccessibleText(texts.get("form.answer"));
    TextField number = form.line("form-number", "form.answer", step.number);
    number.setPrefColumnCount(7);
    number
        .disableProperty()
        .bind(Bindings.createBooleanBinding(() -> step.measured.get().isPresent(), step.measured));
    TextField unit = form.line("form-unit", "form.unit", step.unit);
    unit.setPrefColumnCount(5);
    unit.setPromptText(texts.get("form.unit"));
    HBox row = new HBox(measured, number, unit);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("estimate-input");
    return form.labelled("form.answer", row);
  }
}
