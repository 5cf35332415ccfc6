package mlpstudio.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import mlpstudio.model.LayerWeights;
import org.junit.jupiter.api.Test;

class WeightStatisticsTest {
  @Test
  void tellsALayerInAFewNumbers() {
    WeightStatistics statistics = of(5, -1, 0, 0, 2, 4);

    assertThat(statistics.range()).isEqualTo(new ValueRange(-1, 4));
    assertThat(statistics.mean()).isEqualTo(1);
    assertThat(statistics.deviation()).isCloseTo(Math.sqrt(3.2), within(1e-12));
    assertThat(statistics.norm()).isCloseTo(Math.sqrt(21), within(1e-12));
    assertThat(statistics.zeros()).isEqualTo(0.4);
    assertThat(statistics.notFinite()).isZero();
  }

  @Test
  void countsEveryWeightInOneBin() {
    Histogram histogram = of(5, -1, 0, 0, 2, 4).histogram();

    assertThat(histogram.range()).isEqualTo(new ValueRange(-1, 4));
    assertThat(IntStream.range(0, 5).map(histogram::count)).containsExactly(1, 2, 0, 1, 1);
    assertThat(histogram.most()).isEqualTo(2);
    assertThat(histogram.edge(1)).isZero();
    assertThat(histogram.edge(5)).isEqualTo(4);
  }

  @Test
  void knowsALayerOfZeros() {
    WeightStatistics statistics = of(3, 0, 0, 0, 0);

    assertThat(statistics.zeros()).isEqualTo(1);
    assertThat(statistics.norm()).isZero();
    assertThat(statistics.histogram().range()).isEqualTo(new ValueRange(-0.5, 0.5));
    assertThat(IntStream.range(0, 3).map(statistics.histogram()::count)).containsExactly(0, 4, 0);
  }

  @Test
  void leavesOutWhatIsNotFiniteAndSaysSo() {
    WeightStatistics statistics = of(2, Float.NaN, 1, Float.NEGATIVE_INFINITY, 3);

    assertThat(statistics.notFinite()).isEqualTo(2);
    assertThat(statistics.mean()).isEqualTo(2);
    assertThat(statistics.range()).isEqualTo(new ValueRange(1, 3));
    assertThat(statistics.histogram().count(0) + statistics.histogram().count(1)).isEqualTo(2);
  }

  @Test
  void knowsALayerWhereNothingIsFinite() {
    WeightStatistics statistics = of(2, Float.NaN, Float.NaN);

    assertThat(statistics.notFinite()).isEqualTo(2);
    assertThat(statistics.mean()).isZero();
    assertThat(statistics.deviation()).isZero();
    assertThat(statistics.range()).isEqualTo(new ValueRange(0, 0));
  }

  @Test
  void tellsWhatTrainingChanged() {
    LayerWeights start = new LayerWeights(2, 1, new float[] {1, 2}, new float[] {3});
    LayerWeights now = new LayerWeights(2, 1, new float[] {1.5f, 0}, new float[] {4});

    assertThat(WeightChange.between(start, now))
        .isEqualTo(new LayerWeights(2, 1, new float[] {0.5f, -2}, new float[] {1}));
  }

  @Test
  void comparesOnlyLayersOfOneShape() {
    LayerWeights small = new LayerWeights(1, 1, new float[1], new float[1]);
    LayerWeights large = new LayerWeights(2, 1, new float[2], new float[1]);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> WeightChange.between(small, large))
        .withMessage("A layer of 1 x 2 cannot be compared with one of 1 x 1");
  }

  private static WeightStatistics of(int bins, float... weights) {
    return WeightStatistics.of(
        new LayerWeights(weights.length, 1, weights, new float[] {100}), bins);
  }
}
