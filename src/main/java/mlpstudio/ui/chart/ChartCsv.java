package mlpstudio.ui.chart;

import java.util.List;
import mlpstudio.training.EpochRecord;

/**
 * The epochs as comma-separated text: decimals with a point in every language, in as many digits as
 * bring the same number back; epochs from 0, accuracies as fractions, times in seconds.
 */
final class ChartCsv {
  private static final String HEADER =
      "epoch,trainLoss,trainAccuracy,testLoss,testAccuracy,learningRate,trainSeconds,testSeconds";

  private ChartCsv() {}

  /** One line of names, then one per epoch, each ended by a line feed. */
  static String of(List<EpochRecord> epochs) {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    for (EpochRecord epoch : epochs) {
      text.append(epoch.epoch());
      double[] figures = {
        epoch.trainLoss(),
        epoch.trainAccuracy(),
        epoch.testLoss(),
        epoch.testAccuracy(),
        epoch.learningRate(),
        epoch.trainSeconds(),
        epoch.testSeconds()
      };
      for (double figure : figures) {
        text.append(',').append(figure);
      }
      text.append('\n');
    }
    return text.toString();
  }
}
