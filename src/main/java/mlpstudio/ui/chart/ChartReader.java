package mlpstudio.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.TrainingEvent.BatchFinished;
import mlpstudio.ui.chart.ChartReading.Mark;
import mlpstudio.ui.chart.ChartReading.Row;
import mlpstudio.ui.state.BatchSeries;

/** Reads the figures at a place of the chart. FX thread only. */
final class ChartReader {
  private static final List<PlotKind> ACCURACY_ALONE = List.of(PlotKind.ACCURACY);
  private final ChartViewModel chart;
  private final ChartTexts texts;

  ChartReader(ChartViewModel chart, ChartTexts texts) {
    this.chart = chart;
    this.texts = texts;
  }

  /**
   * The figures of the nearest epoch; between two epochs, those of the nearest batch where batches
   * are shown.
   *
   * @param x the place, in epochs
   * @param reach how near an epoch must be to come before the batches, in epochs
   */
  Optional<ChartReading> at(double x, double reach) {
    Optional<ChartReading> epoch = nearestEpoch(x);
    boolean near = epoch.isPresent() && Math.abs(epoch.get().x() - x) <= reach;
    if (near || !chart.batchLossesProperty().get() || chart.plots().equals(ACCURACY_ALONE)) {
      return epoch;
    }
    return batch(x).or(() -> epoch);
  }

  /** The figures of the complete epoch with this index in the list. */
  ChartReading epoch(int index) {
    EpochRecord record = chart.epochs().get(index);
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(Mark.TRAIN, texts.get("chart.train.loss"), texts.loss(record.trainLoss())));
    rows.add(new Row(Mark.TEST, texts.get("chart.test.loss"), texts.loss(record.testLoss())));
    rows.add(
        new Row(
            Mark.TRAIN, texts.get("chart.train.accuracy"), texts.accuracy(record.trainAccuracy())));
    rows.add(
        new Row(
            Mark.TEST, texts.get("chart.test.accuracy"), texts.accuracy(record.testAccuracy())));
    images(record.epoch() + 1).ifPresent(rows::add);
    rows.add(new Row(Mark.NONE, texts.get("chart.rate"), texts.setting(record.learningRate())));
    return new ChartReading(
        record.epoch() + 1, texts.format("chart.after", texts.count(record.epoch())), rows);
  }

  private Optional<ChartReading> nearestEpoch(double x) {
    List<EpochRecord> epochs = chart.epochs();
    Optional<ChartReading> current = chart.current().map(this::running);
    if (epochs.isEmpty()) {
      return current;
    }
    int first = epochs.getFirst().epoch() + 1;
    int index = Math.clamp(Math.round(x) - first, 0, epochs.size() - 1);
    ChartReading complete = epoch(index);
    return current
        .filter(reading -> Math.abs(reading.x() - x) < Math.abs(complete.x() - x))
        .or(() -> Optional.of(complete));
  }

  private ChartReading running(BatchFinished batch) {
    List<Row> rows =
        List.of(
            new Row(Mark.TRAIN, texts.get("chart.train.loss"), texts.loss(batch.runningLoss())),
            new Row(
                Mark.TRAIN,
                texts.get("chart.train.accuracy"),
                texts.accuracy(batch.runningAccuracy())),
            new Row(Mark.NONE, texts.get("chart.seen"), texts.count(batch.samplesSeen())));
    double share = (batch.batch() + 1.0) / batch.batches();
    return new ChartReading(
        batch.epoch() + share,
        texts.format("chart.running", texts.count(batch.epoch()), texts.share(share)),
        rows);
  }

  private Optional<ChartReading> batch(double x) {
    BatchSeries series = chart.batches();
    if (series.size() == 0) {
      return Optional.empty();
    }
    int next = Math.min(series.size() - 1, chart.batchPoints().firstFrom(x));
    boolean former = next > 0 && x - series.epoch(next - 1) < series.epoch(next) - x;
    int index = former ? next - 1 : next;
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(Mark.NONE, texts.get("chart.batch.loss"), texts.loss(series.loss(index))));
    if (chart.smoothingProperty().get() > 0) {
      rows.add(
          new Row(
              Mark.NONE,
              texts.get("chart.batch.smoothed"),
              texts.loss(chart.smoothedPoints().y(index))));
    }
    images(series.epoch(index)).ifPresent(rows::add);
    return Optional.of(new ChartReading(series.epoch(index), batchTitle(series, index), rows));
  }

  private String batchTitle(BatchSeries series, int index) {
    int batches = chart.batchesPerEpoch();
    // A batch that ends an epoch belongs to it, not to the next one.
    int epoch = (int) Math.max(0, Math.ceil(series.epoch(index) - 0.5 / batches) - 1);
    long batch = Math.round((series.epoch(index) - epoch) * batches);
    return texts.format(
        "chart.batch", texts.count(epoch), texts.count(batch), texts.count(batches));
  }

  private Optional<Row> images(double x) {
    return chart.imagesPerEpoch() > 0
        ? Optional.of(
            new Row(
                Mark.NONE,
                texts.get("chart.seen"),
                texts.count(Math.round(x * chart.imagesPerEpoch()))))
        : Optional.empty();
  }
}
