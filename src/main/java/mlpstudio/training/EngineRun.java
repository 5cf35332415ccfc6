package mlpstudio.training;

import ai.djl.ndarray.NDManager;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import mlpstudio.data.LostImages;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeSettings;
import mlpstudio.model.Network;
import mlpstudio.model.PredictionTable;
import mlpstudio.model.Weights;
import mlpstudio.training.PaceGate.Wish;
import org.jspecify.annotations.Nullable;

/**
 * A run as the service keeps it: wishes from any thread on one side, the loop on the engine thread
 * on the other.
 */
final class EngineRun implements RunHandle, RunControl, EngineJob, TrainingLoop.BatchBorder {
  private final TrainingService service;
  private final RunInput input;
  private final ComputeSettings compute;
  private final Consumer<TrainingEvent> events;
  private final PaceGate gate;
  private final boolean opening;
  private final CompletableFuture<RunResult> result = new CompletableFuture<>();
  private volatile RunState state = RunState.PREPARING;
  private volatile boolean closed;
  // Engine thread only, from here on.
  private @Nullable NDManager manager;
  private @Nullable TrainingRun run;
  private boolean working;
  private boolean single;
  private boolean restoring;
  private final NetworkInHand inHand;
  private final RunPast past;
  private final RunMoments moments;
  private @Nullable RunPast former;
  private double wishedRate = Double.NaN;

  EngineRun(
      TrainingService service,
      RunInput input,
      ComputeSettings compute,
      PaceGate gate,
      boolean opening,
      Consumer<TrainingEvent> events) {
    this.service = service;
    this.input = input;
    this.compute = compute;
    this.events = events;
    this.gate = gate;
    this.opening = opening;
    this.restoring = opening || input.start() instanceof RunStart.FromSnapshot;
    this.inHand = new NetworkInHand(service, events);
    this.past = new RunPast(service, compute, service.momentBytes(), events);
    this.moments = new PastQuestions(service, past, () -> run);
  }

  /**
   * The past of the run before this one, whose moments stay where this one goes on from one of
   * them.
   */
  void follow(RunPast before) {
    former = before;
  }

  /** What this run was. */
  RunPast past() {
    return past;
  }

  /** Tells what happened, and keeps what is worth to be looked at again. Engine thread. */
  private void tell(TrainingRun ready, TrainingEvent event) {
    events.accept(event);
    past.learnt(ready, event);
  }

  /** Prepares if need be, and trains until the run ends or is stopped. Engine thread. */
  @Override
  public void work() {
    if (closed || state == RunState.FINISHED || state == RunState.FAILED) {
      return;
    }
    working = true;
    Optional<RunFailure> failure = Optional.empty();
    Optional<Evaluation> score = Optional.empty();
    try {
      TrainingRun ready = prepared();
      TrainingLoop loop = new TrainingLoop(ready, this, event -> tell(ready, event));
      restore(ready, loop);
      failure = loop.train();
      if (failure.isEmpty() && ready.finished()) {
        score = lastScores(ready, loop);
      }
    } catch (RuntimeException | Error e) {
      failure = Optional.of(Failures.of(e, run));
    } finally {
      working = false;
    }
    end(failure, score);
  }

  /** A run that was kept tells once what it has; one that is opened tells how it does as well. */
  private void restore(TrainingRun ready, TrainingLoop loop) {
    if (!restoring) {
      return;
    }
    restoring = false;
    Optional<Evaluation> test =
        opening ? loop.evaluate(ready.testEvaluation(), true) : Optional.empty();
    tell(ready, new TrainingEvent.Restored(ready.history(), ready.lastBatch(), test));
    if (opening && !ready.finished()) {
      gate.stopIfWaiting();
    }
  }

  /** The best weights on all that was trained on; where that ended early they are put in hand. */
  private Optional<Evaluation> lastScores(TrainingRun ready, TrainingLoop loop) {
    try (Network best = ready.bestNetwork()) {
      if (ready.stoppedEarly()) {
        Optional<Evaluation> test = loop.evaluate(ready.testEvaluation(best), true);
        inHand.choose(ready, KeptWeights.BEST, test);
      }
      return loop.evaluate(ready.trainingEvaluation(best), true);
    }
  }

  private void end(Optional<RunFailure> failure, Optional<Evaluation> score) {
    TrainingRun ended = run;
    if (closed) {
      free();
      return;
    }
    RunState last =
        failure.isPresent() || ended == null
            ? RunState.FAILED
            : ended.finished() ? RunState.FINISHED : RunState.STOPPED;
    enter(last);
    if (ended == null) {
      result.completeExceptionally(
          new IllegalStateException(failure.map(RunFailure::details).orElse("")));
      events.accept(new TrainingEvent.Unstartable(failure.orElseThrow()));
      return;
    }
    RunResult outcome =
        new RunResult(last, ended.history(), ended.best(), ended.weights(), score, failure);
    events.accept(new TrainingEvent.RunEnded(outcome));
    result.complete(outcome);
  }

  private TrainingRun prepared() {
    service.engine().setThreads(compute.threads());
    TrainingRun ready = run;
    if (ready == null) {
      ready = prepareOn(compute.device());
      run = ready;
      past.begin(ready, input, former);
      former = null;
      if (!Double.isNaN(wishedRate)) {
        setLearningRate(ready, wishedRate);
      }
    }
    return ready;
  }

