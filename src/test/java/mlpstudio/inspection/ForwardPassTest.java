package mlpstudio.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import mlpstudio.data.Normalization;
import mlpstudio.data.Subset;
import mlpstudio.model.Activation;
import mlpstudio.model.Architecture;
import mlpstudio.model.Initialization;
import mlpstudio.model.LayerWeights;
import mlpstudio.model.Weights;
import mlpstudio.training.OptimizerChoice;
import mlpstudio.training.RunInput;
import mlpstudio.training.SyntheticImages;
import mlpstudio.training.TrainingPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ForwardPassTest {
  private static final LayerWeights FIRST =
      new LayerWeights(2, 3, new float[] {1, 0, 0, 1, -1, -1}, new float[] {0, 0.5f, 0});
  private static final LayerWeights SECOND =
      new LayerWeights(3, 2, new float[] {1, 1, 1, 0, 2, 0}, new float[] {0, 1});
  private static final Weights SMALL = new Weights(List.of(FIRST, SECOND));

  @Test
  void computesEveryNeuronByHand() {
    ForwardPass pass = ForwardPass.of(SMALL, Activation.RELU, new float[] {1, 2});

    assertThat(pass.hiddenLayers()).isEqualTo(1);
    assertThat(pass.hidden(0)).containsExactly(1, 2.5f, 0);
    assertThat(pass.logits()).containsExactly(3.5f, 6);
    double share = 1 / (1 + Math.exp(2.5));
    assertThat(pass.probabilities()[0]).isCloseTo((float) share, within(1e-7f));
    assertThat(pass.probabilities()[0] + pass.probabilities()[1]).isCloseTo(1, within(1e-6f));
  }

  @Test
  void putsNoActivationAfterTheLastLayer() {
    ForwardPass pass =
        ForwardPass.of(new Weights(List.of(SECOND)), Activation.RELU, new float[] {-5, 1, 1});

    assertThat(pass.hiddenLayers()).isZero();
    assertThat(pass.logits()).containsExactly(-3, 3);
  }

  @Test
  void survivesLogitsTooLargeForExp() {
    LayerWeights steep = new LayerWeights(1, 2, new float[] {1000, 0}, new float[] {0, 0});

    ForwardPass pass =
        ForwardPass.of(new Weights(List.of(steep)), Activation.NONE, new float[] {1});

    assertThat(pass.probabilities()).containsExactly(1, 0);
  }

  @Test
  void refusesAnImageOfAnotherSize() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ForwardPass.of(SMALL, Activation.RELU, new float[] {1}))
        .withMessage("1 inputs for a network of 2");
  }

  /** Values of Phi from Abramowitz and Stegun, table 26.1. */
  @ParameterizedTest
  @CsvSource({
    "0, 0.5",
    "0.5, 0.691462461274013",
    "-1, 0.158655253931457",
    "2, 0.977249868051821",
    "-3, 0.001349898031630",
    "5, 0.999999713348428",
    "40, 1",
    "-40, 0",
    "NaN, NaN"
  })
  void knowsTheNormalDistribution(double z, double share) {
    assertThat(ForwardPass.normalShare(z)).isCloseTo(share, within(1e-14));
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void agreesWithTheEngineOnEveryTestImage(Activation activation) throws Exception {
    Architecture network =
        new Architecture(List.of(16, 8), activation, Initialization.PYTORCH_LINEAR);
    agrees(input(network, Normalization.MeanDeviation.of(0.3, 0.3)));
  }

  @Test
  void agreesWithTheEngineOnPixelsStandardisedOneByOne() throws Exception {
    agrees(
        input(
            new Architecture(List.of(), Activation.NONE, Initialization.ZEROS),
            new Normalization.PerPixel()));
  }

  private static RunInput input(Architecture network, Normalization normalization) {
    return new RunInput(
        SyntheticImages.dataset(200, 60),
        new Subset.All(),
        normalization,
        network,
        TrainingPlan.of(3, 16, new OptimizerChoice.Sgd(0.9, false), 0.05),
        7);
  }

  private static void agrees(RunInput input) throws Exception {
    Trained trained = Trained.of(input);

    for (int i = 0; i < 60; i++) {
      assertThat(trained.forward(i).probabilities())
          .as("image %d", i)
          .containsExactly(trained.evaluation().predictions().row(i), within(2e-5f));
    }
  }
}
