package mlpstudio.ui.lesson;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mlpstudio.lesson.AfterRun;
import mlpstudio.lesson.LessonStep;
import mlpstudio.ui.support.markdown.MarkdownView;

/** One step of a lesson: title, text, question, run, and what comes after. */
final class StepView extends VBox {
  private final LessonPlayer player;
  private final Label title = new Label();
  private final MarkdownView text;
  private final QuestionView question;
  private final RunStrip run;
  private final AfterView after;

  /** A step as it stands in the window. */
  StepView(LearnViewModel model) {
    this(model, false);
  }

  /**
   * A step.
   *
   * @param presented whether it is read from afar: its title stands elsewhere, see {@link #title},
   *     and its answers in two columns
   */
  StepView(LearnViewModel model, boolean presented) {
    player = model.player();
    setId("lesson-step");
    getStyleClass().add("lesson-step");
    title.setId("step-title");
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    title.getStyleClass().add("step-title");
    text = new MarkdownView(model.tools().background());
    text.setId("step-text");
    question = new QuestionView(model, presented ? 2 : 1);
    run = new RunStrip(model);
    after = new AfterView(model);
    if (!presented) {
      getChildren().add(title);
    }
    getChildren().addAll(text, question, run, after);
    player.stepProperty().subscribe(this::show);
    player.phaseProperty().subscribe(phase -> showAfter());
  }

  /** Makes the letters smaller; the text, which has a size of its own, follows. */
  void setLetters(double share) {
    String size = String.format(Locale.ROOT, "-fx-font-size: %.2fem;", share);
    setStyle(share < 1 ? size : "");
    text.setStyle(share < 1 ? size : "");
  }

  /** The title of the step. */
  Label title() {
    return title;
  }

  /** How far down the question reaches, with what begins the run, in pixels; 0 without one. */
  double questionEnd() {
    if (!question.isVisible()) {
      return 0;
    }
    return (run.isVisible() ? run : question).getBoundsInParent().getMaxY();
  }

  /** Where that begins which only the run's end has brought, in pixels from the top. */
  double outcomeStart() {
    return question.isVisible()
        ? question.getLayoutY() + question.becauseStart()
        : after.getLayoutY();
  }

  private void show(Optional<LessonStep> step) {
    step.ifPresent(
        s -> {
          title.setText(s.title());
          text.setText(s.text());
        });
    showAfter();
  }

  private void showAfter() {
    Optional<AfterRun> shown =
        player.stepProperty().get().flatMap(LessonStep::after).filter(a -> isOver());
    after.show(shown);
  }

  /** What comes after a run waits for it; a step without one has nothing to wait for. */
  private boolean isOver() {
    Phase phase = player.phaseProperty().get();
    return phase == Phase.DONE || phase == Phase.READING;
  }
}
