package mlpstudio.ui.chart;

import java.util.List;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.TrainingHistory;

/** Says in words what the lines show. */
final class ChartSummary {
  private final ChartTexts texts;

  ChartSummary(ChartTexts texts) {
    this.texts = texts;
  }

  /** The latest and the best figures; empty before the first epoch. */
  String of(List<EpochRecord> epochs) {
    if (epochs.isEmpty()) {
      return "";
    }
    EpochRecord last = epochs.getLast();
    EpochRecord best = new TrainingHistory(epochs).best().orElse(last);
    return texts.format(
        "chart.summary",
        texts.count(last.epoch()),
        texts.loss(last.trainLoss()),
        texts.loss(last.testLoss()),
        texts.shortAccuracy(last.trainAccuracy()),
        texts.shortAccuracy(last.testAccuracy()),
        texts.shortAccuracy(best.testAccuracy()),
        texts.count(best.epoch()));
  }
}
