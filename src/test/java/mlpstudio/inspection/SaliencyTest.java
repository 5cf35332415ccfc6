package mlpstudio.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.ImageSplit;
import mlpstudio.data.RandomStream;
import mlpstudio.interchange.BuiltInModels;
import mlpstudio.interchange.TrainedModel;
import mlpstudio.model.Activation;
import mlpstudio.model.Architecture;
import mlpstudio.model.Initialization;
import mlpstudio.model.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SaliencyTest {
  private static final int INPUTS = 9;

  private static double odds(Weights weights, Activation activation, float[] input, int label) {
    float[] logits = ForwardPass.of(weights, activation, input).logits();
    double rivals = 0;
    for (int c = 0; c < logits.length; c++) {
      rivals += c == label ? 0 : Math.exp(logits[c]);
    }
    return logits[label] - Math.log(rivals);
  }

  @ParameterizedTest
  @EnumSource
  void theSlopesAreThoseOfFiniteDifferences(Activation activation) {
    RandomStream random = new RandomStream(4);
    for (List<Integer> hidden : List.of(List.of(8, 7), List.<Integer>of())) {
      Weights weights =
          new Architecture(hidden, activation, Initialization.HE_NORMAL)
              .firstWeights(INPUTS, 4, random);
      float[] input = new float[INPUTS];
      for (int i = 0; i < INPUTS; i++) {
        input[i] = (float) random.nextGaussian();
      }
      float[] logitSlopes = Saliency.gradient(weights, activation, input, 2);
      float[] oddsSlopes = Saliency.oddsGradient(weights, activation, input, 2);
      for (int i = 0; i < INPUTS; i++) {
        float[] more = input.clone();
        float[] less = input.clone();
        more[i] += 0x1p-9f;
        less[i] -= 0x1p-9f;
        double logit =
            ForwardPass.of(weights, activation, more).logits()[2]
                - ForwardPass.of(weights, activation, less).logits()[2];
        double odds = odds(weights, activation, more, 2) - odds(weights, activation, less, 2);
        assertThat((double) logitSlopes[i]).isCloseTo(logit / 0x1p-8, within(1e-3));
        assertThat((double) oddsSlopes[i]).isCloseTo(odds / 0x1p-8, within(1e-3));
      }
    }
  }

  @Test
  void aSoftmaxRegressionsGradientIsItsCoefficients() {
    Weights weights = Architecture.relu().firstWeights(INPUTS, 4, new RandomStream(2));
    float[] row = Arrays.copyOfRange(weights.layers().getFirst().weight(), INPUTS, 2 * INPUTS);
    assertThat(Saliency.gradient(weights, Activation.RELU, new float[INPUTS], 1)).isEqualTo(row);
  }

  @Test
  void ranksFromForToAgainst() {
    assertThat(Saliency.ranked(new float[] {0, -2, 3, 1})).containsExactly(2, 3, 0, 1);
  }

  /** The test of truth. */
  @Test
  void whatSpeaksMostForADigitIsMissedMoreThanAsMuchInkAtRandom() throws Exception {
    DatasetCatalog catalog = new DatasetCatalog(Optional.empty());
    TrainedModel model =
        TrainedModel.of(Path.of("drawing-robust"), BuiltInModels.drawingRobust(), catalog);
    ImageSplit test = catalog.load("mnist").test();
    RandomStream random = new RandomStream(1);
    int count = 500;
    int erased = (int) Math.round(0.05 * 784);
    byte[] shown = new byte[count * 784];
    byte[] aimed = new byte[count * 784];
    byte[] chance = new byte[count * 784];
    float[] paper = new float[784];
    Arrays.fill(paper, model.scaling().apply(0, 0, model.shape()));
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      byte[] image = new byte[784];
      for (int f = 0; f < 784; f++) {
        image[f] = (byte) test.pixel(i, f);
      }
      float[] input = ForwardPass.input(test, i, model.scaling());
      ForwardPass pass = ForwardPass.of(model.weights(), model.activation(), input);
      labels[i] = argMax(pass.probabilities());
      float[] saliency = Saliency.of(model.weights(), model.activation(), input, paper, labels[i]);
      System.arraycopy(image, 0, shown, i * 784, 784);
      erase(image, Saliency.ranked(saliency), erased, aimed, i);
      int[] ink = IntStream.range(0, 784).filter(f -> image[f] != 0).toArray();
      random.shuffle(ink);
      erase(image, ink, erased, chance, i);
    }
    double whole = mean(model, shown, labels);
    double withoutAimed = mean(model, aimed, labels);
    double withoutChance = mean(model, chance, labels);
    assertThat(whole - withoutAimed).isGreaterThan(2 * (whole - withoutChance));
    assertThat(whole - withoutAimed).isGreaterThan(0.3);
  }

  private static int argMax(float[] values) {
    int best = 0;
    for (int c = 1; c < values.length; c++) {
      best = values[c] > values[best] ? c : best;
    }
    return best;
  }

  private static void erase(byte[] image, int[] order, int count, byte[] target, int index) {
    System.arraycopy(image, 0, target, index * 784, 784);
    for (int k = 0; k < Math.min(count, order.length); k++) {
      target[index * 784 + order[k]] = 0;
    }
  }

  private static double mean(TrainedModel model, byte[] images, int[] labels) {
    var table =
        BatchForward.predict(
            model.weights(), model.activation(), model.scaling(), model.shape(), images);
    double sum = 0;
    for (int i = 0; i < labels.length; i++) {
      sum += table.probability(i, labels[i]);
    }
    return sum / labels.length;
  }
}
