package mlpstudio.ui.chart;

import java.util.List;
import mlpstudio.training.EpochRecord;
import mlpstudio.ui.state.Overlay;
import mlpstudio.ui.support.Csv;

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
    return of("", epochs, List.of());
  }

  /**
   * The same; where other runs are shown, too, each line begins with the name of its run.
   *
   * @param name of the run in hand
   * @param epochs of the run in hand
   */
  static String of(String name, List<EpochRecord> epochs, List<Overlay> others) {
    StringBuilder text = new StringBuilder();
    if (others.isEmpty()) {
      text.append(HEADER).append('\n');
      append(text, "", epochs);
      return text.toString();
    }
    text.append("run,").append(HEADER).append('\n');
    append(text, Csv.quoted(name) + ",", epochs);
    others.forEach(other -> append(text, Csv.quoted(other.name()) + ",", other.epochs()));
    return text.toString();
  }

  private static void append(StringBuilder text, String first, List<EpochRecord> epochs) {
    for (EpochRecord epoch : epochs) {
      text.append(first).append(epoch.epoch());
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
  }
}
