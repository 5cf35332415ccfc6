package mlpstudio.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import mlpstudio.model.Activation;
import mlpstudio.model.Network;

/**
 * Learns on the CPU with the engine for nothing but the matrix products: biases, activations, loss
 * and their derivatives are single passes over the tensors' own memory, row by row, in loops that
 * the JIT turns into vector instructions. There is no graph of the computation, no tensor for a
 * leaf, a bias or a gradient of one. Engine thread only.
 *
 * <p>What it paid, for 784-512-256-128-64-10 and batches of 64 on one busy core, where the products
 * alone take 2.6 ms: forward pass, loss and backward pass 4.1 ms with automatic differentiation and
 * 2.8 ms by hand; the update 1.9 ms where its loops were not vectorised and 1.2 ms now, which is
 * the memory's time; with Adam 12 ms once a thousand steps had made moments subnormal (see {@link
 * StepRule}) and 1.9 ms now; a batch of images 0.5 ms by the engine, and by {@link HostImages} less
 * than a quarter of that.
 *
 * <p>What it did not: larger thresholds for the C library to give memory back made no difference.
 * JDK's Vector API would have to be switched on wherever the program is started. A thread that
 * prepares the next batch has nothing to win where a batch takes a fiftieth of a step. Statistics
 * kept on the device cost more than the loss of ten classes in Java, which the slope needs anyway.
 */
final class DirectLearner implements Learner {
  private final Network network;
  private final ParameterOptimizer optimizer;
  private final double l2InLoss;
  private final List<Layer> layers = new ArrayList<>();

  DirectLearner(Network network, TrainingPlan plan) {
    this.network = network;
    this.optimizer = new ParameterOptimizer(plan, network.parameters());
    this.l2InLoss = plan.l2().lossFactor();
    List<NDArray> parameters = network.parameters();
    for (int p = 0; p < parameters.size(); p += 2) {
      layers.add(new Layer(parameters.get(p), parameters.get(p + 1)));
    }
  }

  /**
   * Whether it can learn a network: its memory is the processor's, and the derivative of its
   * activation follows from the activation's value.
   */
  static boolean suits(Network network) {
    return network.activation() != Activation.GELU
        && TensorMemory.isHere(network.parameters().getFirst());
  }

  @Override
  public ParameterOptimizer optimizer() {
    return optimizer;
  }

  @Override
  public Score learn(NDManager step, NDArray inputs, int[] labels, double rate) {
    List<NDArray> values = forward(inputs, labels.length);
    TensorMemory logits = TensorMemory.of(values.getLast());
    int classes = layers.getLast().units;
    float[] row = new float[logits.size()];
    logits.read(0, row, row.length);
    CrossEntropy score = CrossEntropy.of(row, labels, classes);
    logits.write(0, score.gradient(labels, classes), row.length);
    double squares = optimizer.step(backward(values, labels.length), rate);
    return new Score(score.lossSum() / labels.length + l2InLoss * squares, score.correct());
  }

  /** What goes into each layer, and last the logits. */
  private List<NDArray> forward(NDArray inputs, int batch) {
    List<NDArray> values = new ArrayList<>(List.of(inputs));
    for (Layer layer : layers) {
      boolean last = values.size() == layers.size();
      NDArray sums = values.getLast().matMul(layer.transposed);
      boolean rectified = !last && network.activation() == Activation.RELU;
      layer.addBias(TensorMemory.of(sums), batch, rectified);
      values.add(last || rectified ? sums : network.activate(sums));
    }
    return values;
  }

  /**
   * The gradients of weight and bias of each layer in turn.
   *
   * @param values of the forward pass; in the logits' place the slope of the loss there
   */
  private List<TensorMemory> backward(List<NDArray> values, int batch) {
    TensorMemory[] gradients = new TensorMemory[2 * layers.size()];
    NDArray slope = values.getLast();
    for (int l = layers.size() - 1; l >= 0; l--) {
      Layer layer = layers.get(l);
      gradients[2 * l] = TensorMemory.of(slope.transpose().matMul(values.get(l)));
      gradients[2 * l + 1] = TensorMemory.of(layer.columnSums(TensorMemory.of(slope), batch));
      if (l > 0) {
        slope = slope.matMul(layer.weight);
        derive(TensorMemory.of(slope), TensorMemory.of(values.get(l)), layers.get(l - 1).units);
      }
    }
    return List.of(gradients);
  }

  /** Slopes by an activation's values become slopes by its arguments. */
  private void derive(TensorMemory slope, TensorMemory value, int units) {
    if (network.activation() == Activation.NONE) {
      return;
    }
    float[] s = new float[units];
    float[] h = new float[units];
    for (int at = 0; at < slope.size(); at += units) {
      slope.read(at, s, units);
      value.read(at, h, units);
      switch (network.activation()) {
        case RELU -> rectify(s, h);
        case TANH -> {
          for (int i = 0; i < units; i++) {
            s[i] *= 1 - h[i] * h[i];
          }
        }
        case SIGMOID -> {
          for (int i = 0; i < units; i++) {
            s[i] *= h[i] * (1 - h[i]);
          }
        }
        case NONE, GELU -> throw new IllegalStateException("Not " + network.activation());
      }
      slope.write(at, s, units);
    }
  }

  /**
   * Keeps the slopes where the value is above 0; without a branch, which would be guessed wrong.
   */
  private static void rectify(float[] s, float[] h) {
    for (int i = 0; i < s.length; i++) {
      s[i] *= Math.signum(h[i]);
    }
  }

  /** One layer's tensors, owned by the network, and room for one row. */
  private static final class Layer {
    private final NDArray weight;
    private final NDArray transposed;
    private final TensorMemory bias;
    private final int units;
    private final float[] row;
    private final float[] shared;

    Layer(NDArray weight, NDArray bias) {
      this.weight = weight;
      this.transposed = weight.transpose();
      this.bias = TensorMemory.of(bias);
      this.units = this.bias.size();
      this.row = new float[units];
      this.shared = new float[units];
    }

    /** Adds the bias to each row and, in the same pass, cuts off what is below 0. */
    void addBias(TensorMemory sums, int batch, boolean rectified) {
      bias.read(0, shared, units);
      for (int i = 0; i < batch; i++) {
        sums.read(i * units, row, units);
        if (rectified) {
          addRectified(row, shared);
        } else {
          add(row, shared);
        }
        sums.write(i * units, row, units);
      }
    }

    float[] columnSums(TensorMemory slope, int batch) {
      float[] sums = new float[units];
      for (int i = 0; i < batch; i++) {
        slope.read(i * units, row, units);
        add(sums, row);
      }
      return sums;
    }

    private static void add(float[] a, float[] b) {
      for (int i = 0; i < a.length; i++) {
        a[i] += b[i];
      }
    }

    private static void addRectified(float[] a, float[] b) {
      for (int i = 0; i < a.length; i++) {
        a[i] = Math.max(0, a[i] + b[i]);
      }
    }
  }
}
