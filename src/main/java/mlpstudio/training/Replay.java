package mlpstudio.training;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Learns a stretch of a run once more, up to a moment of which only weights were kept. Takes a
 * batch or a chunk at a time. Engine thread only.
 */
final class Replay implements AutoCloseable {
  private final RunStretch stretch;
  private final MomentStore.Entry target;
  private final List<EpochRecord> known;
  private final TrainingRun run;
  private final double from;
  private @Nullable ChunkedEvaluation test;

  /**
   * Goes back to the nearest whole state.
   *
   * @param stretch what is learnt again
   * @param state where that begins; null for the stretch's own beginning
   * @param target where it ends
   * @param known the epochs as they were timed when they were first learnt
   * @param first the run that learnt it first, beside which it is learnt again
   */
  Replay(
      RunStretch stretch,
      @Nullable RunSnapshot state,
      MomentStore.Entry target,
      List<EpochRecord> known,
      TrainingRun first) {
    this.stretch = stretch;
    this.target = target;
    this.known = known;
    run = first.beside(stretch.input());
    if (state != null) {
      run.restore(state);
    }
    from = position();
  }

  private double position() {
    int batches = target.moment().batches();
    return run.epoch() + (double) run.batch() / batches;
  }

  /** Whether the moment is reached. */
  boolean done() {
    return test == null
        && run.epoch() == target.moment().epoch()
        && run.batch() == target.moment().batch();
  }

  /** How much is learnt again, 0 to 1. */
  double progress() {
    double all = target.moment().position() - from;
    return all <= 0 ? 1 : Math.clamp((position() - from) / all, 0, 1);
  }

  /** How many threads it has to be learnt with. */
  int threads() {
    return stretch.threads();
  }

  /** Learns the next batch, or scores the next part of the test set where an epoch ends. */
  void next() {
    if (run.epoch() > target.moment().epoch()) {
      throw new IllegalStateException("Learning again went past " + target.moment());
    }
    ChunkedEvaluation now = test;
    if (now == null) {
      stretch.changeRate(run);
      if (!run.epochLearnt()) {
        run.step();
      }
      test = run.epochLearnt() ? run.testEvaluation() : null;
    } else if (now.done() < now.total()) {
      now.next();
    } else {
      stretch.changeRate(run);
      run.endEpoch(now.result(), 0);
      test = null;
    }
  }

  /**
   * The state reached.
   *
   * @throws IllegalStateException where other weights came out than were kept, as on a machine that
   *     computes with another number of threads than before
   */
  RunSnapshot result() {
    RunSnapshot reached = run.snapshot();
    if (!reached.weights().equals(target.weights())) {
      throw new IllegalStateException("Learning again led to other weights");
    }
    int epochs = reached.history().epochs().size();
    TrainingHistory timed = new TrainingHistory(known.subList(0, Math.min(epochs, known.size())));
    return new RunSnapshot(
        reached.weights(),
        reached.optimizer(),
        reached.position(),
        timed.sameFigures(reached.history()) ? timed : reached.history(),
        reached.best());
  }

  @Override
  public void close() {
    run.close();
  }
}
