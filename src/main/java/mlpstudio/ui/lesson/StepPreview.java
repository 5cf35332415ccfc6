package mlpstudio.ui.lesson;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.StyleClass;
import mlpstudio.ui.support.markdown.MarkdownView;
import org.jspecify.annotations.Nullable;

/** How the step that is written will look; follows every letter. */
final class StepPreview extends VBox {
  private final Messages texts = new Messages(StepPreview.class);
  private final Label title = new Label();
  private final MarkdownView text;
  private final MarkdownView question;
  private final MarkdownView after;
  private final ChangeListener<Object> follow = (o, before, now) -> follow();
  private @Nullable StepDraft step;

  StepPreview(Background background) {
    setId("step-preview");
    getStyleClass().add("lesson-step");
    Label heading = new Label(texts.get("preview.title"));
    heading.getStyleClass().add(StyleClass.CAPTION);
    title.setId("preview-title");
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    title.getStyleClass().add("step-title");
    text = new MarkdownView(background);
    text.setId("preview-text");
    question = new MarkdownView(background);
    question.getStyleClass().add("preview-question");
    after = new MarkdownView(background);
    getChildren().addAll(heading, title, text, question, after);
  }

  void show(StepDraft draft) {
    step = draft;
    draft.onChange(new WeakChangeListener<>(follow));
    follow();
  }

  private void follow() {
    StepDraft draft = step;
    if (draft == null) {
      return;
    }
    title.setText(draft.title.get());
    text.setText(draft.text.get());
    question.setText(questionText(draft));
    after.setText(draft.after.get());
  }

  private static String questionText(StepDraft draft) {
    return switch (draft.kind.get()) {
      case NONE -> "";
      case ESTIMATE -> "**" + draft.question.get() + "**\n\n" + draft.because.get();
      case CHOOSE -> {
        StringBuilder all = new StringBuilder("**" + draft.question.get() + "**\n\n");
        for (int i = 0; i < StepDraft.OPTIONS; i++) {
          String option = draft.options.get(i).get();
          if (!option.isBlank()) {
            all.append("- ").append(option).append(draft.right.get() == i ? " ✓" : "").append('\n');
          }
        }
        yield all + "\n" + draft.because.get();
      }
    };
  }
}
