package mlpstudio.inspection;

import java.util.ArrayList;
import java.util.List;
import mlpstudio.data.ImageShape;
import mlpstudio.data.ImageSplit;
import mlpstudio.data.PixelScaling;
import mlpstudio.model.Activation;
import mlpstudio.model.LayerWeights;
import mlpstudio.model.Weights;

/**
 * One image on its way through a network, with the values of every neuron, as the lesson writes it:
 * {@code h = activation(W h + b)} layer by layer, none after the last, softmax at the end. Sums are
 * in double precision. Immutable; for any thread.
 */
public final class ForwardPass {
  private final List<float[]> hidden;
  private final float[] logits;
  private final float[] probabilities;

  private ForwardPass(List<float[]> hidden, float[] logits) {
    this.hidden = List.copyOf(hidden);
    this.logits = logits;
    this.probabilities = softmax(logits);
  }

  /**
   * Sends numbers through the network: a few milliseconds for the widest ones.
   *
   * @param activation the function after each hidden layer
   * @param input what the network sees, {@code weights.inputs()} numbers
   */
  public static ForwardPass of(Weights weights, Activation activation, float[] input) {
    if (input.length != weights.inputs()) {
      throw new IllegalArgumentException(
          input.length + " inputs for a network of " + weights.inputs());
    }
    List<float[]> hidden = new ArrayList<>();
    float[] h = input;
    int last = weights.layers().size() - 1;
    for (int l = 0; l < last; l++) {
      h = linear(weights.layers().get(l), h);
      for (int i = 0; i < h.length; i++) {
        h[i] = (float) activate(activation, h[i]);
      }
      hidden.add(h);
    }
    return new ForwardPass(hidden, linear(weights.layers().get(last), h));
  }

  /** The numbers that a network sees of one image of a split. */
  public static float[] input(ImageSplit split, int index, PixelScaling scaling) {
    ImageShape shape = split.shape();
    float[] input = new float[shape.size()];
    for (int f = 0; f < input.length; f++) {
      input[f] = scaling.apply(split.pixel(index, f), f, shape);
    }
    return input;
  }

  /** Number of hidden layers. */
  public int hiddenLayers() {
    return hidden.size();
  }

  /** The values of one hidden layer after its activation, one per neuron, a copy. */
  public float[] hidden(int layer) {
    return hidden.get(layer).clone();
  }

  /** The last layer's values, one per class, a copy. */
  public float[] logits() {
    return logits.clone();
  }

  /** What softmax makes of the logits: they sum to 1; a copy. */
  public float[] probabilities() {
    return probabilities.clone();
  }

  private static float[] linear(LayerWeights layer, float[] input) {
    float[] weight = layer.weight();
    float[] output = new float[layer.outputs()];
    for (int o = 0; o < output.length; o++) {
      double sum = layer.bias()[o];
      int row = o * input.length;
      for (int i = 0; i < input.length; i++) {
        sum += (double) weight[row + i] * input[i];
      }
      output[o] = (float) sum;
    }
    return output;
  }

  static double activate(Activation activation, double z) {
    return switch (activation) {
      case NONE -> z;
      case RELU -> Math.max(0, z);
      case TANH -> Math.tanh(z);
      case SIGMOID -> 1 / (1 + Math.exp(-z));
      case GELU -> z * normalShare(z);
    };
  }

  /**
   * The normal distribution's share below {@code z}. From {@code Phi(z) = 1/2 + phi(z) (z + z^3/3 +
   * z^5/(3 5) + ...)} (Marsaglia, "Evaluating the Normal Distribution", Journal of Statistical
   * Software 11/4, 2004).
   */
  static double normalShare(double z) {
    // Beyond there is nothing left to add; and NaN stays NaN.
    if (!(Math.abs(z) <= 9)) {
      return Double.isNaN(z) ? z : z > 0 ? 1 : 0;
    }
    double term = z;
    double sum = z;
    for (int odd = 3; sum + term != sum; odd += 2) {
      term *= z * z / odd;
      sum += term;
    }
    return 0.5 + sum * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }

  static float[] softmax(float[] logits) {
    double highest = Double.NEGATIVE_INFINITY;
    for (float logit : logits) {
      highest = Math.max(highest, logit);
    }
    double sum = 0;
    for (float logit : logits) {
      sum += Math.exp(logit - highest);
    }
    float[] shares = new float[logits.length];
    for (int c = 0; c < shares.length; c++) {
      shares[c] = (float) (Math.exp(logits[c] - highest) / sum);
    }
    return shares;
  }
}
