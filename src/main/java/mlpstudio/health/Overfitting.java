package mlpstudio.health;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mlpstudio.training.EarlyStopping;
import mlpstudio.training.EpochRecord;

/**
 * How far a run's test loss and training loss have come apart.
 *
 * @param turning the epoch with the lowest test loss, the earliest of equals
 * @param last the latest epoch
 * @param rule the plan's early stopping, or the usual one where the plan has none
 * @param planned whether the rule is the plan's own
 * @param stop after which epoch the rule ends the run, or would have ended it
 */
public record Overfitting(
    EpochRecord turning,
    EpochRecord last,
    EarlyStopping rule,
    boolean planned,
    Optional<EpochRecord> stop) {
  /** What is asked where the plan has no early stopping. */
  public static final EarlyStopping USUAL = new EarlyStopping(5, 0);

  /** Less than this above the lowest, as a fraction of it, is the noise of an epoch. */
  private static final double NOISE = 0.02;

  /**
   * Looks at a run.
   *
   * @param epochs its complete epochs; losses that are no numbers are passed over
   * @param plan the early stopping of its plan, if it has one
   * @return empty before the second epoch
   */
  public static Optional<Overfitting> of(List<EpochRecord> epochs, Optional<EarlyStopping> plan) {
    Optional<EpochRecord> lowest =
        epochs.stream()
            .filter(e -> Double.isFinite(e.testLoss()))
            .min(Comparator.comparingDouble(EpochRecord::testLoss));
    if (epochs.size() < 2 || lowest.isEmpty()) {
      return Optional.empty();
    }
    EarlyStopping rule = plan.orElse(USUAL);
    return Optional.of(
        new Overfitting(
            lowest.get(), epochs.getLast(), rule, plan.isPresent(), rule.firstReached(epochs)));
  }

  /** Test loss less training loss of the latest epoch; below 0 while training figures lag. */
  public double gap() {
    return last.testLoss() - last.trainLoss();
  }

  /** Whether the test loss has risen since its lowest by more than the noise of an epoch. */
  public boolean turned() {
    return last.testLoss() > turning.testLoss() * (1 + NOISE)
        && last.trainLoss() < turning.trainLoss();
  }

  /** Whether the test loss lies above the training loss by more than the noise of an epoch. */
  public boolean gaping() {
    return gap() > NOISE * last.testLoss();
  }

  /**
   * Whether the test loss lies below the training loss by more than the noise of an epoch: the
   * latter is the mean over an epoch in which the network still learnt, perhaps of distorted
   * images.
   */
  public boolean below() {
    return gap() < -NOISE * last.testLoss();
  }

  /** Whether the latest losses are numbers, so that something can be said of them. */
  public boolean measured() {
    return Double.isFinite(gap());
  }
}
