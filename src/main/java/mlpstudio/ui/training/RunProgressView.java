package mlpstudio.ui.training;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.StyleClass;
import mlpstudio.ui.training.ProgressViewModel.Progress;

/** How far the run is: the state in a word, the epoch, two bars and the time left. */
public final class RunProgressView extends HBox {
  private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

  private final VBox bars;
  private final Label stale;
  private final Messages texts = new Messages(RunProgressView.class);

  /** Shows this progress. */
  public RunProgressView(ProgressViewModel model, FiguresViewModel figures) {
    getStyleClass().add("run-progress");
    getStylesheets().add(TrainingStyles.URL);
    setAlignment(Pos.CENTER_RIGHT);
    ObservableValue<Progress> progress = model.progressProperty();
    Label state = label("run-state", progress.map(Progress::state));
    state.getStyleClass().add(StyleClass.CAPTION);
    Label epoch = label("run-epoch", progress.map(Progress::epoch));
    epoch.setTooltip(new Tooltip(texts.get("run-epoch.tooltip")));
    epoch.setAccessibleHelp(texts.get("run-epoch.tooltip"));
    VBox words = new VBox(epoch, state);
    words.getStyleClass().add("run-words");
    words.setAlignment(Pos.CENTER_RIGHT);
    epoch.setMinWidth(USE_PREF_SIZE);
    bars =
        new VBox(
            bar("run-bar", progress.map(Progress::ofRun)),
            bar("epoch-bar", progress.map(Progress::ofEpoch)));
    bars.getStyleClass().add("run-bars");
    bars.setAlignment(Pos.CENTER_LEFT);
    Label left = label("run-left", progress.map(Progress::left));
    left.setTooltip(new Tooltip(texts.get("run-left.tooltip")));
    stale = staleMark(figures);
    getChildren().addAll(stale, words, bars, left);
  }

  /** Leaves the bars and some words away, where there is no room for them. */
  public void setCompact(boolean compact) {
    pseudoClassStateChanged(COMPACT, compact);
    bars.setVisible(!compact);
    bars.setManaged(!compact);
    stale.setContentDisplay(compact ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
  }

  private Label staleMark(FiguresViewModel figures) {
    Label mark = new Label(texts.get("stale.mark"), Icons.WARNING.node());
    mark.setId("stale-mark");
    mark.getStyleClass().add("stale-mark");
    mark.visibleProperty().bind(figures.staleProperty().isNotEmpty());
    mark.managedProperty().bind(mark.visibleProperty());
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(figures.staleProperty());
    mark.setTooltip(tooltip);
    mark.accessibleTextProperty().bind(figures.staleProperty());
    return mark;
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
