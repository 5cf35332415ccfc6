package mlpstudio.ui.dataset;

import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import mlpstudio.data.ImageDataset;
import mlpstudio.experiment.Experiment;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunInput;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingEvent.BatchFinished;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Background;
import org.jspecify.annotations.Nullable;

/**
 * The next mini-batch of the current plan: the next one of the run in hand where that trains just
 * this plan and is not over, else the plan's first. Works only while it is watched, and at most
 * four times a second. FX thread only.
 */
final class BatchViewModel {
  private static final long PAUSE_NANOS = 250_000_000;

  private final Workspace workspace;
  private final Background background;
  private final LongSupplier clock;
  private final BooleanProperty watched = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<@Nullable BatchPreview> preview =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private @Nullable PreparedImages prepared;
  private boolean working;
  private boolean stale = true;
  private long lastNanos;

  BatchViewModel(Workspace workspace, Background background, LongSupplier clock) {
    this.workspace = workspace;
    this.background = background;
    this.clock = clock;
    workspace.datasetProperty().subscribe(changed -> datasetChanged());
    workspace.experimentProperty().subscribe(changed -> refresh());
    workspace.run().stateProperty().subscribe(changed -> refresh());
    workspace.run().lastBatchProperty().subscribe(changed -> batchLearnt());
    watched.subscribe(changed -> refreshIfStale());
  }

  /** Whether somebody looks. */
  BooleanProperty watchedProperty() {
    return watched;
  }

  /** The batch, or null while there is none. */
  ReadOnlyObjectProperty<@Nullable BatchPreview> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /** Why there is none, or empty. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  private void datasetChanged() {
    preview.set(null);
    prepared = null;
    refresh();
  }

  private void batchLearnt() {
    stale = true;
    if (clock.getAsLong() - lastNanos >= PAUSE_NANOS) {
      refreshIfStale();
    }
  }

  private void refresh() {
    stale = true;
    refreshIfStale();
  }

  private void refreshIfStale() {
    ImageDataset dataset = workspace.dataset();
    Experiment experiment = workspace.experiment();
    boolean ready = dataset != null && dataset.id().equals(experiment.dataset());
    if (stale && watched.get() && !working && dataset != null && ready) {
      stale = false;
      working = true;
      lastNanos = clock.getAsLong();
      Position next = nextPosition(experiment, dataset);
      PreparedImages before = prepared;
      background.run(
          () ->
              new BatchPreview(
                  PreparedImages.of(experiment, dataset, next.epoch, before),
                  experiment.plan().batchSize(),
                  next.batch),
          this::made,
          this::failed);
    }
  }

  private Position nextPosition(Experiment experiment, ImageDataset dataset) {
    RunHandle run = workspace.run().handleProperty().get();
    RunState state = workspace.run().stateProperty().get();
    BatchFinished last = workspace.run().lastBatchProperty().get();
    boolean goesOn =
        run != null
            && last != null
            && (state == null || !state.successors().isEmpty())
            && trains(run.input(), experiment, dataset);
    if (!goesOn) {
      return new Position(0, 0);
    }
    if (last.batch() + 1 < last.batches()) {
      return new Position(last.epoch(), last.batch() + 1);
    }
    boolean over = last.epoch() + 1 >= experiment.plan().epochs();
    return new Position(over ? 0 : last.epoch() + 1, 0);
  }

  /**
   * A run takes the learning rate live, and its first weights do not decide what it learns from.
   */
  private static boolean trains(RunInput run, Experiment experiment, ImageDataset dataset) {
    double rate = run.plan().learningRate();
    RunInput wanted =
        experiment.withPlan(experiment.plan().withLearningRate(rate)).runInput(dataset);
    return run.withStart(wanted.start()).equals(wanted);
  }

  private void made(BatchPreview value) {
    working = false;
    if (value.prepared().dataset().equals(workspace.dataset())) {
      prepared = value.prepared();
      problem.set("");
      preview.set(value);
    }
    refreshIfNotHurried();
  }

  private void failed(Exception reason) {
    working = false;
    preview.set(null);
    problem.set(String.valueOf(reason.getMessage()));
    refreshIfNotHurried();
  }

  /** What became stale meanwhile by a batch may wait for the next one; all else may not. */
  private void refreshIfNotHurried() {
    if (workspace.run().stateProperty().get() != RunState.TRAINING
        || clock.getAsLong() - lastNanos >= PAUSE_NANOS) {
      refreshIfStale();
    }
  }

  private record Position(int epoch, int batch) {}
}
