package mlpstudio.training;

import ai.djl.ndarray.NDArray;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns gradients into steps on a network's parameters. Its memory lies in plain arrays here, not
 * in the engine, so that it can be kept, put back and counted; on the CPU parameters and gradients
 * are read and written where their tensors lie. Engine thread only.
 */
final class ParameterOptimizer {
  /** Values per stretch: three or four arrays of this length stay in the first-level cache. */
  private static final int STRETCH = 2048;

  private final StepRule rule;
  private final L2Penalty l2;
  private final double clipNorm;
  private final List<float[][]> moments = new ArrayList<>();
  private final float[] w = new float[STRETCH];
  private final float[] g = new float[STRETCH];
  private long steps;

  /**
   * A fresh optimiser.
   *
   * @param plan the rule, L2 and clipping
   * @param parameters weight and bias of each layer in turn
   */
  ParameterOptimizer(TrainingPlan plan, List<NDArray> parameters) {
    this.rule = StepRule.of(plan.optimizer());
    this.l2 = plan.l2();
    this.clipNorm = plan.clipNorm();
    for (NDArray parameter : parameters) {
      moments.add(new float[rule.moments()][Math.toIntExact(parameter.size())]);
    }
  }

  /**
   * Takes one step.
   *
   * @param parameters weight and bias of each layer in turn, changed in place
   * @param gradients one for each
   * @param rate the learning rate
   * @return sum of the squares of all weights, biases aside, before the step where L2 counts in the
   *     loss; else 0
   */
  double step(List<NDArray> parameters, List<NDArray> gradients, double rate) {
    steps++;
    List<Values> grads = gradients.stream().map(Values::new).toList();
    float scale = clipNorm == 0 ? 1 : clipScale(grads);
    double squares = 0;
    for (int p = 0; p < parameters.size(); p++) {
      boolean bias = p % 2 == 1;
      float decay = bias && !l2.onBiases() ? 0 : (float) l2.strength();
      Values values = new Values(parameters.get(p));
      squares +=
          update(
              values,
              grads.get(p),
              moments.get(p),
              scale,
              new StepRule.Step(steps, rate, decay),
              bias);
      values.writeBack();
    }
    return squares;
  }

  private double update(
      Values values,
      Values gradient,
      float[][] memory,
      float scale,
      StepRule.Step step,
      boolean bias) {
    double squares = 0;
    int size = values.buffer.capacity();
    for (int at = 0; at < size; at += STRETCH) {
      int n = Math.min(STRETCH, size - at);
      values.buffer.get(at, w, 0, n);
      gradient.buffer.get(at, g, 0, n);
      if (scale != 1) {
        for (int i = 0; i < n; i++) {
          g[i] *= scale;
        }
      }
      if (l2.inLoss() && !bias) {
        squares += sumOfSquares(w, n);
      }
      rule.apply(w, g, memory, at, n, step);
      values.buffer.put(at, w, 0, n);
    }
    return squares;
  }

  /**
   * PyTorch's {@code clip_grad_norm_}: the factor that brings the global norm down to the limit.
   */
  private float clipScale(List<Values> gradients) {
    double squares = 0;
    for (Values gradient : gradients) {
      int size = gradient.buffer.capacity();
      for (int at = 0; at < size; at += STRETCH) {
        int n = Math.min(STRETCH, size - at);
        gradient.buffer.get(at, g, 0, n);
        squares += sumOfSquares(g, n);
      }
    }
    return (float) Math.min(1, clipNorm / (Math.sqrt(squares) + 1e-6));
  }

  private static double sumOfSquares(float[] values, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += (double) values[i] * values[i];
    }
    return sum;
  }

  /** A copy of its memory. */
  OptimizerState state() {
    return new OptimizerState(steps, moments.stream().flatMap(java.util.Arrays::stream).toList());
  }

  /**
   * Puts memory back.
   *
   * @throws IllegalArgumentException where it belongs to another rule or network
   */
  void restore(OptimizerState state) {
    List<float[]> arrays = state.moments();
    List<float[]> own = moments.stream().flatMap(java.util.Arrays::stream).toList();
    if (arrays.size() != own.size()) {
      throw new IllegalArgumentException(
          arrays.size() + " moments do not fit this optimiser, which has " + own.size());
    }
    for (int i = 0; i < own.size(); i++) {
      if (arrays.get(i).length != own.get(i).length) {
        throw new IllegalArgumentException(
            "Moment " + i + " has " + arrays.get(i).length + " values, not " + own.get(i).length);
      }
    }
    for (int i = 0; i < own.size(); i++) {
      System.arraycopy(arrays.get(i), 0, own.get(i), 0, own.get(i).length);
    }
    steps = state.steps();
  }

  /** A tensor's values: its own memory on the CPU, a copy from other devices. */
  private static final class Values {
    private final NDArray tensor;
    private final boolean view;
    private final FloatBuffer buffer;

    Values(NDArray tensor) {
      this.tensor = tensor;
      this.view = !tensor.getDevice().isGpu() && "cpu".equals(tensor.getDevice().getDeviceType());
      this.buffer =
          view
              ? tensor.toByteBuffer(true).order(ByteOrder.nativeOrder()).asFloatBuffer()
              : FloatBuffer.wrap(tensor.toFloatArray());
    }

    void writeBack() {
      if (!view) {
        try (NDArray source = tensor.getManager().create(buffer.array(), tensor.getShape())) {
          source.copyTo(tensor);
        }
      }
    }
  }
}
