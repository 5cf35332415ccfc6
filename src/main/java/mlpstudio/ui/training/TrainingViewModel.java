package mlpstudio.ui.training;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mlpstudio.experiment.Experiment;
import mlpstudio.model.Weights;
import mlpstudio.training.RunControl;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunInput;
import mlpstudio.training.RunMoments;
import mlpstudio.training.RunSnapshot;
import mlpstudio.training.RunStart;
import mlpstudio.training.RunState;
import mlpstudio.training.Trainer;
import mlpstudio.training.TrainingHistory;
import mlpstudio.ui.state.EventPump;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.ErrorReporter;
import mlpstudio.ui.support.Messages;

/**
 * Drives the run: begins it from the experiment on the bench, passes on pause, steps and stop, and
 * says at any time what may be pressed and why not. FX thread only.
 */
public final class TrainingViewModel {
  private final Workspace workspace;
  private final RunModel run;
  private final PaceViewModel pace;
  private final Runs runs;
  private final Continuation continuation;
  private final Messages texts = new Messages(TrainingViewModel.class);

  private final ReadOnlyObjectWrapper<PrimaryAction> primary =
      new ReadOnlyObjectWrapper<>(PrimaryAction.TRAIN);
  private final ReadOnlyBooleanWrapper canTrain = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canStep = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canStop = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canStartOver = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper trainHint = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper toEpochEnd = new ReadOnlyBooleanWrapper();

  private final Readiness readiness;

  /**
   * Commands for one workspace.
   *
   * @param workspace the bench
   * @param trainer starts runs
   * @param pulse runs what it is given on the FX thread at the next pulse; see {@link
   *     EventPump#atNextPulse}
   * @param pace how fast runs may go
   * @param background reads the weights that an experiment begins with
   * @param errors where a run that cannot be begun is reported
   */
  public TrainingViewModel(
      Workspace workspace,
      Trainer trainer,
      Executor pulse,
      PaceViewModel pace,
      Background background,
      ErrorReporter errors) {
    this.workspace = workspace;
    this.run = workspace.run();
    this.pace = pace;
    this.runs = new Runs(workspace, trainer, pulse, background, errors, texts);
    this.continuation = new Continuation(workspace);
    this.readiness = new Readiness(workspace, runs.learnt(), texts);
    InvalidationListener refresh = o -> refresh();
    run.stateProperty().addListener(refresh);
    run.handleProperty().addListener(refresh);
    run.handleProperty().addListener(o -> passPace());
    workspace.changesProperty().addListener(refresh);
    workspace.datasetProperty().addListener(refresh);
    workspace.engineProperty().addListener(refresh);
    workspace.problems().addListener(refresh);
    workspace.engineTakenProperty().addListener(refresh);
    workspace.heldBackProperty().addListener(refresh);
    workspace.experimentProperty().addListener((o, before, now) -> experimentEdited(before, now));
    pace.batchesPerSecondProperty().addListener((o, before, now) -> passPace());
    run.resultProperty().addListener(refresh);
    run.weightsOnlyProperty().addListener(refresh);
    runs.waitingProperty().addListener(refresh);
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

  /** Whether the run was last told to wait at the end of its epoch. */
  public ReadOnlyBooleanProperty toEpochEndProperty() {
    return toEpochEnd.getReadOnlyProperty();
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
      toEpochEnd.set(false);
      runs.begin(false, control -> {});
    }
  }

  /** Waits at the next batch border. */
  public void pause() {
    control(RunControl::pause);
  }

  /**
   * Goes on after a pause or a stop, or at the end of the plan where that was given more epochs.
   */
  public void resume() {
    if (!mayGoOn()) {
      return;
    }
    runs.setStepping(false);
    toEpochEnd.set(false);
    goOn(RunControl::resume);
  }

  /** Trains one single batch, beginning a run for it where there is none. */
  public void stepBatch() {
    toEpochEnd.set(false);
    step(RunControl::stepBatch);
  }

  /** Trains to the end of the epoch, beginning a run for it where there is none. */
  public void stepEpoch() {
    toEpochEnd.set(true);
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
      toEpochEnd.set(false);
      runs.begin(false, control -> {});
    }
  }

  /**
   * Puts a run that was kept in hand, at rest; Continue goes on exactly.
   *
   * @param input what it trains, its beginning aside
   * @param snapshot its state
   * @param earlier the moments of the run that had this state, where that is known
   */
  public void open(RunInput input, RunSnapshot snapshot, RunMoments earlier) {
    runs.open(input, snapshot, earlier);
  }

  /**
   * Puts a network in hand of which only the weights were kept.
   *
   * @param input what it was trained with, its beginning aside
   * @param weights the network
   * @param history the epochs that led to it
   */
  public void openWeights(RunInput input, Weights weights, TrainingHistory history) {
    runs.openWeights(input, new RunStart.FromWeights(weights), history);
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
    if (!mayGoOn()) {
      return;
    }
    runs.setStepping(true);
    if (continuation.possible()) {
      goOn(way);
    } else if (canBegin()) {
      runs.begin(true, way);
    }
  }

  /**
   * A run at its end, or one that gets other epochs, is followed by one that goes on from there.
   */
  private void goOn(Consumer<RunControl> way) {
    if (continuation.withOtherEpochs()) {
      if (canBegin()) {
        runs.goOnWithOtherEpochs(way);
      }
    } else {
      control(way);
    }
  }

  /**
   * Opening another experiment leaves the run alone; turning the rate of the one it came from does
   * not.
   */
  private void experimentEdited(Experiment before, Experiment now) {
    double rate = now.plan().learningRate();
    if (rate != before.plan().learningRate()
        && runs.ofOpenedExperiment()
        && run.stateProperty().get() != RunState.FINISHED
        && run.stateProperty().get() != RunState.FAILED) {
      runs.rateChanged();
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

  /** Nothing else has the engine, and nothing is to be done before. */
  private boolean mayGoOn() {
    return workspace.engineTakenProperty().get().isEmpty()
        && workspace.heldBackProperty().get().isEmpty();
  }

  private boolean canBegin() {
    return trainHint.get().isEmpty();
  }

  private void refresh() {
    String waiting = runs.waitingProperty().get();
    trainHint.set(waiting.isEmpty() ? readiness.whyNot() : waiting);
    primary.set(primaryNow());
    boolean can = waiting.isEmpty() && mayGoOn() && (continuation.possible() || canBegin());
    boolean canPause = waiting.isEmpty() && primary.get() == PrimaryAction.PAUSE;
    canTrain.set(can || canPause);
    canStep.set(can);
    canStop.set(run.active());
    canStartOver.set(run.handleProperty().get() != null && canBegin());
  }

  private PrimaryAction primaryNow() {
    RunState state = run.stateProperty().get();
    if (state == null || !continuation.possible()) {
      return PrimaryAction.TRAIN;
    }
    return switch (state) {
      case PREPARING, TRAINING -> PrimaryAction.PAUSE;
      case PAUSED -> PrimaryAction.RESUME;
      case STOPPED, FINISHED -> PrimaryAction.CONTINUE;
      case FAILED -> PrimaryAction.TRAIN;
    };
  }
}
