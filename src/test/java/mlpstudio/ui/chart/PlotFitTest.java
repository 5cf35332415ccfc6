package mlpstudio.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlotFitTest {
  @Test
  void showsLossesFromZero() {
    assertThat(PlotFit.loss(of(0.12, 2.31))).isEqualTo(new PlotRange(0, 2.5));
  }

  @Test
  void leavesZeroWhereLossesAreCloseTogether() {
    PlotRange range = PlotFit.loss(of(0.121, 0.128));
    assertThat(range.low()).isGreaterThan(0.1);
    assertThat(range.contains(0.121) && range.contains(0.128)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-9, 0.5, 1e12})
  void hasRoomForASingleLoss(double loss) {
    assertThat(PlotFit.loss(of(loss)).contains(loss)).isTrue();
    assertThat(PlotFit.logarithmicLoss(of(loss)).low()).isPositive();
  }

  @Test
  void ignoresWhatIsNotFinite() {
    assertThat(PlotFit.loss(of(0.5, Double.NaN, Double.POSITIVE_INFINITY)))
        .isEqualTo(PlotFit.loss(of(0.5)));
    assertThat(PlotFit.loss(of(Double.NaN))).isEqualTo(PlotFit.loss(of()));
  }

  @Test
  void showsDecadesAboutTheLosses() {
    assertThat(PlotFit.logarithmicLoss(of(0, 0.03, 2.3))).isEqualTo(new PlotRange(0.02, 5));
    assertThat(PlotFit.logarithmicLoss(of())).isEqualTo(new PlotRange(0.01, 10));
  }

  @Test
  void showsAllPercentsUntilAnEpochIsComplete() {
    assertThat(PlotFit.accuracy(of(12, 60), false)).isEqualTo(new PlotRange(0, 100));
    assertThat(PlotFit.accuracy(of(), true)).isEqualTo(new PlotRange(0, 100));
  }

  @Test
  void showsAccuraciesCloselyAndNeverBeyondAHundredPercent() {
    assertThat(PlotFit.accuracy(of(89.9, 97.4), true)).isEqualTo(new PlotRange(88, 98));
    assertThat(PlotFit.accuracy(of(100), true).high()).isEqualTo(100);
    assertThat(PlotFit.accuracy(of(100), true).span()).isGreaterThanOrEqualTo(1);
    assertThat(PlotFit.accuracy(of(0), true).low()).isZero();
  }

  private static PlotExtent of(double... values) {
    PlotExtent extent = new PlotExtent();
    for (double value : values) {
      extent.add(value);
    }
    return extent;
  }
}
