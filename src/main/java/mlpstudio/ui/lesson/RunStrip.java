package mlpstudio.ui.lesson;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mlpstudio.training.RunState;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.StyleClass;

/** The button that begins the step's run, how far it is, and why it cannot be begun. */
final class RunStrip extends VBox {
  private final LearnViewModel model;
  private final LessonPlayer player;
  private final LessonRun run;
  private final Messages texts = new Messages(RunStrip.class);
  private final Button train = new Button();
  private final Button stop = new Button();
  private final Button get = new Button();
  private final ProgressBar bar = new ProgressBar(0);
  private final Label words = new Label();
  private final Label hint = new Label();

  RunStrip(LearnViewModel model) {
    this.model = model;
    player = model.player();
    run = model.run();
    setId("lesson-run");
    getStyleClass().add("lesson-run");
    managedProperty().bind(visibleProperty());
    train.setId("lesson-train");
    train.getStyleClass().add(StyleClass.ACCENT);
    train.setMinWidth(Region.USE_PREF_SIZE);
    train.setOnAction(e -> player.train());
    stop.setId("lesson-stop");
    stop.setText(texts.get("run.end"));
    stop.setGraphic(Icons.STOP.node());
    stop.setMinWidth(Region.USE_PREF_SIZE);
    stop.managedProperty().bind(stop.visibleProperty());
    stop.setOnAction(e -> model.tools().bench().stop());
    bar.setId("lesson-bar");
    bar.setAccessibleText(texts.get("run.progress"));
    bar.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    words.setId("lesson-run-words");
    words.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(train, stop, bar, words);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("lesson-run-line");
    hint.setId("lesson-hint");
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    hint.setGraphic(Icons.INFORMATION.node());
    hint.managedProperty().bind(hint.visibleProperty());
    get.setId("lesson-get-dataset");
    get.setGraphic(Icons.FETCH.node());
    get.setText(texts.get("run.get"));
    get.managedProperty().bind(get.visibleProperty());
    get.setOnAction(e -> model.getDataset());
    getChildren().addAll(line, hint, get);
    InvalidationListener refresh = o -> show();
    player.phaseProperty().addListener(refresh);
    player.stepProperty().addListener(refresh);
    run.momentProperty().addListener(refresh);
    model.tools().bench().whyNotProperty().addListener(refresh);
    show();
  }

  private void show() {
    Phase phase = player.phaseProperty().get();
    boolean has = player.stepProperty().get().filter(s -> s.experiment().isPresent()).isPresent();
    setVisible(has);
    if (!has) {
      return;
    }
    LessonRun.Moment moment = run.momentProperty().get();
    boolean active = phase == Phase.TRAINING;
    String label = label(phase, moment.state());
    train.setText(texts.get(label));
    train.setGraphic((label.equals("run.pause") ? Icons.PAUSE : Icons.TRAIN).node());
    String why = model.tools().bench().whyNotProperty().get();
    train.setDisable(!active && !why.isEmpty());
    stop.setVisible(active);
    bar.setVisible(active);
    bar.setProgress(moment.share());
    words.setText(active ? moment.words() : "");
    hint.setText(why);
    hint.setVisible(!active && !why.isEmpty());
    get.setVisible(!active && model.problems().containsKey(Workspace.DATASET_PROBLEM));
  }

  private static String label(Phase phase, RunState state) {
    if (phase == Phase.TRAINING) {
      return state == RunState.PAUSED ? "run.resume" : "run.pause";
    }
    return phase == Phase.DONE ? "run.again" : "run.train";
  }
}
