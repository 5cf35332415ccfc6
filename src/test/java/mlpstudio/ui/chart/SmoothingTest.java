package mlpstudio.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SmoothingTest {
  private final Smoothing smoothing = new Smoothing();

  @Test
  void isTheMovingAverageOfTensorBoard() {
    smoothing.update(0.6, 3, i -> i + 1);
    // 0.4 / 0.4, 1.04 / 0.64 and 1.824 / 0.784, by hand.
    assertThat(smoothing.value(0)).isCloseTo(1, within(1e-12));
    assertThat(smoothing.value(1)).isCloseTo(1.625, within(1e-12));
    assertThat(smoothing.value(2)).isCloseTo(2.326530612244898, within(1e-12));
  }

  @Test
  void leavesASteadyLineWhereItIs() {
    smoothing.update(0.99, 5000, i -> 0.25);
    assertThat(smoothing.value(0)).isCloseTo(0.25, within(1e-9));
    assertThat(smoothing.value(4999)).isCloseTo(0.25, within(1e-9));
  }

  @Test
  void changesNothingAtZero() {
    smoothing.update(0, 10, i -> i * i);
    assertThat(smoothing.value(9)).isEqualTo(81);
  }

  @Test
  void goesOnWhereItStoppedAndTellsTheSame() {
    Smoothing atOnce = new Smoothing();
    atOnce.update(0.9, 3000, Math::sin);
    for (int count = 1; count <= 3000; count += 37) {
      smoothing.update(0.9, count, Math::sin);
    }
    smoothing.update(0.9, 3000, Math::sin);
    for (int i = 0; i < 3000; i++) {
      assertThat(smoothing.value(i)).isEqualTo(atOnce.value(i));
    }
  }

  @Test
  void beginsAnewForAnotherWeightAndForAnotherRun() {
    smoothing.update(0.9, 100, i -> 7);
    smoothing.update(0.6, 3, i -> i + 1);
    assertThat(smoothing.value(1)).isCloseTo(1.625, within(1e-12));
    smoothing.clear();
    smoothing.update(0.6, 1, i -> 42);
    assertThat(smoothing.value(0)).isCloseTo(42, within(1e-12));
  }

  @Test
  void passesOnWhatIsNotFiniteWithoutCountingIt() {
    smoothing.update(0.6, 4, i -> i == 1 ? Double.NaN : i == 0 ? 1 : i);
    assertThat(smoothing.value(1)).isNaN();
    assertThat(smoothing.value(2)).isCloseTo(1.625, within(1e-12));
  }
}
