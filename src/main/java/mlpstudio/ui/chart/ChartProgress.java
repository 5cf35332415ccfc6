package mlpstudio.ui.chart;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.RunHandle;
import mlpstudio.training.TrainingEvent.BatchFinished;
import mlpstudio.ui.state.Overlay;
import org.jspecify.annotations.Nullable;

/** How far the run in hand is, in the chart's terms. FX thread only. */
final class ChartProgress {
  // Means over the first few batches of an epoch jump; once an epoch is drawn they can wait a
  // little.
  private static final double SETTLED = 0.05;

  private final ChartRun run;
  private final ObservableValue<List<Overlay>> others;
  private double imagesPerEpoch;

  ChartProgress(ChartRun run, ObservableValue<List<Overlay>> others) {
    this.run = run;
    this.others = others;
  }

  /** To be called when another run begins. */
  void clear() {
    imagesPerEpoch = 0;
  }

  /**
   * To be called when an epoch was added: the latest batch is the last of that epoch, so that the
   * images seen are known exactly.
   */
  void epochAdded(EpochRecord record) {
    BatchFinished batch = run.lastBatch();
    if (batch != null && batch.epoch() == record.epoch()) {
      imagesPerEpoch = (double) batch.samplesSeen() / (record.epoch() + 1);
    }
  }

  /** Training images of an epoch; estimated during the first one, 0 before its first batch. */
  double imagesPerEpoch() {
    BatchFinished batch = run.lastBatch();
    return imagesPerEpoch > 0 || batch == null
        ? imagesPerEpoch
        : batch.samplesSeen() / position(batch);
  }

  /** Batches of an epoch, 1 before the first of them. */
  int batchesPerEpoch() {
    BatchFinished batch = run.lastBatch();
    return batch == null ? 1 : batch.batches();
  }

  /** The latest batch, if its epoch is not complete and its running means are worth drawing. */
  Optional<BatchFinished> current() {
    return Optional.ofNullable(run.lastBatch())
        .filter(batch -> batch.epoch() >= complete())
        .filter(batch -> complete() == 0 || position(batch) - batch.epoch() >= SETTLED);
  }

  /**
   * The stretch of x that shows the whole run. It grows in steps of 1, 2 and 5, at most to the end
   * of the plan: the curve fills the picture from the first epoch on, and the axis rarely moves.
   */
  PlotRange full() {
    BatchFinished batch = run.lastBatch();
    double reached = Math.max(complete(), batch == null ? 0 : position(batch));
    for (Overlay other : others.getValue()) {
      reached = Math.max(reached, other.reached());
    }
    double planned = Math.max(planned(), Math.ceil(reached));
    return new PlotRange(0, Math.min(PlotTicks.roundedUp(Math.max(1, reached)), planned));
  }

  /** Where a batch ended, in epochs. */
  static double position(BatchFinished batch) {
    return batch.epoch() + (batch.batch() + 1.0) / batch.batches();
  }

  private int complete() {
    return run.epochs().isEmpty() ? 0 : run.epochs().getLast().epoch() + 1;
  }

  private double planned() {
    @Nullable RunHandle handle = run.handle();
    if (handle == null && others.getValue().isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    return Math.max(
        handle == null ? 1 : handle.input().plan().epochs(),
        others.getValue().stream().mapToInt(Overlay::planned).max().orElse(1));
  }
}
