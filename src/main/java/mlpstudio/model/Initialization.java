package mlpstudio.model;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** How the first weights are drawn. */
public enum Initialization {
  /** PyTorch's {@code nn.Linear}: weight and bias uniform within {@code 1 / sqrt(fanIn)}. */
  PYTORCH_LINEAR {
    @Override
    void fill(float[] weight, float[] bias, int fanIn, int fanOut, RandomGenerator random) {
      uniform(weight, 1 / Math.sqrt(fanIn), random);
      uniform(bias, 1 / Math.sqrt(fanIn), random);
    }
  },
  /**
   * scikit-learn's rule after Glorot and Bengio (2010): weight and bias uniform within {@code
   * sqrt(6 / (in + out))}.
   */
  GLOROT_UNIFORM {
    @Override
    void fill(float[] weight, float[] bias, int fanIn, int fanOut, RandomGenerator random) {
      double bound = Math.sqrt(6.0 / (fanIn + fanOut));
      uniform(weight, bound, random);
      uniform(bias, bound, random);
    }
  },
  /** He et al. (2015): weight normal with deviation {@code sqrt(2 / fanIn)}, bias zero. */
  HE_NORMAL {
    @Override
    void fill(float[] weight, float[] bias, int fanIn, int fanOut, RandomGenerator random) {
      double deviation = Math.sqrt(2.0 / fanIn);
      for (int i = 0; i < weight.length; i++) {
        weight[i] = (float) (deviation * random.nextGaussian());
      }
      Arrays.fill(bias, 0);
    }
  },
  /**
   * All zero: every hidden neuron of a layer stays like its neighbour, which is worth seeing once.
   */
  ZEROS {
    @Override
    void fill(float[] weight, float[] bias, int fanIn, int fanOut, RandomGenerator random) {
      Arrays.fill(weight, 0);
      Arrays.fill(bias, 0);
    }
  };

  abstract void fill(float[] weight, float[] bias, int fanIn, int fanOut, RandomGenerator random);

  private static void uniform(float[] values, double bound, RandomGenerator random) {
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) ((2 * random.nextDouble() - 1) * bound);
    }
  }
}
