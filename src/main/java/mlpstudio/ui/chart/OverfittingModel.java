package mlpstudio.ui.chart;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import mlpstudio.health.Overfitting;
import mlpstudio.training.EarlyStopping;
import mlpstudio.training.RunHandle;
import mlpstudio.ui.state.Workspace;

/** What the chart shows of overfitting in the run in hand. FX thread only. */
final class OverfittingModel {
  private final Workspace workspace;
  private final ChartRun run;
  private final ObjectProperty<ChartMetric> metric;
  private final OverfittingTexts texts;
  private final BooleanProperty shown = new SimpleBooleanProperty(true);
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
  private final BooleanProperty editable = new SimpleBooleanProperty(true);
  private Optional<Overfitting> seen = Optional.empty();

  OverfittingModel(
      Workspace workspace, ObjectProperty<ChartMetric> metric, OverfittingTexts texts) {
    this.workspace = workspace;
    this.run = new ChartRun(workspace.run());
    this.metric = metric;
    this.texts = texts;
    shown.subscribe(this::look);
    metric.subscribe(this::look);
    editable.subscribe(this::offer);
    workspace.experimentProperty().subscribe(this::offer);
  }

  /** Whether it is shown at all. */
  BooleanProperty shownProperty() {
    return shown;
  }

  /** Whether early stopping may be offered; a lesson may have hidden or locked that knob. */
  BooleanProperty editableProperty() {
    return editable;
  }

  /** It in words; empty where nothing is shown. */
  ReadOnlyStringProperty sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }

  /** Whether early stopping would have helped and the experiment does not have it. */
  ReadOnlyBooleanProperty offeredProperty() {
    return offered.getReadOnlyProperty();
  }

  /** What is to be drawn. */
  Optional<Overfitting> seen() {
    return seen;
  }

  /** Looks at the epochs anew. */
  void look() {
    boolean visible = shown.get() && metric.get() != ChartMetric.ACCURACY;
    seen = visible ? Overfitting.of(run.epochs(), rule()) : Optional.empty();
    sentence.set(texts.sentence(seen));
    offer();
  }

  /** Takes the rule that was looked at into the plan on the bench. */
  void useEarlyStopping() {
    seen.ifPresent(
        o -> workspace.edit(e -> e.withPlan(e.plan().withEarlyStopping(Optional.of(o.rule())))));
  }

  /** The rule of the run in hand, whatever was edited since. */
  private Optional<EarlyStopping> rule() {
    RunHandle handle = run.handle();
    return handle == null
        ? workspace.experiment().plan().earlyStopping()
        : handle.input().plan().earlyStopping();
  }

  private void offer() {
    offered.set(
        editable.get()
            && seen.map(o -> o.turned() && o.stop().isPresent()).orElse(false)
            && workspace.experiment().plan().earlyStopping().isEmpty());
  }
}
