package mlpstudio.model;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import mlpstudio.words.Words;

/**
 * The shape of a multilayer perceptron apart from its ends, which follow the data. No hidden layer
 * at all is a softmax regression.
 *
 * @param hidden neurons of each hidden layer, from input to output; each 1 to {@value #MAX_WIDTH}
 * @param activation the function after each hidden layer
 * @param initialization how first weights are drawn
 */
public record Architecture(
    List<Integer> hidden, Activation activation, Initialization initialization) {
  /** Widest hidden layer allowed. */
  public static final int MAX_WIDTH = 16_384;

  /** Most hidden layers allowed. */
  public static final int MAX_HIDDEN = 32;

  /** Copies the list and refuses layers that are too many, empty or too wide. */
  public Architecture {
    hidden = List.copyOf(hidden);
    if (hidden.size() > MAX_HIDDEN) {
      throw new IllegalArgumentException(
          Words.say(Architecture.class, "range.layers", MAX_HIDDEN, hidden.size()));
    }
    for (int width : hidden) {
      if (width < 1 || width > MAX_WIDTH) {
        throw new IllegalArgumentException(
            Words.say(Architecture.class, "range.width", MAX_WIDTH, width));
      }
    }
  }

  /** A ReLU network with PyTorch's first weights. */
  public static Architecture relu(Integer... hidden) {
    return new Architecture(List.of(hidden), Activation.RELU, Initialization.PYTORCH_LINEAR);
  }

  /** The same network with other hidden layers. */
  public Architecture withHidden(List<Integer> value) {
    return new Architecture(value, activation, initialization);
  }

  /** The same network with another activation. */
  public Architecture withActivation(Activation value) {
    return new Architecture(hidden, value, initialization);
  }

  /** The same network with other first weights. */
  public Architecture withInitialization(Initialization value) {
    return new Architecture(hidden, activation, value);
  }

  /** Whether this is a softmax regression: no hidden layer. */
  public boolean isSoftmaxRegression() {
    return hidden.isEmpty();
  }

  /** All layer sizes, input and output included: 784, 512, …, 10. */
  public List<Integer> layerSizes(int inputs, int outputs) {
    List<Integer> sizes = new ArrayList<>(hidden.size() + 2);
    sizes.add(inputs);
    sizes.addAll(hidden);
    sizes.add(outputs);
    return List.copyOf(sizes);
  }

  /**
   * Every parameter in order, named as PyTorch's {@code state_dict} of the tutorial's {@code MLP}
   * class names it.
   */
  public List<ParameterShape> parameterShapes(int inputs, int outputs) {
    List<Integer> sizes = layerSizes(inputs, outputs);
    List<ParameterShape> shapes = new ArrayList<>();
    for (int l = 0; l + 1 < sizes.size(); l++) {
      shapes.add(
          new ParameterShape("linears." + l + ".weight", List.of(sizes.get(l + 1), sizes.get(l))));
      shapes.add(new ParameterShape("linears." + l + ".bias", List.of(sizes.get(l + 1))));
    }
    return List.copyOf(shapes);
  }

  /** Total number of parameters; 784-50-10 has 39,760. */
  public long parameterCount(int inputs, int outputs) {
    return parameterShapes(inputs, outputs).stream().mapToLong(ParameterShape::count).sum();
  }

  /** Draws the first weights, layer after layer, weight before bias. */
  public Weights firstWeights(int inputs, int outputs, RandomGenerator random) {
    List<Integer> sizes = layerSizes(inputs, outputs);
    List<LayerWeights> layers = new ArrayList<>();
    for (int l = 0; l + 1 < sizes.size(); l++) {
      int in = sizes.get(l);
      int out = sizes.get(l + 1);
      float[] weight = new float[Math.multiplyExact(in, out)];
      float[] bias = new float[out];
      initialization.fill(weight, bias, in, out, random);
      layers.add(new LayerWeights(in, out, weight, bias));
    }
    return new Weights(layers);
  }

  /**
   * The number of multiplications of one forward pass of one image, a measure of the work.
   *
   * @return the number of weights, biases aside
   */
  public long multiplications(int inputs, int outputs) {
    return parameterShapes(inputs, outputs).stream()
        .filter(s -> s.dimensions().size() == 2)
        .mapToLong(ParameterShape::count)
        .sum();
  }
}
