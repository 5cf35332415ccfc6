package mlpstudio.ui.training;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mlpstudio.data.ImageDataset;
import mlpstudio.experiment.Experiment;
import mlpstudio.model.ComputeSettings;
import mlpstudio.training.RunControl;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunInput;
import mlpstudio.training.RunMoments;
import mlpstudio.training.RunResult;
import mlpstudio.training.RunSnapshot;
import mlpstudio.training.RunStart;
import mlpstudio.training.RunState;
import mlpstudio.training.Trainer;
import mlpstudio.training.TrainingEvent;
import mlpstudio.training.TrainingHistory;
import mlpstudio.ui.state.EventPump;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.ErrorReporter;
import mlpstudio.ui.support.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Puts runs in hand, one after the other: fresh ones, those that go on from weights, those that
 * were kept. FX thread only.
 */
final class Runs {
  private final Workspace workspace;
  private final RunModel run;
  private final Trainer trainer;
  private final Executor pulse;
  private final ErrorReporter errors;
  private final WeightsReader reader;
  private final LearntWeights learnt;
  private final Messages texts;
  private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper("");
  private @Nullable Experiment originAtStart;
  private boolean rateChanged;
  private boolean stepping;
  private int count;

  Runs(
      Workspace workspace,
      Trainer trainer,
      Executor pulse,
      Background background,
      ErrorReporter errors,
      Messages texts) {
    this.workspace = workspace;
    this.run = workspace.run();
    this.trainer = trainer;
    this.pulse = pulse;
    this.errors = errors;
    this.reader = new WeightsReader(background);
    this.learnt = new LearntWeights(texts);
    this.texts = texts;
    run.resultProperty().addListener((o, before, now) -> ended(now));
  }

  /** What has to be done before a run. */
  LearntWeights learnt() {
    return learnt;
  }

  /** What is read or waited for before the next run begins, in a sentence; empty mostly. */
  ReadOnlyStringProperty waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /**
   * Begins a run of the experiment on the bench, or first what has to come before.
   *
   * @param paused whether to wait before the first batch
   * @param then what it is told at once
   */
  void begin(boolean paused, Consumer<RunControl> then) {
    ImageDataset images = workspace.dataset();
    Experiment experiment = workspace.experiment();
    if (images == null) {
      return;
    }
    stepping = paused;
    switch (learnt.of(experiment)) {
      case Beginning.Now now -> start(experiment, images, now.start(), paused, then);
      case Beginning.First first -> startFirst(first.before(), images, paused, then);
      case Beginning.Read read -> read(read.file(), experiment, images, paused, then);
      case Beginning.Never never -> {}
    }
  }

  /** Whether batches were taken one at a time when the run was last told to go. */
  void setStepping(boolean value) {
    stepping = value;
  }

  /** The learning rate was changed while a run went on: it learns what no experiment says. */
  void rateChanged() {
    rateChanged = true;
  }

  /** Whether the run came from the experiment that is open now. */
  boolean ofOpenedExperiment() {
    return workspace.origin().equals(originAtStart);
  }

  /** Has the run in hand go on exactly, for as many epochs as the bench now says. */
  void goOnWithOtherEpochs(Consumer<RunControl> then) {
    RunHandle former = run.handleProperty().get();
    if (former == null || !waiting.get().isEmpty()) {
      return;
    }
    waiting.set(texts.get("why.going.on"));
    var _ =
        former
            .snapshot()
            .whenComplete(
                (snapshot, failure) -> pulse.execute(() -> goOn(former, snapshot, failure, then)));
  }

  private void goOn(
      RunHandle former,
      @Nullable RunSnapshot snapshot,
      @Nullable Throwable failure,
      Consumer<RunControl> then) {
    waiting.set("");
    if (snapshot == null) {
      errors.report(texts.get("go.on.failed"), failure == null ? new Exception() : failure);
      return;
    }
    Experiment experiment = workspace.experiment();
    if (!former.equals(run.handleProperty().get()) || former.state().active()) {
      return;
    }
    RunInput input =
        experiment
            .runInput(former.input().dataset())
            .withStart(new RunStart.FromSnapshot(snapshot));
    ComputeSettings compute = workspace.nextComputeProperty().get();
    RunHandle next = attempt(events -> trainer.start(input, compute, stepping, events));
    if (next != null) {
      run.succeed(next, compute);
      then.accept(next.control());
      former.close();
    }
  }

