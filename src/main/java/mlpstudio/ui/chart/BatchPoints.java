package mlpstudio.ui.chart;

import java.util.function.IntToDoubleFunction;
import mlpstudio.ui.state.BatchSeries;

/**
 * One figure of every batch, each where its batch ends.
 *
 * @param series where the batches stand
 * @param figure what is drawn of the batch with an index
 */
record BatchPoints(BatchSeries series, IntToDoubleFunction figure) implements PlotPoints {
  @Override
  public int size() {
    return series.size();
  }

  @Override
  public double x(int index) {
    return series.epoch(index);
  }

  @Override
  public double y(int index) {
    return figure.applyAsDouble(index);
  }
}
