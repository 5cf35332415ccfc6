package mlpstudio.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlotRangeTest {
  private static final PlotRange LIMITS = new PlotRange(0, 10);

  @Test
  void goesUp() {
    assertThatThrownBy(() -> new PlotRange(1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PlotRange(2, 1)).hasMessageContaining("2.0 to 1.0");
    assertThatThrownBy(() -> new PlotRange(Double.NaN, 1)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new PlotRange(0, Double.POSITIVE_INFINITY))
        .hasMessageContaining("Infinity");
  }

  @Test
  void isMovedIntoItsLimitsWithItsLength() {
    assertThat(new PlotRange(-1, 2).within(LIMITS)).isEqualTo(new PlotRange(0, 3));
    assertThat(new PlotRange(9, 12).within(LIMITS)).isEqualTo(new PlotRange(7, 10));
    assertThat(new PlotRange(4, 5).within(LIMITS)).isEqualTo(new PlotRange(4, 5));
  }

  @Test
  void isCutToItsLimitsWhereItIsLonger() {
    assertThat(new PlotRange(-5, 20).within(LIMITS)).isEqualTo(LIMITS);
    assertThat(new PlotRange(5, 20).within(LIMITS)).isEqualTo(LIMITS);
  }

  @Test
  void isLengthenedAboutItsMiddle() {
    assertThat(new PlotRange(4, 5).atLeast(3)).isEqualTo(new PlotRange(3, 6));
    assertThat(new PlotRange(4, 8).atLeast(3)).isEqualTo(new PlotRange(4, 8));
  }
}
