package mlpstudio.training;

import ai.djl.ndarray.NDManager;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One of the runs of a race, which takes a batch when it is told. Engine thread only, but for
 * {@link #learnt}.
 */
final class RaceLane {
  private final RunInput input;
  private final Consumer<TrainingEvent> events;
  private @Nullable TrainingRun run;
  private @Nullable TrainingLoop loop;
  private Optional<RunFailure> failure = Optional.empty();
  private RunState state = RunState.PREPARING;
  private boolean ended;
  private volatile Optional<RunSnapshot> learnt = Optional.empty();

  RaceLane(RunInput input, Consumer<TrainingEvent> events) {
    this.input = input;
    this.events = events;
  }

  /** Draws the first weights; what goes wrong is for the race to deal with. */
  void prepare(NDManager manager, TrainingLoop.BatchBorder border) {
    // That of another device is gone.
    run = null;
    loop = null;
    TrainingRun ready = new TrainingRun(input, manager);
    run = ready;
    loop = new TrainingLoop(ready, border, events);
  }

  /** Whether it has batches to take. */
  boolean racing() {
    return !ended;
  }

  /** How far it is, in epochs. */
  double progress() {
    TrainingRun ready = run;
    return ready == null ? 0 : ready.epoch() + (double) ready.batch() / ready.batches();
  }

  /** Takes one batch, and scores the test set where that was the epoch's last. */
  void turn() {
    TrainingRun ready = run;
    TrainingLoop turns = loop;
    if (ready == null || turns == null) {
      return;
    }
    enter(RunState.TRAINING);
    try {
      failure = turns.turn();
    } catch (RuntimeException | Error e) {
      failure = Optional.of(Failures.of(e, ready));
    }
    if (failure.isPresent() || ready.finished()) {
      end();
    }
  }

  /** Waits, or goes on. */
  void enter(RunState next) {
    if (!ended && state != next) {
      state = next;
      events.accept(new TrainingEvent.StateChanged(next));
    }
  }

  /** Tells that another device is used. */
  void tell(TrainingEvent event) {
    events.accept(event);
  }

  /** Cannot go on, for a reason that is not its own. */
  void fail(RunFailure reason) {
    if (!ended) {
      failure = Optional.of(reason);
      end();
    }
  }

  /** The whole state in which it ended, where it did without a failure; from any thread. */
  Optional<RunSnapshot> learnt() {
    return learnt;
  }

  /** Tells what was learnt, or that it is lost, and lets its tensors go; once. */
  void end() {
    if (ended) {
      return;
    }
    TrainingRun ready = run;
    Optional<RunSnapshot> state = ready == null ? Optional.empty() : snapshot(ready);
    RunState last =
        failure.isPresent() || ready == null
            ? RunState.FAILED
            : ready.finished() ? RunState.FINISHED : RunState.STOPPED;
    enter(last);
    ended = true;
    Optional<RunResult> result =
        state.flatMap(learned -> Optional.ofNullable(ready).map(r -> result(last, r, learned)));
    if (ready != null) {
      ready.close();
    }
    if (failure.isEmpty()) {
      learnt = state;
    }
    result.ifPresentOrElse(
        whole -> events.accept(new TrainingEvent.RunEnded(whole)),
        () -> failure.ifPresent(why -> events.accept(new TrainingEvent.Unstartable(why))));
  }

  private RunResult result(RunState last, TrainingRun ready, RunSnapshot state) {
    return new RunResult(
        last, ready.history(), ready.best(), state.weights(), Optional.empty(), failure);
  }

  /** The whole state; none, and a reason, where a broken device or a lack of memory has it. */
  private Optional<RunSnapshot> snapshot(TrainingRun ready) {
    try {
      return Optional.of(ready.snapshot());
    } catch (RuntimeException | Error e) {
      failure = failure.or(() -> Optional.of(Failures.of(e, ready)));
      return Optional.empty();
    }
  }
}
