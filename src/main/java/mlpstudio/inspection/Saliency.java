package mlpstudio.inspection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import mlpstudio.model.Activation;
import mlpstudio.model.LayerWeights;
import mlpstudio.model.Weights;

/**
 * Which inputs speak for a class and which against it: each input's distance from empty paper times
 * the slope of the class's logit along it ("gradient x input"; Shrikumar and others, "Not just a
 * black box", 2016). For a softmax regression the values sum to what the image adds to the logit of
 * empty paper, exactly. Immutable arithmetic; for any thread.
 */
public final class Saliency {
  private Saliency() {}

  /**
   * The slope of one logit along every input.
   *
   * @param activation the function after each hidden layer
   * @param input what the network sees, {@code weights.inputs()} numbers
   * @param label the class
   * @return one slope for each input
   */
  public static float[] gradient(Weights weights, Activation activation, float[] input, int label) {
    float[] seed = new float[weights.outputs()];
    seed[label] = 1;
    return backward(weights, activation, input, seed);
  }

  /**
   * The slope, along every input, of how far one logit lies above what the others come to together:
   * of the logarithm of the odds of the class. What speaks for a rival speaks against the class.
   *
   * @param label the class
   * @return one slope for each input
   */
  public static float[] oddsGradient(
      Weights weights, Activation activation, float[] input, int label) {
    float[] probabilities = ForwardPass.of(weights, activation, input).probabilities();
    double rivals = 0;
    for (int c = 0; c < probabilities.length; c++) {
      rivals += c == label ? 0 : probabilities[c];
    }
    float[] seed = new float[probabilities.length];
    for (int c = 0; c < seed.length; c++) {
      seed[c] = c == label ? 1 : rivals == 0 ? 0 : (float) (-probabilities[c] / rivals);
    }
    return backward(weights, activation, input, seed);
  }

  /**
   * How much every input speaks for a class (above 0) or against it.
   *
   * @param input what the network sees
   * @param paper what it would see where nothing is drawn
   * @param label the class
   */
  public static float[] of(
      Weights weights, Activation activation, float[] input, float[] paper, int label) {
    float[] slopes = oddsGradient(weights, activation, input, label);
    for (int i = 0; i < slopes.length; i++) {
      slopes[i] *= input[i] - paper[i];
    }
    return slopes;
  }

  /** The inputs that speak most for the class first. */
  public static int[] ranked(float[] saliency) {
    return IntStream.range(0, saliency.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -saliency[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static float[] backward(
      Weights weights, Activation activation, float[] input, float[] seed) {
    List<LayerWeights> layers = weights.layers();
    List<double[]> sums = sums(layers, activation, input);
    double[] slope = new double[seed.length];
    Arrays.setAll(slope, c -> seed[c]);
    for (int l = layers.size() - 1; l >= 0; l--) {
      if (l < layers.size() - 1) {
        double[] z = sums.get(l);
        for (int o = 0; o < slope.length; o++) {
          slope[o] *= derivative(activation, z[o]);
        }
      }
      slope = throughWeights(layers.get(l), slope);
    }
    float[] result = new float[slope.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = (float) slope[i];
    }
    return result;
  }

  /** What reaches each hidden layer's neurons, before the activation. */
  private static List<double[]> sums(
      List<LayerWeights> layers, Activation activation, float[] input) {
    List<double[]> sums = new ArrayList<>();
    double[] h = new double[input.length];
    Arrays.setAll(h, i -> input[i]);
    for (LayerWeights layer : layers.subList(0, layers.size() - 1)) {
      double[] z = new double[layer.outputs()];
      for (int o = 0; o < z.length; o++) {
        double sum = layer.bias()[o];
        int row = o * layer.inputs();
        for (int i = 0; i < h.length; i++) {
          sum += layer.weight()[row + i] * h[i];
        }
        z[o] = sum;
      }
      sums.add(z);
      h = new double[z.length];
      Arrays.setAll(h, o -> ForwardPass.activate(activation, z[o]));
    }
    return sums;
  }

  private static double[] throughWeights(LayerWeights layer, double[] slope) {
    double[] result = new double[layer.inputs()];
    for (int o = 0; o < slope.length; o++) {
      if (slope[o] != 0) {
        int row = o * layer.inputs();
        for (int i = 0; i < result.length; i++) {
          result[i] += layer.weight()[row + i] * slope[o];
        }
      }
    }
    return result;
  }

  static double derivative(Activation activation, double z) {
    return switch (activation) {
      case NONE -> 1;
      case RELU -> z > 0 ? 1 : 0;
      case TANH -> 1 - Math.tanh(z) * Math.tanh(z);
      case SIGMOID -> {
        double share = 1 / (1 + Math.exp(-z));
        yield share * (1 - share);
      }
      case GELU -> ForwardPass.normalShare(z) + z * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    };
  }
}
