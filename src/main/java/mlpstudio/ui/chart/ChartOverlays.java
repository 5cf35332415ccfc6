package mlpstudio.ui.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import mlpstudio.training.EpochRecord;
import mlpstudio.ui.chart.ChartReading.Mark;
import mlpstudio.ui.chart.ChartReading.Row;
import mlpstudio.ui.state.BatchSeries;
import mlpstudio.ui.state.Overlay;

/** The other runs that the chart shows, with the smoothing of each. FX thread only. */
final class ChartOverlays {
  private final ObservableValue<List<Overlay>> others;
  private final ObservableDoubleValue smoothing;
  private final Map<BatchSeries, Smoothing> smoothed = new HashMap<>();

  ChartOverlays(ObservableValue<List<Overlay>> others, ObservableDoubleValue smoothing) {
    this.others = others;
    this.smoothing = smoothing;
  }

  List<Overlay> all() {
    return others.getValue();
  }

  /** Whether there is nothing to draw of them. */
  boolean empty() {
    return all().stream().allMatch(o -> o.epochs().isEmpty() && o.batches().size() == 0);
  }

  /** Whether an epoch of any is complete. */
  boolean settled() {
    return all().stream().anyMatch(o -> !o.epochs().isEmpty());
  }

  /** The lines of one plot. */
  List<OverlayLines> lines(ChartViewModel chart, PlotKind kind, PlotScale x) {
    smoothed.keySet().retainAll(all().stream().map(Overlay::batches).toList());
    boolean batches = kind == PlotKind.LOSS && chart.batchLossesProperty().get();
    List<OverlayLines> lines = new ArrayList<>();
    for (Overlay overlay : all()) {
      lines.add(OverlayLines.of(overlay, kind, batches ? points(overlay) : PlotPoints.NONE, x));
    }
    return lines;
  }

  private PlotPoints points(Overlay overlay) {
    BatchSeries series = overlay.batches();
    if (smoothing.get() <= 0) {
      return new BatchPoints(series, series::loss);
    }
    Smoothing line = smoothed.computeIfAbsent(series, s -> new Smoothing());
    line.update(smoothing.get(), series.size(), series::loss);
    return new BatchPoints(series, line::value);
  }

  /** The test figures of those that have an epoch, to be read beside the run in hand. */
  List<Row> at(int epoch, ChartTexts texts) {
    List<Row> rows = new ArrayList<>();
    for (Overlay overlay : all()) {
      overlay.epochs().stream()
          .filter(record -> record.epoch() == epoch)
          .findFirst()
          .ifPresent(record -> rows.add(row(overlay, record, texts)));
    }
    return rows;
  }

  /** The same at the nearest epoch that any of them has. */
  Optional<ChartReading> nearest(double x, ChartTexts texts) {
    return all().stream()
        .flatMap(overlay -> overlay.epochs().stream())
        .map(EpochRecord::epoch)
        .min(Comparator.comparingDouble(epoch -> Math.abs(epoch + 1 - x)))
        .map(
            epoch ->
                new ChartReading(
                    epoch + 1.0,
                    texts.format("chart.after", texts.count(epoch)),
                    at(epoch, texts)));
  }

  private static Row row(Overlay overlay, EpochRecord record, ChartTexts texts) {
    return new Row(
        Mark.NONE,
        overlay.name(),
        texts.format(
            "chart.other", texts.accuracy(record.testAccuracy()), texts.loss(record.testLoss())));
  }
}
