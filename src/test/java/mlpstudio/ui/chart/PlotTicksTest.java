package mlpstudio.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlotTicksTest {
  @ParameterizedTest
  @CsvSource({"0, 1, 5, 0.2", "0, 10, 5, 2", "0, 7, 5, 2", "90, 99, 5, 2", "0, 0.03, 5, 0.01"})
  void standAtRoundNumbers(double low, double high, int most, double step) {
    PlotTicks ticks = PlotTicks.linear(new PlotRange(low, high), most);
    assertThat(ticks.step()).isCloseTo(step, within(step * 1e-9));
    assertThat(ticks.values()).hasSizeBetween(2, most + 1);
    assertThat(ticks.values())
        .allSatisfy(
            value -> assertThat(value / step).isCloseTo(Math.rint(value / step), within(1e-6)))
        .allMatch(value -> value >= low - 1e-9 && value <= high + 1e-9);
  }

  @Test
  void ofEpochsAreWhole() {
    assertThat(PlotTicks.whole(new PlotRange(-1, 3), 20).values())
        .containsExactly(-1.0, 0.0, 1.0, 2.0, 3.0);
    assertThat(PlotTicks.whole(new PlotRange(0, 100), 12).values())
        .containsExactly(0.0, 10.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0, 90.0, 100.0);
  }

  @Test
  void ofALogarithmAreDecadesWithTheirMultiples() {
    PlotTicks ticks = PlotTicks.logarithmic(new PlotRange(0.005, 10), 4);
    assertThat(ticks.values()).containsExactly(0.01, 0.1, 1.0, 10.0);
    assertThat(ticks.minor()).contains(0.005, 0.02, 0.05, 5.0).doesNotContain(0.004, 0.1);
  }

  @Test
  void ofAShortLogarithmHaveTwosAndFives() {
    assertThat(PlotTicks.logarithmic(new PlotRange(0.1, 1), 6).values())
        .containsExactly(0.1, 0.2, 0.5, 1.0);
    assertThat(PlotTicks.logarithmic(new PlotRange(0.31, 0.38), 5).values())
        .as("no decade inside: round numbers instead")
        .hasSizeGreaterThan(2);
  }

  @Test
  void ofManyDecadesSkipSome() {
    PlotTicks ticks = PlotTicks.logarithmic(new PlotRange(1e-12, 1), 4);
    assertThat(ticks.values()).hasSizeLessThanOrEqualTo(5).contains(1.0);
  }

  @Test
  void widenRangesToRoundNumbers() {
    assertThat(PlotTicks.widened(new PlotRange(0, 2.31), 5)).isEqualTo(new PlotRange(0, 2.5));
    assertThat(PlotTicks.widened(new PlotRange(0, 1), 5)).isEqualTo(new PlotRange(0, 1));
    PlotRange high = PlotTicks.widened(new PlotRange(91.2, 98.7), 5);
    assertThat(high).isEqualTo(new PlotRange(90, 100));
  }

  @Test
  void roundToOneTwoAndFive() {
    assertThat(PlotTicks.roundedUp(3)).isEqualTo(5);
    assertThat(PlotTicks.roundedUp(5)).isEqualTo(5);
    assertThat(PlotTicks.roundedUp(0.011)).isCloseTo(0.02, within(1e-12));
    assertThat(PlotTicks.roundedDown(0.049)).isCloseTo(0.02, within(1e-12));
    assertThat(PlotTicks.roundedDown(100)).isCloseTo(100, within(1e-9));
  }
}
