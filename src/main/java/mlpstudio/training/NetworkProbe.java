package mlpstudio.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.List;
import mlpstudio.model.Activation;
import mlpstudio.model.Network;
import org.jspecify.annotations.Nullable;

/**
 * Looks into a network: a forward and a backward pass of a fixed probe on leaves of its own, so
 * that the training goes on to the last bit as if nobody had looked. Costs about as much as three
 * batches of 64. Engine thread only.
 */
final class NetworkProbe {
  /** Most images of a probe. */
  static final int IMAGES = 250;

  /** Most weights of a layer whose movement is followed. */
  static final int WEIGHTS = 4096;

  /** Where a sigmoid has a twentieth of its steepest slope: y (1 - y) = 1 / 80. */
  private static final double SIGMOID_TAIL = 0.01266;

  /** Where tanh has a twentieth of its steepest slope: 1 - y² = 1 / 20. */
  private static final double TANH_TAIL = 0.97468;

  private final Network network;
  private final Activation activation;
  private final BatchImages images;
  private final int[] indices;
  private final int[] labels;
  private @Nullable List<float[]> first;

  /**
   * A probe of a network.
   *
   * @param images the training images
   * @param chosen those that are trained on; the probe takes some at equal distances
   * @param labels the true class of every training image
   */
  NetworkProbe(Network network, BatchImages images, int[] chosen, int[] labels) {
    this.network = network;
    this.activation = network.activation();
    this.images = images;
    int count = Math.min(IMAGES, chosen.length);
    this.indices = new int[count];
    this.labels = new int[count];
    for (int i = 0; i < count; i++) {
      indices[i] = chosen[(int) ((long) i * chosen.length / count)];
      this.labels[i] = labels[indices[i]];
    }
  }

  /**
   * Measures the network as it is now.
   *
   * @param manager parent of all tensors made on the way
   */
  NetworkReading read(NDManager manager, int epoch, int batch) {
    try (NDManager scope = manager.newSubManager()) {
      List<NDArray> leaves = leaves(scope);
      List<NDArray> outputs = new ArrayList<>();
      NDArray logits = forward(images.gather(scope, indices), leaves, outputs);
      int classes = Math.toIntExact(logits.getShape().get(1));
      CrossEntropy score = CrossEntropy.of(logits.toFloatArray(), labels, classes);
      double loss = score.lossSum() / labels.length;
      NDArray slope = scope.create(score.gradient(labels, classes), logits.getShape());
      JniUtils.backward((PtNDArray) logits, (PtNDArray) slope, false, false);
      List<float[]> weights = leaves.stream().map(NetworkProbe::some).toList();
      List<LayerReading> layers = new ArrayList<>();
      for (int l = 0; 2 * l < leaves.size(); l++) {
        layers.add(layer(l, leaves, outputs, weights));
      }
      if (first == null) {
        first = weights;
      }
      return new NetworkReading(epoch, batch, loss, layers);
    }
  }

  private List<NDArray> leaves(NDManager scope) {
    return network.parameters().stream()
        .map(
            parameter -> {
              NDArray leaf = parameter.stopGradient();
              leaf.attach(scope);
              leaf.setRequiresGradient(true);
              return leaf;
            })
        .toList();
  }

  private NDArray forward(NDArray inputs, List<NDArray> leaves, List<NDArray> outputs) {
    JniUtils.setGradMode(true);
    try {
      NDArray h = inputs;
      for (int i = 0; i < leaves.size(); i += 2) {
        // One layer alone is the last one of its network: no activation follows it.
        h = network.logits(h, leaves.subList(i, i + 2));
        if (i + 2 < leaves.size()) {
          h = network.activate(h);
          outputs.add(h);
        }
      }
      return h;
    } finally {
      JniUtils.setGradMode(false);
    }
  }

  private LayerReading layer(
      int l, List<NDArray> leaves, List<NDArray> outputs, List<float[]> weights) {
    double w = norm(leaves.get(2 * l));
    double b = norm(leaves.get(2 * l + 1));
    int units = Math.toIntExact(leaves.get(2 * l + 1).size());
    List<float[]> before = first;
    return new LayerReading(
        units,
        l < outputs.size() && activation == Activation.RELU ? silent(outputs.get(l)) : 0,
        l < outputs.size() ? saturated(outputs.get(l)) : 0,
        Math.hypot(w, b),
        before == null ? Double.NaN : moved(before.get(2 * l), weights.get(2 * l)));
  }

  private static double norm(NDArray leaf) {
    try (NDArray norm = leaf.getGradient().norm()) {
      return norm.toFloatArray()[0];
    }
  }

  private static int silent(NDArray outputs) {
    int count = 0;
    for (float highest : outputs.stopGradient().max(new int[] {0}).toFloatArray()) {
      count += highest <= 0 ? 1 : 0;
    }
    return count;
  }

  private double saturated(NDArray outputs) {
    if (activation != Activation.SIGMOID && activation != Activation.TANH) {
      return 0;
    }
    float[] values = outputs.stopGradient().toFloatArray();
    int count = 0;
    for (float y : values) {
      boolean out =
          activation == Activation.TANH
              ? Math.abs(y) > TANH_TAIL
              : y < SIGMOID_TAIL || y > 1 - SIGMOID_TAIL;
      count += out ? 1 : 0;
    }
    return (double) count / values.length;
  }

  private static float[] some(NDArray leaf) {
    long step = Math.max(1, leaf.size() / WEIGHTS);
    return leaf.stopGradient().flatten().get("::" + step).toFloatArray();
  }

  private static double moved(float[] from, float[] to) {
    double way = 0;
    double length = 0;
    for (int i = 0; i < from.length; i++) {
      double step = to[i] - from[i];
      way += step * step;
      length += (double) from[i] * from[i];
    }
    return Math.sqrt(way) / Math.max(Math.sqrt(length), 1e-12);
  }
}
