package mlpstudio.ui.chart;

import java.util.List;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.RunHandle;
import mlpstudio.training.TrainingEvent.BatchFinished;
import mlpstudio.ui.state.BatchSeries;
import mlpstudio.ui.state.RunModel;
import org.jspecify.annotations.Nullable;

/**
 * What the chart may draw of the run in hand: nothing while that is none of what is on the bench.
 * FX thread only.
 *
 * @param run the run in hand
 */
record ChartRun(RunModel run) {
  private static final BatchSeries NONE = new BatchSeries();

  boolean aside() {
    return run.asideProperty().get();
  }

  List<EpochRecord> epochs() {
    return aside() ? List.of() : run.epochs();
  }

  BatchSeries batches() {
    return aside() ? NONE : run.batches();
  }

  @Nullable BatchFinished lastBatch() {
    return aside() ? null : run.lastBatchProperty().get();
  }

  @Nullable RunHandle handle() {
    return aside() ? null : run.handleProperty().get();
  }
}
