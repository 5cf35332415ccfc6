package mlpstudio.interchange;

import java.util.stream.Collectors;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.TrainingHistory;

/**
 * The epochs of a run as comma-separated values; numbers with a point, accuracies as fractions, one
 * line an epoch.
 */
public final class HistoryCsv {
  private static final String HEADER =
      "epoch,trainLoss,trainAccuracy,testLoss,testAccuracy,learningRate,trainSeconds,testSeconds";

  private HistoryCsv() {}

  /** The whole file, header first, lines ended by a line feed. */
  public static String of(TrainingHistory history) {
    return history.epochs().stream()
        .map(HistoryCsv::line)
        .collect(Collectors.joining("\n", HEADER + "\n", "\n"));
  }

  private static String line(EpochRecord e) {
    return e.epoch()
        + ","
        + e.trainLoss()
        + ","
        + e.trainAccuracy()
        + ","
        + e.testLoss()
        + ","
        + e.testAccuracy()
        + ","
        + e.learningRate()
        + ","
        + e.trainSeconds()
        + ","
        + e.testSeconds();
  }
}
