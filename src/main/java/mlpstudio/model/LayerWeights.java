package mlpstudio.model;

import java.util.Arrays;

/**
 * Weights and biases of one linear layer, as plain arrays. The arrays are handed over without a
 * copy, for they are large: whoever builds or reads one leaves them unchanged.
 */
public final class LayerWeights {
  private final int inputs;
  private final int outputs;
  private final float[] weight;
  private final float[] bias;

  /**
   * Takes over both arrays.
   *
   * @param inputs fan-in
   * @param outputs neurons
   * @param weight row after row, one row of {@code inputs} per neuron
   * @param bias one per neuron
   */
  public LayerWeights(int inputs, int outputs, float[] weight, float[] bias) {
    if (weight.length != Math.multiplyExact(inputs, outputs) || bias.length != outputs) {
      throw new IllegalArgumentException(
          weight.length
              + " weights and "
              + bias.length
              + " biases for a layer of "
              + outputs
              + " x "
              + inputs);
    }
    this.inputs = inputs;
    this.outputs = outputs;
    this.weight = weight;
    this.bias = bias;
  }

  /** Fan-in. */
  public int inputs() {
    return inputs;
  }

  /** Neurons. */
  public int outputs() {
    return outputs;
  }

  /** Row after row, one row of {@link #inputs()} per neuron; not to be changed. */
  public float[] weight() {
    return weight;
  }

  /** One per neuron; not to be changed. */
  public float[] bias() {
    return bias;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LayerWeights that
        && inputs == that.inputs
        && Arrays.equals(weight, that.weight)
        && Arrays.equals(bias, that.bias);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bias) * 31 + Arrays.hashCode(weight);
  }
}
