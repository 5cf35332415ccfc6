package mlpstudio.ui.training;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mlpstudio.data.ImageDataset;
import mlpstudio.experiment.Experiment;
import mlpstudio.training.RunControl;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunResult;
import mlpstudio.training.RunStart;
import mlpstudio.training.RunState;
import mlpstudio.training.Trainer;
import mlpstudio.training.TrainingEvent;
import mlpstudio.ui.state.EventPump;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.ErrorReporter;
import mlpstudio.ui.support.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Drives the run: begins it from the experiment on the bench, passes on pause, steps and stop, and
 * says at any time what may be pressed and why not. FX thread only.
 */
public final class TrainingViewModel {
  private final Workspace workspace;
  private final RunModel run;
  private final Trainer trainer;
  private final Executor pulse;
  private final PaceViewModel pace;
  private final ErrorReporter errors;
  private final Messages texts = new Messages(TrainingViewModel.class);

  private final ReadOnlyObjectWrapper<PrimaryAction> primary =
      new ReadOnlyObjectWrapper<>(PrimaryAction.TRAIN);
  private final ReadOnlyBooleanWrapper canTrain = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canStep = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canStop = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canStartOver = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper trainHint = new ReadOnlyStringWrapper("");

  private final LearntWeights learnt = new LearntWeights();
  private final Readiness readiness;
  private @Nullable Experiment originAtStart;
  private int runs;

  /**
   * Commands for one workspace.
   *
   * @param workspace the bench
   * @param trainer starts runs
   * @param pulse runs what it is given on the FX thread at the next pulse; see {@link
   *     EventPump#atNextPulse}
   * @param pace how fast runs may go
   * @param errors where a run that cannot be begun is reported
   */
  public TrainingViewModel(
      Workspace workspace,
      Trainer trainer,
      Executor pulse,
      PaceViewModel pace,
      ErrorReporter errors) {
    this.workspace = workspace;
    this.run = workspace.run();
    this.trainer = trainer;
    this.pulse = pulse;
    this.pace = pace;
    this.errors = errors;
    this.readiness = new Readiness(workspace, learnt, texts);
    InvalidationListener refresh = o -> refresh();
    run.stateProperty().addListener(refresh);
    run.handleProperty().addListener(refresh);
    workspace.changesProperty().addListener(refresh);
    workspace.datasetProperty().addListener(refresh);
    workspace.engineProperty().addListener(refresh);
    workspace.problems().addListener(refresh);
    workspace.experimentProperty().addListener((o, before, now) -> experimentEdited(before, now));
    pace.batchesPerSecondProperty().addListener((o, before, now) -> passPace());
    run.resultProperty().addListener((o, before, now) -> keepResult(now));
    refresh();
  }

  /** What the large button does when it is pressed now. */
  public ReadOnlyObjectProperty<PrimaryAction> primaryProperty() {
    return primary.getReadOnlyProperty();
  }

  /** Whether the large button can be pressed. */
  public ReadOnlyBooleanProperty canTrainProperty() {
    return canTrain.getReadOnlyProperty();
  }

  /** Whether one batch or one epoch can be trained. */
  public ReadOnlyBooleanProperty canStepProperty() {
    return canStep.getReadOnlyProperty();
  }

  /** Whether there is a run to stop. */
  public ReadOnlyBooleanProperty canStopProperty() {
    return canStop.getReadOnlyProperty();
  }

  /** Whether a run can be begun anew. */
  public ReadOnlyBooleanProperty canStartOverProperty() {
    return canStartOver.getReadOnlyProperty();
  }

  /** Why Train is disabled, in a sentence, or empty where it is not. */
  public ReadOnlyStringProperty trainHintProperty() {
    return trainHint.getReadOnlyProperty();
  }

  /** How fast runs may go. */
  public PaceViewModel pace() {
    return pace;
  }

  /** Does what the large button says. */
  public void trainOrPause() {
    switch (primary.get()) {
      case TRAIN, CONTINUE -> train();
      case PAUSE -> pause();
      case RESUME -> resume();
    }
  }

  /** Begins a run, or goes on with the one that was stopped if nothing was changed since. */
  public void train() {
    if (primary.get() == PrimaryAction.CONTINUE) {
      resume();
    } else if (canBegin()) {
      begin(false);
    }
  }

  /** Waits at the next batch border. */
  public void pause() {
    control(RunControl::pause);
  }