  /**
   * A device may fail at its first tensor or only at the data: either way the CPU takes its place.
   */
  private TrainingRun prepareOn(ComputeDevice device) {
    NDManager opened = null;
    try {
      opened = service.engine().open(device);
      TrainingRun prepared = new TrainingRun(input, opened);
      manager = opened;
      return prepared;
    } catch (RuntimeException | Error e) {
      if (opened != null) {
        opened.close();
      }
      if (device.equals(ComputeDevice.CPU) || LostImages.lost(e)) {
        throw e;
      }
      String reason = Failures.of(e, null).details();
      events.accept(new TrainingEvent.DeviceFallback(device, ComputeDevice.CPU, reason));
      return prepareOn(ComputeDevice.CPU);
    }
  }

  @Override
  public boolean mayTakeBatch() {
    service.answerWaiting();
    while (!closed && run != null) {
      Wish wish = gate.ask(run.epoch());
      if (wish == Wish.STOP) {
        return false;
      }
      if (wish == Wish.WAIT) {
        enter(RunState.PAUSED);
        service.answerNext(Long.MAX_VALUE);
        continue;
      }
      enter(RunState.TRAINING);
      long wait = gate.nanosToWait(System.nanoTime());
      if (wait <= 0) {
        inHand.learning();
        single = gate.granted(System.nanoTime());
        return true;
      }
      service.answerNext(wait);
    }
    return false;
  }

  @Override
  public boolean singleBatch() {
    return single;
  }

  @Override
  public boolean betweenChunks() {
    service.answerWaiting();
    return closed || gate.stopWished();
  }

  private void enter(RunState next) {
    if (state != next) {
      if (!state.successors().contains(next)) {
        throw new IllegalStateException(next + " cannot follow " + state);
      }
      state = next;
      events.accept(new TrainingEvent.StateChanged(next));
    }
  }

  @Override
  public RunInput input() {
    return input;
  }

  @Override
  public RunControl control() {
    return this;
  }

  @Override
  public RunState state() {
    return state;
  }

  @Override
  public CompletableFuture<RunResult> result() {
    return result.copy();
  }

  @Override
  public void choose(KeptWeights kept) {
    service.tell(
        () -> {
          TrainingRun asked = run;
          if (!closed && asked != null && state != RunState.TRAINING) {
            past.show(asked, Optional.empty());
            inHand.choose(asked, kept);
          }
        });
  }

  @Override
  public RunMoments moments() {
    return moments;
  }

  @Override
  public CompletableFuture<Weights> weights() {
    return ask(r -> past.weights().orElseGet(() -> inHand.weights(r)));
  }

  @Override
  public CompletableFuture<RunSnapshot> snapshot() {
    return ask(TrainingRun::snapshot);
  }

  @Override
  public CompletableFuture<PredictionTable> predict(MemorySegment images) {
    return ask(r -> past.predict(r, images).orElseGet(() -> inHand.predict(r, images)));
  }

  @Override
  public CompletableFuture<TestFeatures> features(int count) {
    CompletableFuture<TestFeatures> answer = new CompletableFuture<>();
    var _ =
        ask(asked -> {
              Weights shown = past.weights().orElseGet(() -> inHand.weights(asked));
              FeaturePass.begin(service, asked, shown, count, () -> asked.equals(run), answer);
              return true;
            })
            .exceptionally(answer::completeExceptionally);
    return answer;
  }

  private <T> CompletableFuture<T> ask(Function<TrainingRun, T> question) {
    return service.ask(
        () -> {
          TrainingRun asked = run;
          // What was asked before the run was closed is answered: its network is freed only after
          // that.
          if (asked == null) {
            throw new CancellationException("This run has no network");
          }
          return question.apply(asked);
        });
  }

  @Override
  public void pause() {
    gate.tell(Wish.WAIT);
    service.wake();
  }

  @Override
  public void resume() {
    gate.tell(Wish.GO);
    goOn();
  }

  @Override
  public void stepBatch() {
    gate.tellBatch();
    goOn();
  }

  @Override
  public void stepEpoch() {
    gate.tellEpoch();
    goOn();
  }

  private void goOn() {
    if (state == RunState.STOPPED) {
      service.enqueue(this);
    } else {
      service.wake();
    }
  }

  @Override
  public void stop() {
    gate.tell(Wish.STOP);
    service.wake();
  }

  @Override
  public void setLearningRate(double value) {
    service.tell(
        () -> {
          wishedRate = value;
          if (run != null) {
            setLearningRate(run, value);
          }
        });
  }

  private void setLearningRate(TrainingRun ready, double value) {
    ready.setLearningRate(value);
    past.rateChanged(ready, value);
  }

  @Override
  public void setPace(double batchesPerSecond) {
    gate.setPace(batchesPerSecond);
    service.wake();
  }

  @Override
  public void close() {
    closed = true;
    past.closing();
    gate.tell(Wish.STOP);
    service.tell(
        () -> {
          if (!working) {
            free();
          }
        });
  }

  private void free() {
    inHand.release();
    past.release();
    if (manager != null) {
      manager.close();
      manager = null;
      run = null;
    }
    result.completeExceptionally(new CancellationException("The run was closed"));
  }
}
