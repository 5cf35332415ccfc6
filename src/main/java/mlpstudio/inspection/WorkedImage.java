package mlpstudio.inspection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mlpstudio.model.Activation;
import mlpstudio.model.LayerWeights;
import mlpstudio.model.Weights;

/**
 * One image on its way forward and its loss on the way back, with every number that the lesson's
 * formulas name: {@code z = W h + b}, {@code h = f(z)}, {@code p = softmax(z)}, {@code L = -ln
 * p[y]}, and the slopes {@code dL/dz} of every layer. In double precision. Immutable; for any
 * thread.
 */
public final class WorkedImage {
  private final Weights weights;
  private final Activation activation;
  private final int label;
  private final List<double[]> inputs;
  private final List<double[]> sums;
  private final List<double[]> slopes;
  private final double[] probabilities;
  private final double loss;

  private WorkedImage(
      Weights weights, Activation activation, int label, float[] image, boolean backward) {
    this.weights = weights;
    this.activation = activation;
    this.label = label;
    this.inputs = new ArrayList<>();
    this.sums = new ArrayList<>();
    double[] h = new double[image.length];
    Arrays.setAll(h, i -> image[i]);
    for (LayerWeights layer : weights.layers()) {
      inputs.add(h);
      double[] z = linear(layer, h);
      sums.add(z);
      h = new double[z.length];
      Arrays.setAll(h, o -> ForwardPass.activate(activation, z[o]));
    }
    double[] logits = sums.getLast();
    double highest = Arrays.stream(logits).max().orElseThrow();
    double all = Arrays.stream(logits).map(z -> Math.exp(z - highest)).sum();
    this.probabilities = Arrays.stream(logits).map(z -> Math.exp(z - highest) / all).toArray();
    this.loss = highest + Math.log(all) - logits[label];
    this.slopes = backward ? slopes() : List.of();
  }

  /**
   * Works an image.
   *
   * @param activation the function after each hidden layer
   * @param image what the network sees, {@code weights.inputs()} numbers
   * @param label the true class
   */
  public static WorkedImage of(Weights weights, Activation activation, float[] image, int label) {
    return new WorkedImage(weights, activation, label, image, true);
  }

  /** The same without the way back, which takes as long. */
  public static WorkedImage forward(
      Weights weights, Activation activation, float[] image, int label) {
    return new WorkedImage(weights, activation, label, image, false);
  }

  private static double[] linear(LayerWeights layer, double[] h) {
    float[] weight = layer.weight();
    double[] z = new double[layer.outputs()];
    for (int o = 0; o < z.length; o++) {
      double sum = layer.bias()[o];
      int row = o * h.length;
      for (int i = 0; i < h.length; i++) {
        sum += weight[row + i] * h[i];
      }
      z[o] = sum;
    }
    return z;
  }

  private List<double[]> slopes() {
    double[][] found = new double[layers()][];
    double[] slope = probabilities.clone();
    slope[label] -= 1;
    for (int l = layers() - 1; l >= 0; l--) {
      found[l] = slope;
      if (l > 0) {
        double[] below = slopeOfOutputs(l - 1, slope);
        double[] z = sums.get(l - 1);
        double[] next = new double[z.length];
        Arrays.setAll(next, o -> below[o] * Saliency.derivative(activation, z[o]));
        slope = next;
      }
    }
    return List.of(found);
  }

  private double[] slopeOfOutputs(int layer, double[] above) {
    LayerWeights next = weights.layers().get(layer + 1);
    double[] result = new double[next.inputs()];
    for (int k = 0; k < above.length; k++) {
      if (above[k] != 0) {
        int row = k * next.inputs();
        for (int i = 0; i < result.length; i++) {
          result[i] += next.weight()[row + i] * above[k];
        }
      }
    }
    return result;
  }

  /** Number of layers. */
  public int layers() {
    return weights.layers().size();
  }

  /** The true class. */
  public int label() {
    return label;
  }

  /** What goes into a layer: the image, or the outputs of the layer before. */
  public double input(int layer, int index) {
    return inputs.get(layer)[index];
  }

  /** {@code z}: the sum of a unit, before its activation. */
  public double sum(int layer, int unit) {
    return sums.get(layer)[unit];
  }

  /** {@code f(z)}: what a hidden unit gives on. */
  public double output(int layer, int unit) {
    return ForwardPass.activate(activation, sum(layer, unit));
  }

  /** {@code f'(z)} of a hidden unit. */
  public double derivative(int layer, int unit) {
    return Saliency.derivative(activation, sum(layer, unit));
  }

  /** {@code dL/dz} of a unit, for this image alone. */
  public double slope(int layer, int unit) {
    return slopes.get(layer)[unit];
  }

  /**
   * {@code dL/dh} of a hidden unit: what comes back to it through the weights of the next layer.
   */
  public double slopeOfOutput(int layer, int unit) {
    LayerWeights next = weights.layers().get(layer + 1);
    double sum = 0;
    for (int k = 0; k < next.outputs(); k++) {
      sum += next.weight()[k * next.inputs() + unit] * slope(layer + 1, k);
    }
    return sum;
  }

  /** The probability of a class. */
  public double probability(int category) {
    return probabilities[category];
  }

  /** The class that the network takes it for. */
  public int predicted() {
    int best = 0;
    for (int c = 1; c < probabilities.length; c++) {
      best = probabilities[c] > probabilities[best] ? c : best;
    }
    return best;
  }

  /** Cross-entropy of this image. */
  public double loss() {
    return loss;
  }
}
