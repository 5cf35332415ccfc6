package mlpstudio.ui.lesson;

import java.util.List;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import mlpstudio.lesson.Figure;
import mlpstudio.lesson.Pane;
import mlpstudio.ui.support.Messages;

/** The fields of what comes after the run. */
final class AfterForm extends VBox {
  private static final int ROWS = 3;

  AfterForm(StepDraft step, StepForm form) {
    Messages texts = form.texts();
    getStyleClass().add("form-part");
    WordChoice<Pane> look =
        new WordChoice<>(
            "form-look",
            List.of(Pane.values()),
            p -> texts.get(p.map(x -> "look." + x.word()).orElse("form.nothing")),
            step.look);
    look.setAccessibleText(texts.get("form.look"));
    WordChoice<Figure> spotlight =
        new WordChoice<>(
            "form-spotlight",
            List.of(Figure.values()),
            f -> texts.get(f.map(x -> "figure." + x.word()).orElse("form.nothing")),
            step.spotlight);
    spotlight.setAccessibleText(texts.get("form.spotlight"));
    FlowPane choices =
        new FlowPane(form.labelled("form.look", look), form.labelled("form.spotlight", spotlight));
    choices.getStyleClass().add("editor-tools");
    getChildren()
        .addAll(
            form.heading("form.after"),
            form.area("form-after", "form.after", step.after, ROWS),
            choices);
  }
}
