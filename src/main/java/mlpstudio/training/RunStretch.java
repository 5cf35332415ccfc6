package mlpstudio.training;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a run that was learnt in one go, with all that it depends on, so that it can be learnt
 * again to the last bit. Engine thread only.
 */
final class RunStretch {
  private final RunInput input;
  private final int threads;
  private final List<RateChange> changes = new ArrayList<>();

  /** The learning rate was changed by hand between two batches. */
  private record RateChange(int epoch, int batch, double rate) {}

  /**
   * A stretch that begins now.
   *
   * @param input with what it begins with
   * @param threads that compute it, which decide about the last bits
   */
  RunStretch(RunInput input, int threads) {
    this.input = input;
    this.threads = threads;
  }

  /** What it depends on, its beginning included. */
  RunInput input() {
    return input;
  }

  /** How many threads compute it. */
  int threads() {
    return threads;
  }

  /** Takes down that the learning rate was changed at the run's present place. */
  void rateChanged(TrainingRun run, double rate) {
    changes.add(new RateChange(run.epoch(), run.batch(), rate));
  }

  /** Changes the learning rate of a run that learns the stretch again, where it was changed. */
  void changeRate(TrainingRun run) {
    for (RateChange change : changes) {
      if (change.epoch == run.epoch() && change.batch == run.batch()) {
        run.setLearningRate(change.rate);
      }
    }
  }
}
