package mlpstudio.training;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mlpstudio.model.Network;

/**
 * Turns gradients into steps on a network's parameters, in one pass over parameters, gradients and
 * moments. Its memory lies in plain arrays here, not in the engine, so that it can be kept, put
 * back and counted; on the CPU parameters and gradients are read and written where their tensors
 * lie. Engine thread only.
 */
final class ParameterOptimizer implements OptimizerMemory {
  /** Values per stretch: the arrays of this length stay in the first-level cache. */
  private static final int STRETCH = 1024;

  private final StepRule rule;
  private final L2Penalty l2;
  private final double clipNorm;
  private final List<NDArray> parameters;
  private final List<TensorMemory> here = new ArrayList<>();
  private final List<float[][]> moments = new ArrayList<>();
  private final float[] w = new float[STRETCH];
  private final float[] g = new float[STRETCH];
  private final float[][] m;
  private long steps;

  /**
   * A fresh optimiser.
   *
   * @param plan the rule, L2 and clipping
   * @param parameters weight and bias of each layer in turn; changed by every step
   */
  ParameterOptimizer(TrainingPlan plan, List<NDArray> parameters) {
    this.rule = StepRule.of(plan.optimizer());
    this.l2 = plan.l2();
    this.clipNorm = plan.clipNorm();
    this.parameters = parameters;
    this.m = new float[rule.moments()][STRETCH];
    for (NDArray parameter : parameters) {
      moments.add(new float[rule.moments()][Math.toIntExact(parameter.size())]);
      if (TensorMemory.isHere(parameter)) {
        here.add(TensorMemory.of(parameter));
      }
    }
  }

  /**
   * Takes one step.
   *
   * @param gradients one for each parameter
   * @param rate the learning rate
   * @return sum of the squares of all weights, biases aside, before the step where L2 counts in the
   *     loss; else 0
   */
  double step(List<TensorMemory> gradients, double rate) {
    steps++;
    float scale = clipNorm == 0 ? 1 : clipScale(gradients);
    double squares = 0;
    for (int p = 0; p < parameters.size(); p++) {
      boolean bias = p % 2 == 1;
      float decay = bias && !l2.onBiases() ? 0 : (float) l2.strength();
      StepRule.Step step = new StepRule.Step(steps, rate, decay);
      TensorMemory values = here.isEmpty() ? TensorMemory.of(parameters.get(p)) : here.get(p);
      squares += update(values, gradients.get(p), moments.get(p), scale, step, bias);
      if (here.isEmpty()) {
        Network.overwrite(parameters.get(p), values.buffer().array());
      }
    }
    return squares;
  }

  private double update(
      TensorMemory values,
      TensorMemory gradient,
      float[][] memory,
      float scale,
      StepRule.Step step,
      boolean bias) {
    double squares = 0;
    int size = values.size();
    for (int at = 0; at < size; at += STRETCH) {
      int n = Math.min(STRETCH, size - at);
      values.read(at, w, n);
      gradient.read(at, g, n);
      for (int k = 0; k < m.length; k++) {
        System.arraycopy(memory[k], at, m[k], 0, n);
      }
      if (scale != 1) {
        for (int i = 0; i < n; i++) {
          g[i] *= scale;
        }
      }
      if (l2.inLoss() && !bias) {
        squares += sumOfSquares(w, n);
      }
      rule.apply(w, g, m, n, step);
      values.write(at, w, n);
      for (int k = 0; k < m.length; k++) {
        System.arraycopy(m[k], 0, memory[k], at, n);
      }
    }
    return squares;
  }

  /**
   * PyTorch's {@code clip_grad_norm_}: the factor that brings the global norm down to the limit.
   */
  private float clipScale(List<TensorMemory> gradients) {
    double squares = 0;
    for (TensorMemory gradient : gradients) {
      for (int at = 0; at < gradient.size(); at += STRETCH) {
        int n = Math.min(STRETCH, gradient.size() - at);
        gradient.read(at, g, n);
        squares += sumOfSquares(g, n);
      }
    }
    return clipScale(Math.sqrt(squares), clipNorm);
  }

  /** The factor for a global norm. */
  static float clipScale(double norm, double limit) {
    return (float) Math.min(1, limit / (norm + 1e-6));
  }

  private static double sumOfSquares(float[] values, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += (double) values[i] * values[i];
    }
    return sum;
  }

  @Override
  public OptimizerState state() {
    return new OptimizerState(steps, moments.stream().flatMap(Arrays::stream).toList());
  }

  @Override
  public void restore(OptimizerState state) {
    List<float[]> arrays = state.moments();
    List<float[]> own = moments.stream().flatMap(Arrays::stream).toList();
    OptimizerState.requireFit(arrays, own.stream().map(moment -> moment.length).toList());
    for (int i = 0; i < own.size(); i++) {
      System.arraycopy(arrays.get(i), 0, own.get(i), 0, own.get(i).length);
    }
    steps = state.steps();
  }
}
