package mlpstudio.ui.lesson;

import java.util.Locale;
import java.util.OptionalDouble;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mlpstudio.lesson.Figure;
import mlpstudio.lesson.Question;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.Numbers;
import mlpstudio.ui.support.StyleClass;

/**
 * A number to estimate: those of the class are listed, with the middle one; once the run is over
 * the right one and who came nearest.
 */
final class Estimates extends VBox {
  private final Question.Estimate question;
  private final Ballot ballot;
  private final LearnViewModel model;
  private final LessonPlayer player;
  private final Messages texts = new Messages(Estimates.class);
  private final Locale locale = texts.locale();
  private final TextField field = new TextField();
  private final Label problem = new Label();
  private final Button add = new Button();
  private final FlowPane chips = new FlowPane();
  private final Label median = new Label();
  private final Label result = new Label();
  private final InvalidationListener refresh = o -> refresh();

  Estimates(Question.Estimate question, Ballot ballot, LearnViewModel model) {
    this.question = question;
    this.ballot = ballot;
    this.model = model;
    player = model.player();
    getStyleClass().add("estimates");
    chips.getStyleClass().add("estimate-chips");
    chips.setId("estimates");
    for (Label line : new Label[] {problem, median, result}) {
      line.setWrapText(true);
      line.setMinHeight(Region.USE_PREF_SIZE);
      line.managedProperty().bind(line.visibleProperty());
    }
    problem.setId("estimate-problem");
    problem.getStyleClass().add("field-problem");
    problem.setVisible(false);
    median.setId("estimate-median");
    result.setId("estimate-result");
    result.getStyleClass().add("estimate-result");
    getChildren().addAll(input(), problem, chips, median, result);
    ballot.totalProperty().addListener(new WeakInvalidationListener(refresh));
    player.phaseProperty().addListener(new WeakInvalidationListener(refresh));
    model.figuresVersion().addListener(new WeakInvalidationListener(refresh));
    refresh();
  }

  private HBox input() {
    field.setId("estimate");
    field.setAccessibleText(texts.get("estimate.label"));
    field.setPromptText(texts.get("estimate.label"));
    field.getStyleClass().add("estimate-field");
    field.setOnAction(e -> add());
    Label unit = new Label(question.unit());
    unit.setMinWidth(Region.USE_PREF_SIZE);
    add.setText(texts.get("estimate.add"));
    add.setGraphic(Icons.ADD.node());
    add.setId("estimate-add");
    add.setMinWidth(Region.USE_PREF_SIZE);
    add.setOnAction(e -> add());
    HBox input = new HBox(field, unit, add);
    input.setAlignment(Pos.CENTER_LEFT);
    input.getStyleClass().add("estimate-input");
    return input;
  }

  private void add() {
    OptionalDouble number = Numbers.decimal(field.getText());
    problem.setVisible(number.isEmpty());
    problem.setText(texts.get("estimate.problem"));
    number.ifPresent(
        n -> {
          player.estimate(n);
          field.clear();
        });
  }

  private void refresh() {
    boolean told = player.phaseProperty().get() == Phase.DONE;
    field.setDisable(told);
    add.setDisable(told);
    chips.getChildren().clear();
    for (int i = 0; i < ballot.estimates().size(); i++) {
      int number = i;
      String shown = text(ballot.estimates().get(i));
      Button chip = new Button(shown, Icons.CLOSE.node());
      chip.setId("estimate-" + (i + 1));
      chip.getStyleClass().addAll(StyleClass.FLAT, "estimate-chip");
      chip.setAccessibleText(texts.format("estimate.remove", shown));
      chip.setTooltip(new Tooltip(texts.format("estimate.remove", shown)));
      chip.setOnAction(e -> player.forgetEstimate(number));
      chip.setDisable(told);
      chips.getChildren().add(chip);
    }
    OptionalDouble middle = ballot.median();
    boolean several = ballot.estimates().size() > 1;
    median.setVisible(several && middle.isPresent());
    median.setText(texts.format("estimate.median", text(middle.orElse(0))));
    OptionalDouble right = told ? model.answer(question.answer()) : OptionalDouble.empty();
    result.setVisible(right.isPresent());
    right.ifPresent(r -> result.setText(sentence(r)));
  }

  private String sentence(double right) {
    OptionalDouble nearest = ballot.nearest(right);
    return nearest.isEmpty()
        ? texts.format("estimate.right", text(right))
        : texts.format("estimate.right.nearest", text(right), text(nearest.getAsDouble()));
  }

  /** Shares are told with two digits, as everywhere; losses with four. */
  private double digits() {
    return question.answer().figure().filter(Figure::share).isPresent() ? 100.0 : 10_000.0;
  }

  private String text(double number) {
    boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
    String shown =
        whole
            ? Numbers.grouped((long) number, locale)
            : Numbers.format(Math.round(number * digits()) / digits(), locale);
    return question.unit().isEmpty() ? shown : shown + "\u00a0" + question.unit();
  }
}
