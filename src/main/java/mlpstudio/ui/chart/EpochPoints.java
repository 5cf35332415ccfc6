package mlpstudio.ui.chart;

import java.util.List;
import java.util.function.ToDoubleFunction;
import mlpstudio.training.EpochRecord;

/**
 * One figure of every complete epoch, each where its epoch ends.
 *
 * @param epochs the records, read anew at every call
 * @param figure what is drawn of them
 */
record EpochPoints(List<EpochRecord> epochs, ToDoubleFunction<EpochRecord> figure)
    implements PlotPoints {

  static EpochPoints train(PlotKind kind, List<EpochRecord> epochs) {
    return new EpochPoints(
        epochs, kind == PlotKind.LOSS ? EpochRecord::trainLoss : e -> 100 * e.trainAccuracy());
  }

  static EpochPoints test(PlotKind kind, List<EpochRecord> epochs) {
    return new EpochPoints(
        epochs, kind == PlotKind.LOSS ? EpochRecord::testLoss : e -> 100 * e.testAccuracy());
  }

  @Override
  public int size() {
    return epochs.size();
  }

  @Override
  public double x(int index) {
    return epochs.get(index).epoch() + 1;
  }

  @Override
  public double y(int index) {
    return figure.applyAsDouble(epochs.get(index));
  }
}
