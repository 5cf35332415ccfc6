package mlpstudio.ui.runs;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mlpstudio.ui.runs.RowQueue.Progress;
import mlpstudio.ui.support.ExperimentWords;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.StyleClass;

/** One row of the table: its cells, its two buttons, and a line below for what is wrong. */
final class RowView {
  private static final PseudoClass REPRODUCED = PseudoClass.getPseudoClass("reproduced");
  private static final PseudoClass MISSED = PseudoClass.getPseudoClass("missed");
  private static final PseudoClass AT_WORK = PseudoClass.getPseudoClass("at-work");
  private static final double BUTTON_GAP_EM = 0.3;

  private final RunsViewModel model;
  private final RunsWords words;
  private final ExperimentWords titles = new ExperimentWords();
  private final String id;
  private final Label title = new Label();
  private final Label name = new Label();
  private final Label ours = figure("ours");
  private final Label tutorial = figure("tutorial");
  private final Label difference = figure("difference");
  private final Label seeds = figure("seeds");
  private final Label time = figure("time");
  private final Label verdict = new Label();
  private final Label below = new Label();
  private final BooleanProperty complete = new SimpleBooleanProperty();
  private RowLine line;

  RowView(RunsViewModel model, RowLine first) {
    this.model = model;
    this.words = model.words();
    this.line = first;
    this.id = first.id();
    for (Label cell : List.of(ours, tutorial, difference, seeds, time)) {
      cell.setId("row-" + cell.getId() + "-" + id);
    }
    verdict.setId("row-verdict-" + id);
    verdict.getStyleClass().add("row-verdict");
    verdict.setMinWidth(Region.USE_PREF_SIZE);
    below.setId("row-below-" + id);
    below.getStyleClass().add("row-below");
    below.setWrapText(true);
    below.managedProperty().bind(below.textProperty().isNotEmpty());
    below.visibleProperty().bind(below.managedProperty());
  }

  private static Label figure(String key) {
    Label label = new Label();
    label.setId(key);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /** Puts the row into two rows of the table. */
  void addTo(GridPane table, int row) {
    title.setText(titles.title(line.experiment()));
    title.getStyleClass().add("row-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    name.setText(id);
    name.getStyleClass().add(StyleClass.CAPTION);
    VBox names = new VBox(title, name);
    names.setAlignment(Pos.CENTER_LEFT);
    Tooltip.install(names, new Tooltip(titles.about(line.experiment())));
    GridPane.setHgrow(names, Priority.ALWAYS);
    table.addRow(row, names, tutorial, ours, difference, seeds, time, verdict, buttons());
    for (Node cell : List.of(tutorial, ours, difference, seeds, time)) {
      GridPane.setHalignment(cell, HPos.RIGHT);
    }
    table.add(below, 0, row + 1, GridPane.REMAINING, 1);
  }

  /** Leaves the row one line where there is little room. */
  void setBrief(boolean brief) {
    name.setVisible(!brief);
    name.setManaged(!brief);
  }

  private HBox buttons() {
    Button open = new Button(words.get("open.label"));
    open.setId("open-row-" + id);
    open.setAccessibleText(words.format("open.name", titles.title(line.experiment())));
    open.setTooltip(new Tooltip(words.get("open.tooltip")));
    open.setOnAction(e -> model.open(line));
    Button run = new Button(words.get("run.label"), Icons.TRAIN.node());
    run.setId("run-row-" + id);
    run.setAccessibleText(words.format("run.name", titles.title(line.experiment())));
    run.setTooltip(new Tooltip(words.get("run.tooltip")));
    run.disableProperty().bind(Bindings.not(model.canRunProperty()).or(complete));
    run.setOnAction(e -> model.run(line));
    open.getStyleClass().addAll("small");
    run.getStyleClass().addAll("small");
    HBox buttons = new HBox(open, run);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    buttons.setMinWidth(Region.USE_PREF_SIZE);
    buttons.setStyle(String.format(Locale.ROOT, "-fx-spacing: %.1fem", BUTTON_GAP_EM));
    return buttons;
  }

  /** Shows the row as it is now. */
  void show(RowLine now, Progress progress) {
    line = now;
    tutorial.setText(words.tutorial(now));
    ours.setText(words.ours(now));
    difference.setText(words.difference(now));
    seeds.setText(words.seeds(now));
    time.setText(words.time(now));
    complete.set(now.remaining().isEmpty());
    RowQueue.Step step = progress.current();
    boolean atWork = step != null && step.row().equals(id);
    RowLine.Verdict reached = now.verdict();
    verdict.setText(atWork ? words.get("verdict.at-work") : words.verdict(now));
    verdict.setGraphic(
        atWork
            ? Icons.TRAIN.node()
            : switch (reached) {
              case NOT_YET -> null;
              case REPRODUCED -> Icons.DONE.node();
              case MISSED -> Icons.CLOSE.node();
            });
    verdict.pseudoClassStateChanged(AT_WORK, atWork);
    verdict.pseudoClassStateChanged(REPRODUCED, !atWork && reached == RowLine.Verdict.REPRODUCED);
    verdict.pseudoClassStateChanged(MISSED, !atWork && reached == RowLine.Verdict.MISSED);
    String problem = progress.problems().get(id);
    below.setText(problem == null ? words.misses(now) : words.format("row.problem", problem));
    title.setAccessibleText(
        words.format(
            "row.name",
            titles.title(now.experiment()),
            tutorial.getText(),
            ours.getText(),
            verdict.getText()));
  }
}
