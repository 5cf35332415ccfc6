package mlpstudio.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import mlpstudio.data.ImageShape;
import mlpstudio.data.PixelScaling;
import mlpstudio.data.RandomStream;
import mlpstudio.model.Activation;
import mlpstudio.model.Architecture;
import mlpstudio.model.Initialization;
import mlpstudio.model.PredictionTable;
import mlpstudio.model.Weights;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BatchForwardTest {
  private static final ImageShape SHAPE = new ImageShape(1, 3, 7);
  private static final PixelScaling SCALING =
      new PixelScaling(new float[] {0.02f}, new float[] {-1.5f});

  @ParameterizedTest
  @EnumSource
  void agreesWithTheForwardPassOfEachImage(Activation activation) {
    RandomStream random = new RandomStream(1);
    Weights weights =
        new Architecture(List.of(13, 6), activation, Initialization.HE_NORMAL)
            .firstWeights(SHAPE.size(), 5, random);
    byte[] images = new byte[150 * SHAPE.size()];
    random.nextBytes(images);

    PredictionTable table = BatchForward.predict(weights, activation, SCALING, SHAPE, images);

    assertThat(table.size()).isEqualTo(150);
    for (int i = 0; i < 150; i++) {
      float[] input = new float[SHAPE.size()];
      for (int f = 0; f < input.length; f++) {
        input[f] = SCALING.apply(images[i * input.length + f] & 0xff, f, SHAPE);
      }
      float[] expected = ForwardPass.of(weights, activation, input).probabilities();
      assertThat(table.row(i)).containsExactly(expected, within(1e-5f));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BatchForward.predict(weights, activation, SCALING, SHAPE, new byte[22]));
  }
}
