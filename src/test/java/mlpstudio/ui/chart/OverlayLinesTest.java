package mlpstudio.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import mlpstudio.training.EpochRecord;
import mlpstudio.ui.state.BatchSeries;
import mlpstudio.ui.state.Overlay;
import org.junit.jupiter.api.Test;

class OverlayLinesTest {
  private final SimpleObjectProperty<List<Overlay>> others =
      new SimpleObjectProperty<>(List.of(lane(List.of())));
  private final ChartViewModel chart = new ChartViewModel(Runs.workspace(), others, Locale.US);

  @Test
  void withinTheFirstEpochTheNameStandsAtTheBatchesAndSaysSo() {
    chart.smoothingProperty().set(0.5);
    OverlayLines loss = lines(PlotKind.LOSS);
    assertThat(loss.end().figure(chart.texts(), "0.65")).isEqualTo("batches 0.65");
    assertThat(loss.named().value(1)).as("the smoothed line's own end").isEqualTo(4.0 / 3);
    OverlayLines accuracy = lines(PlotKind.ACCURACY);
    assertThat(accuracy.end().figure(chart.texts(), "66 %")).isEqualTo("train 66 %");
    assertThat(accuracy.named().value(0)).isEqualTo(100 * (1 - 1.0 / 3));
  }

  @Test
  void afterwardsItStandsAtTheTestLine() {
    others.set(List.of(lane(List.of(new EpochRecord(0, 1, 0.5, 0.2733, 0.9, 1, 1, 0.1)))));
    OverlayLines loss = lines(PlotKind.LOSS);
    assertThat(loss.end().figure(chart.texts(), "0.2733")).isEqualTo("test 0.2733");
    assertThat(loss.named().value(0)).isEqualTo(0.2733);
  }

  private OverlayLines lines(PlotKind kind) {
    return chart.overlays().lines(chart, kind, PlotScale.linear(chart.shown(), 0, 600)).getFirst();
  }

  private static Overlay lane(List<EpochRecord> epochs) {
    BatchSeries batches = new BatchSeries();
    batches.add(0.1, 2);
    batches.add(0.2, 1);
    return new Overlay("lane", "SGD", 0, epochs, batches, Optional.of(Runs.batch(0, 1, 10, 1)), 3);
  }
}
