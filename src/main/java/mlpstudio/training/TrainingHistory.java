package mlpstudio.training;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The epochs of a run, in order.
 *
 * @param epochs one record each
 */
public record TrainingHistory(List<EpochRecord> epochs) {
  /** No epoch yet. */
  public static final TrainingHistory EMPTY = new TrainingHistory(List.of());

  /** Copies the list. */
  public TrainingHistory {
    epochs = List.copyOf(epochs);
  }

  /** The same history with one more epoch. */
  public TrainingHistory with(EpochRecord record) {
    return new TrainingHistory(Stream.concat(epochs.stream(), Stream.of(record)).toList());
  }

  /**
   * The epoch with the highest test accuracy, the earliest of equals, as the tutorial chooses its
   * best model.
   */
  public Optional<EpochRecord> best() {
    return epochs.stream()
        .reduce(
            (a, b) ->
                Comparator.comparingDouble(EpochRecord::testAccuracy).compare(b, a) > 0 ? b : a);
  }

  /** The epochs up to the best one, which belong to the best weights. */
  public TrainingHistory upToBest() {
    return best()
        .map(best -> new TrainingHistory(epochs.subList(0, epochs.indexOf(best) + 1)))
        .orElse(this);
  }

  /** The latest epoch. */
  public Optional<EpochRecord> last() {
    return epochs.isEmpty() ? Optional.empty() : Optional.of(epochs.getLast());
  }

  /** Whether both measure the same learning: all figures equal to the last bit, timings aside. */
  public boolean sameFigures(TrainingHistory other) {
    if (epochs.size() != other.epochs.size()) {
      return false;
    }
    for (int i = 0; i < epochs.size(); i++) {
      if (!epochs.get(i).sameFigures(other.epochs.get(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the training loss still fell at the plan's last epoch: by more than {@code tolerance}
   * from the last epoch but one to the last, as scikit-learn's convergence warning asks.
   */
  public boolean stillImproving(int planned, double tolerance) {
    int n = epochs.size();
    return n >= 2
        && n == planned
        && epochs.get(n - 1).trainLoss() < epochs.get(n - 2).trainLoss() - tolerance;
  }
}