  /** Puts a kept run in hand, at rest. */
  void open(RunInput input, RunSnapshot snapshot, RunMoments earlier) {
    RunInput kept = input.withStart(new RunStart.FromSnapshot(snapshot));
    ComputeSettings compute = workspace.nextComputeProperty().get();
    replace(
        events -> trainer.open(kept, earlier, compute, events),
        handle -> run.begin(handle, compute));
    rateChanged = snapshot.position().learningRate() != input.plan().learningRate();
  }

  /** Puts a network in hand of which only the weights were kept, with the epochs that led there. */
  void openWeights(RunInput input, RunStart.FromWeights weights, TrainingHistory history) {
    RunInput kept = input.withStart(weights);
    ComputeSettings compute = workspace.nextComputeProperty().get();
    replace(
        events -> trainer.open(kept, compute, events),
        handle -> run.beginWeights(handle, compute, history));
  }

  private void start(
      Experiment experiment,
      ImageDataset images,
      RunStart start,
      boolean paused,
      Consumer<RunControl> then) {
    ComputeSettings compute = workspace.nextComputeProperty().get();
    replace(
        events ->
            trainer.start(experiment.runInput(images).withStart(start), compute, paused, events),
        handle -> {
          run.begin(handle, compute);
          then.accept(handle.control());
        });
  }

  private void startFirst(
      Experiment before, ImageDataset images, boolean paused, Consumer<RunControl> then) {
    ComputeSettings compute = workspace.nextComputeProperty().get();
    replace(
        events -> trainer.start(before.runInput(images), compute, paused, events),
        handle -> {
          run.beginFirst(handle, compute, before);
          then.accept(handle.control());
        });
  }

  private void read(
      Path file,
      Experiment experiment,
      ImageDataset images,
      boolean paused,
      Consumer<RunControl> then) {
    waiting.set(texts.format("why.weights", String.valueOf(file.getFileName())));
    reader.read(
        file,
        experiment,
        images,
        start -> {
          waiting.set("");
          if (experiment.equals(workspace.experiment())) {
            start(experiment, images, start, paused, then);
          }
        },
        failure -> {
          waiting.set("");
          errors.report(errors.sentence(failure), failure);
        });
  }

  private void replace(
      Function<Consumer<TrainingEvent>, RunHandle> beginning, Consumer<RunHandle> putInHand) {
    RunHandle former = run.handleProperty().get();
    RunHandle handle = attempt(beginning);
    if (handle != null) {
      rateChanged = false;
      originAtStart = workspace.origin();
      putInHand.accept(handle);
      if (former != null) {
        former.close();
      }
    }
  }

  private @Nullable RunHandle attempt(Function<Consumer<TrainingEvent>, RunHandle> beginning) {
    String taken = workspace.engineTakenProperty().get();
    if (!taken.isEmpty()) {
      // Who asked looked before; something has taken the engine since.
      errors.report(taken, new IllegalStateException(taken));
      return null;
    }
    try {
      RunHandle handle = beginning.apply(eventsOf(count + 1));
      count++;
      return handle;
    } catch (IllegalArgumentException e) {
      errors.report(texts.format("begin.refused", String.valueOf(e.getMessage())), e);
      return null;
    }
  }

  /** The events of one run; those that a former run still had under way are dropped. */
  private Consumer<TrainingEvent> eventsOf(int number) {
    Consumer<List<TrainingEvent>> taken =
        events -> {
          if (number == count) {
            run.accept(events);
          }
        };
    return new EventPump(taken, pulse);
  }

  /** What a finished run learnt is kept, and what waited for it begins. */
  private void ended(@Nullable RunResult result) {
    Experiment trained = workspace.trained();
    if (result == null || trained == null || rateChanged) {
      return;
    }
    learnt.keep(trained, result);
    if (run.firstProperty().get() != null && result.state() == RunState.FINISHED) {
      int first = count;
      pulse.execute(() -> beginAfter(first));
    }
  }

  private void beginAfter(int first) {
    if (first == count
        && workspace.changesProperty().get().isEmpty()
        && learnt.of(workspace.experiment()) instanceof Beginning.Now) {
      begin(stepping, control -> {});
    }
  }
}
