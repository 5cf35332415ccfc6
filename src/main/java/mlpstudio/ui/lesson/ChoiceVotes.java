package mlpstudio.ui.lesson;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mlpstudio.lesson.Question;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.StyleClass;
import mlpstudio.ui.support.markdown.MarkdownView;

/**
 * Answers to choose from: a press on one is a vote for it, an arrow takes one back; bars compare
 * the class's votes. Once the answer is told, the right one has a tick.
 */
final class ChoiceVotes extends GridPane {
  private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");

  private final Question.Choose question;
  private final Ballot ballot;
  private final LessonPlayer player;
  private final Messages texts = new Messages(ChoiceVotes.class);
  private final List<Row> rows = new ArrayList<>();
  // Held here, since the player keeps this view no longer than it is shown.
  private final InvalidationListener refresh = o -> refresh();

  ChoiceVotes(Question.Choose question, Ballot ballot, LearnViewModel model, int columns) {
    this.question = question;
    this.ballot = ballot;
    player = model.player();
    getStyleClass().add("choice-votes");
    for (int i = 0; i < columns; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / columns);
      getColumnConstraints().add(column);
    }
    for (int i = 0; i < question.options().size(); i++) {
      Row row = new Row(i, model);
      rows.add(row);
      add(row, i % columns, i / columns);
    }
    ballot.votes().addListener(new javafx.beans.WeakInvalidationListener(refresh));
    player.phaseProperty().addListener(new javafx.beans.WeakInvalidationListener(refresh));
    refresh();
  }

  private void refresh() {
    int total = ballot.totalProperty().get();
    int most = ballot.votes().stream().mapToInt(Integer::intValue).max().orElse(0);
    boolean told = player.phaseProperty().get() == Phase.DONE;
    rows.forEach(row -> row.show(Math.max(total, most), told));
  }

  /** One answer: its letter and words, and below them the votes for it. */
  private final class Row extends VBox {
    private final int number;
    private final Button vote;
    private final Button less = new Button(null, Icons.UNDO.node());
    private final ProgressBar bar = new ProgressBar(0);
    private final Label votes = new Label();
    private final Label verdict = new Label();

    private Row(int number, LearnViewModel model) {
      this.number = number;
      getStyleClass().add("choice-row");
      vote = new Button(letter(number));
      vote.setId("vote-" + (number + 1));
      vote.getStyleClass().add("choice-vote");
      vote.setMinWidth(Region.USE_PREF_SIZE);
      vote.setTooltip(new Tooltip(texts.get("vote.tooltip")));
      vote.setOnAction(e -> player.vote(number, 1));
      MarkdownView words = new MarkdownView(model.tools().background());
      words.setText(question.options().get(number).text());
      words.getStyleClass().add("choice-words");
      words.setOnMouseClicked(e -> player.vote(number, 1));
      HBox.setHgrow(words, Priority.ALWAYS);
      HBox line = new HBox(vote, words);
      line.setAlignment(Pos.CENTER_LEFT);
      line.getStyleClass().add("choice-line");
      getChildren().addAll(line, counts());
    }

    private HBox counts() {
      less.setId("unvote-" + (number + 1));
      less.getStyleClass().addAll(StyleClass.FLAT, "choice-less");
      less.setTooltip(new Tooltip(texts.get("unvote.tooltip")));
      less.setAccessibleText(texts.format("unvote.aloud", letter(number)));
      less.setMinWidth(Region.USE_PREF_SIZE);
      less.setOnAction(e -> player.vote(number, -1));
      bar.getStyleClass().add("choice-bar");
      bar.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(bar, Priority.ALWAYS);
      votes.setId("votes-" + (number + 1));
      votes.getStyleClass().add("choice-count");
      // Takes its place also while it says nothing: bars are to be compared.
      verdict.setText(texts.get("verdict.right"));
      verdict.setGraphic(Icons.DONE.node());
      verdict.setMinWidth(Region.USE_PREF_SIZE);
      verdict.setId("verdict-" + (number + 1));
      verdict.getStyleClass().add("choice-verdict");
      HBox counts = new HBox(bar, votes, less, verdict);
      counts.setAlignment(Pos.CENTER_LEFT);
      counts.getStyleClass().add("choice-counts");
      return counts;
    }

    private void show(int total, boolean told) {
      Question.Option option = question.options().get(number);
      int mine = ballot.votes().get(number);
      bar.setProgress(total == 0 ? 0 : (double) mine / total);
      votes.setText(String.valueOf(mine));
      vote.setDisable(told);
      // Keeps its place: bars are to be compared.
      less.setVisible(!told && mine > 0);
      boolean right = told && option.right();
      pseudoClassStateChanged(RIGHT, right);
      verdict.setVisible(right);
      vote.setAccessibleText(
          texts.format(
              right ? "vote.aloud.right" : "vote.aloud", letter(number), option.text(), mine));
    }

    private static String letter(int number) {
      return String.valueOf((char) ('A' + number));
    }
  }
}
