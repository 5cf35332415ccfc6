package mlpstudio.ui.training;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.StyleClass;
import mlpstudio.ui.training.ProgressViewModel.Progress;

/** How far the run is: the state in a word, the epoch, two bars and the time left. */
public final class RunProgressView extends HBox {
  private final Messages texts = new Messages(RunProgressView.class);

  /** Shows this progress. */
  public RunProgressView(ProgressViewModel model) {
    getStyleClass().add("run-progress");
    getStylesheets().add(TrainingStyles.URL);
    setAlignment(Pos.CENTER_RIGHT);
    ObservableValue<Progress> progress = model.progressProperty();
    Label state = label("run-state", progress.map(Progress::state));
    state.getStyleClass().add(StyleClass.CAPTION);
    Label epoch = label("run-epoch", progress.map(Progress::epoch));
    VBox words = new VBox(epoch, state);
    words.getStyleClass().add("run-words");
    words.setAlignment(Pos.CENTER_RIGHT);
    VBox bars =
        new VBox(
            bar("run-bar", progress.map(Progress::ofRun)),
            bar("epoch-bar", progress.map(Progress::ofEpoch)));
    bars.getStyleClass().add("run-bars");
    bars.setAlignment(Pos.CENTER_LEFT);
    Label left = label("run-left", progress.map(Progress::left));
    getChildren().addAll(words, bars, left);
  }

  private static Label label(String id, ObservableValue<String> text) {
    Label label = new Label();
    label.setId(id);
    label.textProperty().bind(text);
    return label;
  }

  private ProgressBar bar(String id, ObservableValue<Double> progress) {
    ProgressBar bar = new ProgressBar();
    bar.setId(id);
    bar.progressProperty().bind(progress);
    bar.setAccessibleText(texts.get(id + ".tooltip"));
    bar.setTooltip(new Tooltip(texts.get(id + ".tooltip")));
    return bar;
  }
}
