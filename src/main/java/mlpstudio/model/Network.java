package mlpstudio.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import java.util.ArrayList;
import java.util.List;

/**
 * The network as tensors on one device. It owns its parameters until it is closed; engine thread
 * only.
 */
public final class Network implements AutoCloseable {
  private final NDManager manager;
  private final Activation activation;
  private final List<NDArray> parameters = new ArrayList<>();

  /**
   * Builds the network on a manager's device.
   *
   * @param parent the manager whose device is used; its closing closes the network too
   * @param activation the function after each hidden layer
   * @param weights the first weights
   */
  public Network(NDManager parent, Activation activation, Weights weights) {
    this.manager = parent.newSubManager();
    this.activation = activation;
    for (LayerWeights layer : weights.layers()) {
      parameters.add(tensor(layer.weight(), new Shape(layer.outputs(), layer.inputs())));
      parameters.add(tensor(layer.bias(), new Shape(layer.outputs())));
    }
  }

  /**
   * A tensor in memory of the engine's own, which is aligned. What DJL makes of an array lies where
   * Java put it: products with it take a tenth longer and end in other bits from run to run.
   */
  private NDArray tensor(float[] values, Shape shape) {
    try (NDArray source = manager.create(values, shape)) {
      return source.duplicate();
    }
  }

  /** Weight and bias of each layer in turn; owned by the network. */
  public List<NDArray> parameters() {
    return List.copyOf(parameters);
  }

  /**
   * The forward pass: {@code h = activation(h W^T + b)} layer by layer, without the activation
   * after the last.
   *
   * @param inputs (batch, features)
   * @return logits, (batch, classes), in the inputs' manager
   */
  public NDArray logits(NDArray inputs) {
    return logits(inputs, parameters);
  }

  /**
   * The forward pass with other tensors in the parameters' place.
   *
   * @param inputs (batch, features)
   * @param leaves as many tensors as {@link #parameters()}, of the same shapes
   * @return logits, (batch, classes), in the inputs' manager
   */
  public NDArray logits(NDArray inputs, List<NDArray> leaves) {
    NDArray h = inputs;
    for (int i = 0; i < leaves.size(); i += 2) {
      h = Linear.linear(h, leaves.get(i), leaves.get(i + 1)).head();
      if (i + 2 < leaves.size()) {
        h = activate(h);
      }
    }
    return h;
  }

  /**
   * What the last hidden layer says, after its activation; the inputs' logits where there is none.
   *
   * @param inputs (batch, features)
   * @return (batch, {@link #featureWidth()}), in the inputs' manager
   */
  public NDArray features(NDArray inputs) {
    return parameters.size() == 2
        ? logits(inputs)
        : activate(logits(inputs, parameters.subList(0, parameters.size() - 2)));
  }

  /** The logits that follow from {@link #features}. */
  public NDArray logitsOf(NDArray features) {
    return parameters.size() == 2
        ? features
        : logits(features, parameters.subList(parameters.size() - 2, parameters.size()));
  }

  /** How many numbers {@link #features} gives for an image. */
  public int featureWidth() {
    int layer = Math.max(0, parameters.size() - 4);
    return Math.toIntExact(parameters.get(layer).getShape().get(0));
  }

  /** The function after each hidden layer. */
  public Activation activation() {
    return activation;
  }

  /**
   * The function after each hidden layer, applied.
   *
   * @return a tensor of the same shape, in the same manager
   */
  public NDArray activate(NDArray z) {
    return switch (activation) {
      case NONE -> z;
      case RELU -> z.getNDArrayInternal().relu();
      case TANH -> z.tanh();
      case SIGMOID -> z.getNDArrayInternal().sigmoid();
      case GELU -> z.getNDArrayInternal().gelu();
    };
  }

  /** A copy of all parameters as plain arrays. */
  public Weights weights() {
    List<LayerWeights> layers = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i += 2) {
      NDArray weight = parameters.get(i);
      layers.add(
          new LayerWeights(
              Math.toIntExact(weight.getShape().get(1)),
              Math.toIntExact(weight.getShape().get(0)),
              weight.toFloatArray(),
              parameters.get(i + 1).toFloatArray()));
    }
    return new Weights(layers);
  }

  /**
   * Overwrites all parameters.
   *
   * @throws IllegalArgumentException where the shapes differ
   */
  public void restore(Weights weights) {
    if (weights.layers().size() * 2 != parameters.size()) {
      throw new IllegalArgumentException(
          weights.layers().size() + " layers do not fit a network of " + parameters.size() / 2);
    }
    for (int l = 0; l < weights.layers().size(); l++) {
      LayerWeights layer = weights.layers().get(l);
      Shape shape = parameters.get(2 * l).getShape();
      if (shape.get(0) != layer.outputs() || shape.get(1) != layer.inputs()) {
        throw new IllegalArgumentException(
            "Layer "
                + l
                + " is "
                + shape
                + ", not ("
                + layer.outputs()
                + ", "
                + layer.inputs()
                + ")");
      }
    }
    for (int l = 0; l < weights.layers().size(); l++) {
      overwrite(parameters.get(2 * l), weights.layers().get(l).weight());
      overwrite(parameters.get(2 * l + 1), weights.layers().get(l).bias());
    }
  }

  /**
   * Writes values into a tensor's own memory. Not {@code copyTo}: that gives the target the
   * source's memory, which is Java's and is freed when the source is forgotten.
   */
  public static void overwrite(NDArray target, float[] values) {
    try (NDArray source = target.getManager().create(values, target.getShape())) {
      target.set(new NDIndex(":"), source);
    }
  }

  @Override
  public void close() {
    manager.close();
  }
}
