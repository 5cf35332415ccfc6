package mlpstudio.training;

import java.util.List;
import java.util.Optional;
import mlpstudio.words.Words;

/**
 * Ends a run once the test loss no longer improves; the best weights are then the ones in hand.
 *
 * @param patience how many epochs without improvement are borne, at least 1
 * @param minimumChange by how much the test loss has to fall below its best to count as better, 0
 *     or above
 */
public record EarlyStopping(int patience, double minimumChange) {
  /** Refuses settings outside their ranges. */
  public EarlyStopping {
    if (patience < 1 || !(minimumChange >= 0 && Double.isFinite(minimumChange))) {
      throw new IllegalArgumentException(
          Words.say(EarlyStopping.class, "range.stopping", patience, minimumChange));
    }
  }

  /**
   * The epoch after which a run ended early, or empty where it did not: it was not for the last
   * epoch of the plan.
   *
   * @param history all epochs of a finished run
   * @param planned how many epochs the plan has
   */
  public Optional<EpochRecord> endedAfter(TrainingHistory history, int planned) {
    return history.epochs().size() < planned && reached(history.epochs())
        ? history.last()
        : Optional.empty();
  }

  /** Whether these epochs are enough. */
  public boolean reached(List<EpochRecord> history) {
    double best = Double.POSITIVE_INFINITY;
    int waited = 0;
    for (EpochRecord record : history) {
      if (record.testLoss() < best - minimumChange) {
        best = record.testLoss();
        waited = 0;
      } else if (++waited >= patience) {
        return true;
      }
    }
    return false;
  }
}
