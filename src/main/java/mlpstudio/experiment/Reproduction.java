package mlpstudio.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.TrainingHistory;

/**
 * How our runs of one row compare with the tutorial's.
 *
 * @param row what the tutorial printed
 * @param ours the mean over seeds of the row's accuracy, as a fraction
 * @param spread the standard deviation over seeds, 0 for one seed
 * @param seconds what all runs took
 * @param misses every rule that is not met; empty where the row is reproduced
 */
public record Reproduction(
    TutorialRow row, double ours, double spread, double seconds, List<RowMiss> misses) {
  private static final double FIRST_EPOCH = 0.03;
  private static final double LOSS = 0.2;

  /** Decimals have no exact doubles: a figure just on the border of a rule meets it. */
  private static final double ROUNDING = 1e-9;

  /** Copies the list. */
  public Reproduction {
    misses = List.copyOf(misses);
  }

  /** Whether every rule is met. */
  public boolean reproduced() {
    return misses.isEmpty();
  }

  /** By how much ours is above the tutorial's accuracy, as a fraction; negative where below. */
  public double difference() {
    return ours - row.accuracy();
  }

  /**
   * Judges runs that went to their end.
   *
   * @param histories one per seed, at least one
   * @param seconds what they took
   */
  public static Reproduction judge(
      TutorialRow row, List<TrainingHistory> histories, double seconds) {
    if (histories.isEmpty()) {
      throw new IllegalArgumentException("Without a run there is nothing to judge");
    }
    double[] figures = histories.stream().mapToDouble(h -> figure(row, h)).toArray();
    double mean = mean(figures);
    double squares = 0;
    for (double figure : figures) {
      squares += (figure - mean) * (figure - mean);
    }
    double spread = figures.length < 2 ? 0 : Math.sqrt(squares / (figures.length - 1));
    return new Reproduction(row, mean, spread, seconds, misses(row, histories, mean));
  }

  private static List<RowMiss> misses(
      TutorialRow row, List<TrainingHistory> histories, double mean) {
    List<RowMiss> misses = new ArrayList<>();
    // Written so that what is no number misses, too.
    if (!(mean >= row.lowest() - ROUNDING)) {
      misses.add(new RowMiss.TestAccuracy(mean, row.lowest()));
    }
    row.firstEpoch()
        .ifPresent(
            tutorial -> {
              double first = meanAt(histories, 0, EpochRecord::testAccuracy);
              if (!(Math.abs(first - tutorial) <= FIRST_EPOCH + ROUNDING)) {
                misses.add(new RowMiss.FirstEpoch(first, tutorial));
              }
            });
    for (int epoch = 0; epoch < row.losses().size(); epoch++) {
      double ours = meanAt(histories, epoch, EpochRecord::trainLoss);
      double tutorials = row.losses().get(epoch);
      if (!(Math.abs(ours - tutorials) <= LOSS * tutorials + ROUNDING)) {
        misses.add(new RowMiss.TrainLoss(epoch, ours, tutorials));
      }
    }
    double last = mean(histories.stream().mapToDouble(Reproduction::lastTraining).toArray());
    if (row.learntByHeart() && !(last == 1)) {
      misses.add(new RowMiss.NotByHeart(last));
    }
    return misses;
  }

  private static double figure(TutorialRow row, TrainingHistory history) {
    return (row.lastEpoch() ? history.last() : history.best())
        .map(EpochRecord::testAccuracy)
        .orElse(Double.NaN);
  }

  private static double lastTraining(TrainingHistory history) {
    return history.last().map(EpochRecord::trainAccuracy).orElse(Double.NaN);
  }

  private static double meanAt(
      List<TrainingHistory> histories, int epoch, ToDoubleFunction<EpochRecord> figure) {
    return mean(
        histories.stream()
            .mapToDouble(
                h ->
                    epoch < h.epochs().size()
                        ? figure.applyAsDouble(h.epochs().get(epoch))
                        : Double.NaN)
            .toArray());
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
