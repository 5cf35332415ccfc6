package mlpstudio.inspection;

import java.util.Arrays;
import mlpstudio.data.ImageShape;
import mlpstudio.data.PixelScaling;
import mlpstudio.model.Activation;
import mlpstudio.model.LayerWeights;
import mlpstudio.model.PredictionTable;
import mlpstudio.model.Weights;

/**
 * What a network makes of many images, without the engine: {@link ForwardPass} in single precision
 * and for a block of images at a time, so that the processor takes several of them in one
 * instruction. Some ten thousand images a second. For any thread.
 */
public final class BatchForward {
  /** Images that go through a layer together. */
  private static final int BLOCK = 64;

  private BatchForward() {}

  /**
   * The probabilities of every class for every image.
   *
   * @param activation the function after each hidden layer
   * @param scaling how pixels become numbers
   * @param shape of every image
   * @param images whole images, one byte a value
   */
  public static PredictionTable predict(
      Weights weights,
      Activation activation,
      PixelScaling scaling,
      ImageShape shape,
      byte[] images) {
    int features = shape.size();
    if (features != weights.inputs() || images.length % features != 0) {
      throw new IllegalArgumentException(
          images.length
              + " bytes are no images of "
              + shape
              + " for a network of "
              + weights.inputs()
              + " inputs");
    }
    int count = images.length / features;
    int classes = weights.outputs();
    float[] probabilities = new float[Math.multiplyExact(count, classes)];
    float[] row = new float[classes];
    for (int from = 0; from < count; from += BLOCK) {
      int size = Math.min(BLOCK, count - from);
      float[][] h = inputs(images, from, size, shape, scaling);
      for (int l = 0; l < weights.layers().size(); l++) {
        h = linear(weights.layers().get(l), h);
        if (l < weights.layers().size() - 1) {
          activate(activation, h);
        }
      }
      for (int b = 0; b < size; b++) {
        for (int c = 0; c < classes; c++) {
          row[c] = h[c][b];
        }
        System.arraycopy(ForwardPass.softmax(row), 0, probabilities, (from + b) * classes, classes);
      }
    }
    return new PredictionTable(classes, probabilities);
  }

  /** A block of images as the network sees them: feature after feature, all images of the block. */
  private static float[][] inputs(
      byte[] images, int from, int size, ImageShape shape, PixelScaling scaling) {
    int features = shape.size();
    float[][] block = new float[features][BLOCK];
    for (int b = 0; b < size; b++) {
      int at = (from + b) * features;
      for (int f = 0; f < features; f++) {
        block[f][b] = scaling.apply(images[at + f] & 0xff, f, shape);
      }
    }
    return block;
  }

  private static float[][] linear(LayerWeights layer, float[][] input) {
    float[][] output = new float[layer.outputs()][BLOCK];
    float[] weight = layer.weight();
    int inputs = layer.inputs();
    int fours = inputs / 4 * 4;
    for (int o = 0; o < layer.outputs(); o++) {
      float[] sums = output[o];
      Arrays.fill(sums, layer.bias()[o]);
      int row = o * inputs;
      for (int i = 0; i < fours; i += 4) {
        addFour(weight, row + i, input, i, sums);
      }
      for (int i = fours; i < inputs; i++) {
        addOne(weight[row + i], input[i], sums);
      }
    }
    return output;
  }

  /**
   * Four inputs in one pass over the sums: reading and writing them is what takes the time. Arrays
   * of their own are what the compiler turns into instructions for several numbers.
   */
  private static void addFour(float[] weight, int at, float[][] input, int from, float[] sums) {
    float w0 = weight[at];
    float w1 = weight[at + 1];
    float w2 = weight[at + 2];
    float w3 = weight[at + 3];
    float[] x0 = input[from];
    float[] x1 = input[from + 1];
    float[] x2 = input[from + 2];
    float[] x3 = input[from + 3];
    for (int b = 0; b < sums.length; b++) {
      sums[b] += w0 * x0[b] + w1 * x1[b] + w2 * x2[b] + w3 * x3[b];
    }
  }

  private static void addOne(float weight, float[] input, float[] sums) {
    for (int b = 0; b < sums.length; b++) {
      sums[b] += weight * input[b];
    }
  }

  private static void activate(Activation activation, float[][] rows) {
    if (activation == Activation.NONE) {
      return;
    }
    for (float[] row : rows) {
      for (int b = 0; b < row.length; b++) {
        row[b] =
            activation == Activation.RELU
                ? Math.max(0, row[b])
                : (float) ForwardPass.activate(activation, row[b]);
      }
    }
  }
}
