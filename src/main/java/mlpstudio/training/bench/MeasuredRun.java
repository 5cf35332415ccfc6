package mlpstudio.training.bench;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mlpstudio.model.ComputeSettings;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunInput;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingEvent;
import mlpstudio.training.TrainingService;
import org.jspecify.annotations.Nullable;

/**
 * A run of the program's own, the way the window has it: by the service, on the engine thread, with
 * its controls asked before every batch and its events told after. It waits whenever it is not
 * measured.
 */
final class MeasuredRun implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 600;

  private final RunHandle run;
  private final CompletableFuture<Boolean> prepared = new CompletableFuture<>();
  private final Clock clock;
  private volatile @Nullable Sample sample;

  MeasuredRun(TrainingService service, RunInput input, ComputeSettings compute, Clock clock) {
    this.clock = clock;
    run = service.start(input, compute, true, this::event);
    wait(prepared);
  }

  /**
   * Takes so many complete steps; returns their seconds, evaluations between epochs left out. What
   * is kept of an epoch at its end, to be looked at again, is counted.
   */
  double seconds(int batches) {
    Sample next = new Sample(batches, clock);
    sample = next;
    run.control().resume();
    return wait(next.done);
  }

  /** On the engine thread. */
  private void event(TrainingEvent event) {
    Sample now = sample;
    switch (event) {
      case TrainingEvent.BatchFinished batch when now != null -> {
        now.batch(batch.batch() + 1 == batch.batches());
        if (now.left == 0) {
          run.control().pause();
        }
      }
      case TrainingEvent.EpochFinished _ when now != null -> now.evaluated();
      case TrainingEvent.StateChanged state when state.state() == RunState.TRAINING -> {
        if (now != null) {
          now.begin();
        }
      }
      case TrainingEvent.StateChanged state when state.state() == RunState.PAUSED -> {
        prepared.complete(true);
        if (now != null && now.left == 0) {
          now.rest();
          now.done.complete(now.nanos / 1e9);
        }
      }
      case TrainingEvent.Unstartable failed -> {
        IllegalStateException why = new IllegalStateException(failed.failure().details());
        prepared.completeExceptionally(why);
      }
      case TrainingEvent.RunEnded ended when now != null ->
          now.done.completeExceptionally(
              new IllegalStateException(ended.result().failure().toString()));
      default -> {}
    }
  }

  private static <T> T wait(CompletableFuture<T> future) {
    return future.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    run.close();
  }

  /** Closes it and waits until the engine thread has freed it: its images may go, too. */
  void finish() {
    run.close();
    run.result().exceptionally(_ -> null).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  /** Some steps under way; engine thread, once it goes. */
  private static final class Sample {
    private final CompletableFuture<Double> done = new CompletableFuture<>();
    private final Clock clock;
    private int left;
    private long mark;
    private long nanos;
    private boolean keeping;

    Sample(int batches, Clock clock) {
      left = batches;
      this.clock = clock;
    }

    void begin() {
      mark = clock.nanos();
    }

    /** An epoch is told; after that, before anything else, its moment is kept. */
    void evaluated() {
      keeping = true;
      begin();
    }

    /** Nothing is done any more. */
    void rest() {
      if (keeping) {
        nanos += clock.nanos() - mark;
      }
    }

    /** A batch is learnt: the clock is read at the last one and where an evaluation comes next. */
    void batch(boolean lastOfEpoch) {
      left--;
      keeping = false;
      if (left == 0 || (lastOfEpoch && left > 0)) {
        nanos += clock.nanos() - mark;
      }
    }
  }
}
