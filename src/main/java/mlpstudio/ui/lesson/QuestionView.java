package mlpstudio.ui.lesson;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import mlpstudio.lesson.LessonStep;
import mlpstudio.lesson.Question;
import mlpstudio.ui.support.Card;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.StyleClass;
import mlpstudio.ui.support.markdown.MarkdownView;

/** A question, the answers of the class, and, once the run is over, which one is right. */
final class QuestionView extends VBox {
  private final LearnViewModel model;
  private final LessonPlayer player;
  private final int columns;
  private final Messages texts = new Messages(QuestionView.class);
  private final MarkdownView text;
  private final MarkdownView because;
  private final VBox answers = new VBox();
  private final Label count = new Label();
  private final Button reveal = new Button();
  private final Button clear = new Button();
  private Subscription counted = Subscription.EMPTY;

  /**
   * The question of the step that is played.
   *
   * @param columns in which answers stand
   */
  QuestionView(LearnViewModel model, int columns) {
    this.columns = columns;
    this.model = model;
    player = model.player();
    setId("lesson-question");
    getStyleClass().add("lesson-question");
    Card.dress(this);
    managedProperty().bind(visibleProperty());
    Label heading = new Label(texts.get("question.title"));
    heading.getStyleClass().add(StyleClass.CARD_TITLE);
    text = new MarkdownView(model.tools().background());
    text.setId("question-text");
    because = new MarkdownView(model.tools().background());
    because.setId("question-because");
    answers.getStyleClass().add("lesson-answers");
    count.setId("question-count");
    count.setWrapText(true);
    count.setMinHeight(Region.USE_PREF_SIZE);
    count.getStyleClass().add(StyleClass.CAPTION);
    reveal.setId("question-reveal");
    reveal.setText(texts.get("question.reveal"));
    reveal.managedProperty().bind(reveal.visibleProperty());
    reveal.setOnAction(e -> player.reveal());
    clear.setId("question-clear");
    clear.setText(texts.get("question.clear"));
    clear.getStyleClass().add(StyleClass.FLAT);
    clear.setMinWidth(Region.USE_PREF_SIZE);
    clear.setTooltip(new Tooltip(texts.get("question.clear.tooltip")));
    clear.setAccessibleHelp(texts.get("question.clear.tooltip"));
    clear.managedProperty().bind(clear.visibleProperty());
    clear.setOnAction(e -> player.clearAnswers());
    HBox.setHgrow(count, Priority.ALWAYS);
    count.setMaxWidth(Double.MAX_VALUE);
    HBox line = new HBox(count, clear);
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(heading, text, line, answers, reveal, because);
    player.stepProperty().subscribe(this::show);
    player.phaseProperty().subscribe(phase -> refresh());
  }

  private void show(Optional<LessonStep> step) {
    Optional<Question> question = step.flatMap(LessonStep::question);
    Optional<Ballot> ballot = player.ballotProperty().get();
    setVisible(question.isPresent() && ballot.isPresent());
    answers.getChildren().clear();
    if (question.isEmpty() || ballot.isEmpty()) {
      return;
    }
    text.setText(question.get().text());
    Node choices =
        switch (question.get()) {
          case Question.Choose choose -> new ChoiceVotes(choose, ballot.get(), model, columns);
          case Question.Estimate estimate -> new Estimates(estimate, ballot.get(), model);
        };
    answers.getChildren().add(choices);
    counted.unsubscribe();
    counted = ballot.get().totalProperty().subscribe(total -> refresh());
  }

  /** Where the reason begins, in pixels from the top; the end where there is none. */
  double becauseStart() {
    return player.phaseProperty().get() == Phase.DONE ? because.getLayoutY() : getHeight();
  }

  private void refresh() {
    Optional<Question> question = player.stepProperty().get().flatMap(LessonStep::question);
    Optional<Ballot> ballot = player.ballotProperty().get();
    if (question.isEmpty() || ballot.isEmpty()) {
      return;
    }
    int total = ballot.get().totalProperty().get();
    Phase phase = player.phaseProperty().get();
    count.setText(
        total == 0 ? texts.get(first(question.get())) : texts.format("question.count", total));
    boolean runs = player.stepProperty().get().flatMap(LessonStep::experiment).isPresent();
    reveal.setVisible(!runs && phase == Phase.READY);
    clear.setVisible(total > 0 && phase == Phase.READY);
    because.setText(phase == Phase.DONE ? question.get().because() : "");
  }

  private static String first(Question question) {
    return question instanceof Question.Choose
        ? "question.first.choose"
        : "question.first.estimate";
  }
}
