package mlpstudio.training;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * The training loop, to be read beside the tutorial's: for every epoch, learn every batch, then
 * score the test set. Engine thread only.
 */
final class TrainingLoop {
  private final TrainingRun run;
  private final BatchBorder border;
  private final Consumer<TrainingEvent> events;

  TrainingLoop(TrainingRun run, BatchBorder border, Consumer<TrainingEvent> events) {
    this.run = run;
    this.border = border;
    this.events = events;
  }

  /** Trains until the plan is done, the border says no, or the loss is no number any more. */
  Optional<RunFailure> train() {
    // A run may have been kept while its epoch was scored: that is then due before any batch.
    Optional<RunFailure> failure = Optional.empty();
    while (failure.isEmpty() && !run.finished() && (run.epochLearnt() || border.mayTakeBatch())) {
      failure = turn();
    }
    return failure;
  }

  /**
   * Learns one batch, and scores the test set where it was the last of its epoch.
   *
   * @return why the run cannot go on: the loss is no number any more
   */
  Optional<RunFailure> turn() {
    if (!run.epochLearnt()) {
      if (run.measuringDue()) {
        events.accept(new TrainingEvent.NetworkMeasured(run.measure()));
      }
      TrainingEvent.BatchFinished batch = learnBatch();
      if (!Double.isFinite(batch.loss())) {
        return Optional.of(diverged("loss " + batch.loss()));
      }
    }
    if (run.epochLearnt()) {
      long begun = System.nanoTime();
      Evaluation test = evaluate(run.testEvaluation(), false).orElseThrow();
      if (!Double.isFinite(test.loss())) {
        return Optional.of(diverged("test loss " + test.loss()));
      }
      events.accept(run.endEpoch(test, (System.nanoTime() - begun) / 1e9));
      events.accept(new TrainingEvent.NetworkMeasured(run.measure()));
    }
    return Optional.empty();
  }

  private TrainingEvent.BatchFinished learnBatch() {
    if (border.singleBatch() && run.recordable()) {
      BatchWork work = run.stepRecorded();
      events.accept(work.batch());
      events.accept(new TrainingEvent.BatchWorked(work));
      return work.batch();
    }
    TrainingEvent.BatchFinished batch = run.step();
    events.accept(batch);
    return batch;
  }

  private RunFailure diverged(String details) {
    return new RunFailure(RunFailure.Kind.DIVERGED, run.epoch(), run.batch() - 1, details);
  }

  /**
   * Scores chunk by chunk, letting others have the engine in between.
   *
   * @param mayBreakOff whether a stop ends it early
   * @return empty where it was broken off
   */
  Optional<Evaluation> evaluate(ChunkedEvaluation evaluation, boolean mayBreakOff) {
    while (evaluation.done() < evaluation.total()) {
      if (border.betweenChunks() && mayBreakOff) {
        return Optional.empty();
      }
      evaluation.next();
      events.accept(new TrainingEvent.Evaluating(evaluation.done(), evaluation.total()));
    }
    return Optional.of(evaluation.result());
  }

  /** Where others may speak. */
  interface BatchBorder {

    /** Serves others, waits while paused, and says whether the next batch may be learnt. */
    boolean mayTakeBatch();

    /** Whether the batch that was just allowed was asked for alone, to be looked at. */
    default boolean singleBatch() {
      return false;
    }

    /** Serves others and says whether a stop is wished. */
    boolean betweenChunks();
  }
}
