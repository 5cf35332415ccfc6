package mlpstudio.ui.state;

import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import mlpstudio.data.ImageDataset;
import mlpstudio.experiment.Experiment;
import mlpstudio.model.ComputeSettings;
import org.jspecify.annotations.Nullable;

/**
 * What is on the bench: the experiment as edited, the values it was opened with, the data set in
 * hand, the machine settings, and the run. FX thread only.
 */
public final class Workspace {
  private final ReadOnlyObjectWrapper<Experiment> experiment;
  private final ReadOnlyObjectWrapper<Experiment> opened;
  private final ReadOnlyObjectWrapper<@Nullable ImageDataset> dataset =
      new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<ComputeSettings> compute =
      new SimpleObjectProperty<>(ComputeSettings.defaults());
  private final ObservableMap<String, String> problems = FXCollections.observableHashMap();
  private final ObjectProperty<EngineState> engine =
      new SimpleObjectProperty<>(EngineState.LOADING);
  private final ReadOnlyObjectWrapper<Set<ExperimentChange>> changes =
      new ReadOnlyObjectWrapper<>(Set.of());
  private final ReadOnlyLongWrapper catalogChanges = new ReadOnlyLongWrapper(0);
  private final RunModel run = new RunModel();
  private @Nullable Experiment trained;

  /** Begins with this experiment. */
  public Workspace(Experiment first) {
    experiment = new ReadOnlyObjectWrapper<>(first);
    opened = new ReadOnlyObjectWrapper<>(first);
    experiment.addListener((property, before, now) -> compareWithRun());
    run.handleProperty()
        .addListener(
            (property, before, now) -> {
              trained = now == null ? null : experiment.get();
              compareWithRun();
            });
  }

  /** The experiment as edited now; always valid. */
  public ReadOnlyObjectProperty<Experiment> experimentProperty() {
    return experiment.getReadOnlyProperty();
  }

  /** The experiment as edited now; always valid. */
  public Experiment experiment() {
    return experiment.get();
  }

  /** The experiment as it was opened: what "Reset to the experiment's values" goes back to. */
  public ReadOnlyObjectProperty<Experiment> openedProperty() {
    return opened.getReadOnlyProperty();
  }

  /** Opens another experiment; edits begin afresh and old problems are gone. */
  public void open(Experiment value) {
    problems.clear();
    opened.set(value);
    experiment.set(value);
  }

  /** Every edit goes through here: replaces the experiment with what the function makes of it. */
  public void edit(UnaryOperator<Experiment> change) {
    experiment.set(change.apply(experiment.get()));
  }

  /**
   * The data set in hand, or null while it is being read. Its id is the experiment's once reading
   * is done.
   */
  public ReadOnlyObjectProperty<@Nullable ImageDataset> datasetProperty() {
    return dataset.getReadOnlyProperty();
  }

  /** The data set in hand, or null while it is being read. */
  public @Nullable ImageDataset dataset() {
    return dataset.get();
  }

  /** Puts a data set on the bench, or none while another is being read. */
  public void setDataset(@Nullable ImageDataset value) {
    dataset.set(value);
  }

  /** Device and threads of the next run. */
  public ObjectProperty<ComputeSettings> computeProperty() {
    return compute;
  }

  /** Counts how often data sets came or went; whoever lists them lists them again. */
  public ReadOnlyLongProperty catalogChangesProperty() {
    return catalogChanges.getReadOnlyProperty();
  }

  /** Tells that data sets came, went or got other names. */
  public void tellCatalogChanged() {
    catalogChanges.set(catalogChanges.get() + 1);
  }

  /**
   * Why Train is disabled: one sentence for each field that holds something that cannot be used, by
   * the field's id. Editors put their sentence here and take it away.
   */
  public ObservableMap<String, String> problems() {
    return problems;
  }

  /** How far the engine is. */
  public ObjectProperty<EngineState> engineProperty() {
    return engine;
  }

  /**
   * What was changed since the run in hand began, so that the trained network is stale: it is kept,
   * but answers for other settings than those on the bench. Empty where all agrees or nothing was
   * trained.
   */
  public ReadOnlyObjectProperty<Set<ExperimentChange>> changesProperty() {
    return changes.getReadOnlyProperty();
  }

  private void compareWithRun() {
    changes.set(trained == null ? Set.of() : ExperimentChange.between(trained, experiment.get()));
  }

  /**
   * The experiment that the run in hand trains: what was on the bench when it began. Null before
   * the first run.
   */
  public @Nullable Experiment trained() {
    return trained;
  }

  /** The run in hand and its figures. */
  public RunModel run() {
    return run;
  }
}
