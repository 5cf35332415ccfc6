package mlpstudio.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import mlpstudio.model.LayerWeights;
import org.junit.jupiter.api.Test;

class NeuronStatisticsTest {
  private static final LayerWeights LAYER =
      new LayerWeights(3, 2, new float[] {9, 9, 9, -3, Float.NaN, 4}, new float[] {0, -0.5f});

  @Test
  void countsOnlyItsOwnFiniteWeights() {
    NeuronStatistics second = NeuronStatistics.of(LAYER, 1);
    assertThat(second.bias()).isEqualTo(-0.5);
    assertThat(second.norm()).isEqualTo(5);
    assertThat(second.range()).isEqualTo(new ValueRange(-3, 4));
  }

  @Test
  void findsTheStrongestInputsWhateverTheirSign() {
    assertThat(NeuronStatistics.strongestInputs(LAYER, 1, 2)).containsExactly(2, 0);
    assertThat(NeuronStatistics.strongestInputs(LAYER, 0, 9)).containsExactly(0, 1, 2);
  }
}
