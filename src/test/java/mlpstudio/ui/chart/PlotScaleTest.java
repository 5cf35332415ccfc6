package mlpstudio.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PlotScaleTest {
  private static final PlotScale LINEAR = PlotScale.linear(new PlotRange(2, 6), 100, 500);
  // Points up, as a y axis does: 0.01 at the bottom, 100 at the top.
  private static final PlotScale DECADES = new PlotScale(new PlotRange(0.01, 100), true, 400, 0);

  @Test
  void putsValuesOnPixelsAndBack() {
    assertThat(LINEAR.pixel(2)).isEqualTo(100);
    assertThat(LINEAR.pixel(6)).isEqualTo(500);
    assertThat(LINEAR.pixel(3)).isEqualTo(200);
    assertThat(LINEAR.value(450)).isEqualTo(5.5);
  }

  @Test
  void givesEqualRatiosEqualDistances() {
    assertThat(DECADES.pixel(0.01)).isEqualTo(400);
    assertThat(DECADES.pixel(0.1)).isCloseTo(300, within(1e-9));
    assertThat(DECADES.pixel(1)).isCloseTo(200, within(1e-9));
    assertThat(DECADES.value(100)).isCloseTo(10, within(1e-9));
  }

  @Test
  void putsWhatHasNoLogarithmBelowTheAxis() {
    assertThat(DECADES.pixel(0)).isGreaterThan(400);
    assertThat(DECADES.pixel(-3)).isGreaterThan(400);
  }

  @Test
  void zoomsAboutThePointer() {
    PlotRange closer = LINEAR.zoomed(2, 200);
    assertThat(closer).isEqualTo(new PlotRange(2.5, 4.5));
    assertThat(PlotScale.linear(closer, 100, 500).value(200)).isEqualTo(3);
    assertThat(LINEAR.zoomed(0.5, 300)).isEqualTo(new PlotRange(0, 8));
  }

  @Test
  void zoomsDecadesAboutThePointer() {
    PlotRange closer = DECADES.zoomed(2, 200);
    assertThat(closer.low()).isCloseTo(0.1, within(1e-9));
    assertThat(closer.high()).isCloseTo(10, within(1e-9));
  }

  @Test
  void followsADrag() {
    assertThat(LINEAR.dragged(100)).isEqualTo(new PlotRange(1, 5));
    assertThat(LINEAR.dragged(-100)).isEqualTo(new PlotRange(3, 7));
    PlotRange moved = DECADES.dragged(100);
    assertThat(moved.low()).isCloseTo(0.1, within(1e-9));
    assertThat(moved.high()).isCloseTo(1000, within(1e-6));
  }

  @Test
  void staysWhereItIsWhenZoomedBeyondNumbers() {
    assertThat(DECADES.zoomed(1e-9, 200)).isEqualTo(DECADES.range());
    assertThat(LINEAR.zoomed(1e300, 200)).isEqualTo(LINEAR.range());
  }

  @Test
  void keepsRatiosWhenMovedInsideLimits() {
    PlotRange inside = DECADES.inside(new PlotRange(0.001, 0.1), new PlotRange(0.01, 100));
    assertThat(inside.low()).isCloseTo(0.01, within(1e-9));
    assertThat(inside.high()).isCloseTo(1, within(1e-9));
  }

  @Test
  void refusesALogarithmOfZero() {
    assertThatThrownBy(() -> new PlotScale(new PlotRange(0, 1), true, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("above 0");
    assertThatThrownBy(() -> PlotScale.linear(new PlotRange(0, 1), 5, 5))
        .hasMessageContaining("length");
  }
}
