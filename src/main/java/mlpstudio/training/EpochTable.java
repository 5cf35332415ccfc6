package mlpstudio.training;

import java.util.Locale;

/**
 * The epoch table as the tutorial's {@code train_val_model} prints it, word for word, so that both
 * can be laid side by side.
 */
public final class EpochTable {
  private EpochTable() {}

  /**
   * One epoch's lines, without a line end after the last.
   *
   * @param record its figures
   * @param epochs how many the plan has
   */
  public static String epoch(EpochRecord record, int epochs) {
    return String.format(
        Locale.ROOT,
        "Epoch %d/%d%n----------%ntrain Loss: %.4f Acc: %.2f%%%ntest Loss: %.4f Acc: %.2f%%",
        record.epoch(),
        epochs - 1,
        record.trainLoss(),
        100 * record.trainAccuracy(),
        record.testLoss(),
        100 * record.testAccuracy());
  }

  /**
   * The closing lines: the time the epochs took, evaluations included, and the best test accuracy.
   */
  public static String summary(TrainingHistory history) {
    double seconds =
        history.epochs().stream().mapToDouble(e -> e.trainSeconds() + e.testSeconds()).sum();
    double best = history.best().map(EpochRecord::testAccuracy).orElse(0.0);
    return String.format(
        Locale.ROOT,
        "Training complete in %dm %.0fs%nBest val Acc: %.2f%%",
        (int) (seconds / 60),
        Math.floor(seconds % 60),
        100 * best);
  }

  /**
   * The whole table.
   *
   * @param interval every so many epochs, from epoch 0, at least 1
   * @param complete whether the closing lines follow
   */
  public static String of(TrainingHistory history, int epochs, int interval, boolean complete) {
    StringBuilder table = new StringBuilder();
    for (EpochRecord record : history.epochs()) {
      if (record.epoch() % interval == 0) {
        table.append(epoch(record, epochs)).append(System.lineSeparator());
      }
    }
    return complete ? table.append(summary(history)).toString() : table.toString().stripTrailing();
  }
}
