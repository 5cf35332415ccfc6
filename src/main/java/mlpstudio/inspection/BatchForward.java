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
      float[] h = inputs(images, from, size, shape, scaling);
      for (int l = 0; l < weights.layers().size(); l++) {
        h = linear(weights.layers().get(l), h);
        if (l < weights.layers().size() - 1) {
          activate(activation, h);
        }
      }
      for (int b = 0; b < size; b++) {
        for (int c = 0; c < classes; c++) {
          row[c] = h[c * BLOCK + b];
        }
        System.arraycopy(
            ForwardPass.softmax(row), 0, probabilities, (from + b) * classes, classes);
      }
    }
    return new PredictionTable(classes, probabilities);
  }

  /** A block of images as the network sees them: feature after feature, all images of the block. */
  private static float[] inputs(
      byte[] images, int from, int size, ImageShape shape, PixelScaling scaling) {
    int features = shape.size();
    float[] block = new float[features * BLOCK];
    for (int b = 0; b < size; b++) {
      int at = (from + b) * features;
      for (int f = 0; f < features; f++) {
        block[f * BLOCK + b] = scaling.apply(images[at + f] & 0xff, f, shape);
      }
    }
    return block;
  }

  private static float[] linear(LayerWeights layer, float[] input) {
    float[] output = new float[layer.outputs() * BLOCK];
    float[] sums = new float[BLOCK];
    int inputs = layer.inputs();
    for (int o = 0; o < layer.outputs(); o++) {
      Arrays.fill(sums, layer.bias()[o]);
      int row = o * inputs;
      int i = 0;
      for (; i + 4 <= inputs; i += 4) {
        addFour(layer.weight(), row + i, input, i * BLOCK, sums);
      }
      for (; i < inputs; i++) {
        float w = layer.weight()[row + i];
        for (int b = 0; b < BLOCK; b++) {
          sums[b] += w * input[i * BLOCK + b];
        }
      }
      System.arraycopy(sums, 0, output, o * BLOCK, BLOCK);
    }
    return output;
  }

  /** Four inputs in one pass over the sums: reading and writing them is what takes the time. */
  private static void addFour(float[] weight, int w, float[] input, int at, float[] sums) {
    float w0 = weight[w];
    float w1 = weight[w + 1];
    float w2 = weight[w + 2];
    float w3 = weight[w + 3];
    for (int b = 0; b < BLOCK; b++) {
      sums[b] +=
          w0 * input[at + b]
              + w1 * input[at + BLOCK + b]
              + w2 * input[at + 2 * BLOCK + b]
              + w3 * input[at + 3 * BLOCK + b];
    }
  }

  private static void activate(Activation activation, float[] values) {
    if (activation == Activation.RELU) {
      for (int i = 0; i < values.length; i++) {
        values[i] = Math.max(0, values[i]);
      }
    } else if (activation != Activation.NONE) {
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) ForwardPass.activate(activation, values[i]);
      }
    }
  }
}
