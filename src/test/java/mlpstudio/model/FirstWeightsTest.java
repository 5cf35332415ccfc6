package mlpstudio.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import mlpstudio.data.RandomStream;
import org.junit.jupiter.api.Test;

/** First weights against the rules that name them, on a layer large enough for its statistics. */
class FirstWeightsTest {
  private static LayerWeights layer(Initialization rule) {
    return new Architecture(List.of(300), Activation.RELU, rule)
        .firstWeights(400, 10, new RandomStream(1))
        .layers()
        .getFirst();
  }

  private static double deviation(float[] values) {
    double squares = 0;
    for (float value : values) {
      squares += value * value;
    }
    return Math.sqrt(squares / values.length);
  }

  private static void assertUniform(float[] values, double bound) {
    for (float value : values) {
      assertThat(Math.abs(value)).isLessThanOrEqualTo((float) bound);
    }
    assertThat(deviation(values)).isCloseTo(bound / Math.sqrt(3), within(bound * 0.05));
  }

  @Test
  void pyTorchsRuleIsUniformWithinTheRootOfTheFanIn() {
    LayerWeights layer = layer(Initialization.PYTORCH_LINEAR);
    assertUniform(layer.weight(), 1 / Math.sqrt(400));
    assertUniform(layer.bias(), 1 / Math.sqrt(400));
  }

  @Test
  void glorotsRuleIsUniformByBothFans() {
    LayerWeights layer = layer(Initialization.GLOROT_UNIFORM);
    assertUniform(layer.weight(), Math.sqrt(6.0 / 700));
    assertUniform(layer.bias(), Math.sqrt(6.0 / 700));
  }

  @Test
  void hesRuleIsNormalWithZeroBiases() {
    LayerWeights layer = layer(Initialization.HE_NORMAL);
    assertThat(deviation(layer.weight())).isCloseTo(Math.sqrt(2.0 / 400), within(0.001));
    assertThat(deviation(layer.bias())).isZero();
  }

  @Test
  void zerosAreZero() {
    assertThat(deviation(layer(Initialization.ZEROS).weight())).isZero();
  }
}