  /** Goes on after a pause or a stop. */
  public void resume() {
    control(RunControl::resume);
  }

  /** Trains one single batch, beginning a run for it where there is none. */
  public void stepBatch() {
    step(RunControl::stepBatch);
  }

  /** Trains to the end of the epoch, beginning a run for it where there is none. */
  public void stepEpoch() {
    step(RunControl::stepEpoch);
  }

  /** Ends the run; what was learnt is kept. */
  public void stop() {
    if (canStop.get()) {
      control(RunControl::stop);
    }
  }

  /** Begins anew with the experiment on the bench, from its seed. */
  public void startOver() {
    if (canBegin()) {
      begin(false);
    }
  }

  /**
   * Changes the learning rate of the experiment and, from its next batch on, of the run.
   *
   * @param value above 0
   */
  public void setLearningRate(double value) {
    workspace.edit(e -> e.withPlan(e.plan().withLearningRate(value)));
  }

  private void step(Consumer<RunControl> way) {
    if (!canGoOn()) {
      if (!canBegin()) {
        return;
      }
      begin(true);
    }
    control(way);
  }

  private void begin(boolean paused) {
    ImageDataset images = workspace.dataset();
    if (images == null) {
      return;
    }
    Optional<RunStart> start = learnt.startOf(workspace.experiment());
    if (start.isEmpty()) {
      return;
    }
    RunHandle former = run.handleProperty().get();
    RunHandle handle;
    try {
      handle =
          trainer.start(
              workspace.experiment().runInput(images).withStart(start.get()),
              workspace.computeProperty().get(),
              paused,
              eventsOf(runs + 1));
    } catch (IllegalArgumentException e) {
      errors.report(texts.format("begin.refused", String.valueOf(e.getMessage())), e);
      return;
    }
    runs++;
    originAtStart = workspace.origin();
    run.begin(handle, workspace.computeProperty().get());
    passPace();
    if (former != null) {
      former.close();
    }
  }

  /** The events of one run; those that a former run still had under way are dropped. */
  private Consumer<TrainingEvent> eventsOf(int number) {
    Consumer<List<TrainingEvent>> taken =
        events -> {
          if (number == runs) {
            run.accept(events);
          }
        };
    return new EventPump(taken, pulse);
  }

  /**
   * Opening another experiment leaves the run alone; turning the rate of the one it came from does
   * not.
   */
  private void experimentEdited(Experiment before, Experiment now) {
    double rate = now.plan().learningRate();
    if (rate != before.plan().learningRate()
        && workspace.origin().equals(originAtStart)
        && run.stateProperty().get() != RunState.FINISHED
        && run.stateProperty().get() != RunState.FAILED) {
      control(c -> c.setLearningRate(rate));
    }
    refresh();
  }

  private void passPace() {
    control(c -> c.setPace(pace.batchesPerSecondProperty().get()));
  }

  private void control(Consumer<RunControl> way) {
    RunHandle handle = run.handleProperty().get();
    if (handle != null) {
      way.accept(handle.control());
    }
  }

  private boolean canBegin() {
    return trainHint.get().isEmpty();
  }

  /** Whether the run in hand can take another batch for the experiment as it is. */
  private boolean canGoOn() {
    return run.active()
        || (run.stateProperty().get() == RunState.STOPPED
            && workspace.changesProperty().get().isEmpty());
  }

  private void refresh() {
    trainHint.set(readiness.whyNot());
    primary.set(primaryNow());
    canTrain.set(canGoOn() || canBegin());
    canStep.set(canGoOn() || canBegin());
    canStop.set(run.active());
    canStartOver.set(run.handleProperty().get() != null && canBegin());
  }

  private PrimaryAction primaryNow() {
    RunState state = run.stateProperty().get();
    if (state == null || !canGoOn()) {
      return PrimaryAction.TRAIN;
    }
    return switch (state) {
      case PREPARING, TRAINING -> PrimaryAction.PAUSE;
      case PAUSED -> PrimaryAction.RESUME;
      case STOPPED -> PrimaryAction.CONTINUE;
      case FINISHED, FAILED -> PrimaryAction.TRAIN;
    };
  }

  private void keepResult(@Nullable RunResult result) {
    Experiment trained = workspace.trained();
    if (result != null && trained != null) {
      learnt.keep(trained, result);
      refresh();
    }
  }
}
