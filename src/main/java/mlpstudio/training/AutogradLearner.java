package mlpstudio.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.List;
import mlpstudio.model.Network;

/**
 * Learns on any device, with PyTorch's automatic differentiation for the backward pass, and takes
 * the steps of the optimisers by {@link StepRule}. Engine thread only.
 *
 * <p>Used wherever tensors do not lie in the processor's memory, which {@link DirectLearner} reads
 * and writes. The update there is not DJL's native one: that decays all parameters alike and is not
 * held to PyTorch's formulas, with which the rules here agree to 1e-5, so that a run learns the
 * same on every device. What that costs, for gradients and weights are copied to the processor and
 * back in every step, was never measured: the machines that this program was made on have no other
 * device.
 */
final class AutogradLearner implements Learner {
  private final Network network;
  private final ParameterOptimizer optimizer;
  private final double l2InLoss;

  AutogradLearner(Network network, TrainingPlan plan) {
    this.network = network;
    this.optimizer = new ParameterOptimizer(plan, network.parameters());
    this.l2InLoss = plan.l2().lossFactor();
  }

  @Override
  public ParameterOptimizer optimizer() {
    return optimizer;
  }

  @Override
  public Score learn(NDManager step, NDArray inputs, int[] labels, double rate) {
    Slopes slopes = slopes(network, step, inputs, labels);
    double squares = optimizer.step(slopes.gradients(), rate);
    CrossEntropy score = slopes.score();
    return new Score(score.lossSum() / labels.length + l2InLoss * squares, score.correct());
  }

  /**
   * Forward and backward pass; changes nothing.
   *
   * @param step owns the gradients
   * @param inputs (batch, features)
   * @param labels the true classes
   */
  static Slopes slopes(Network network, NDManager step, NDArray inputs, int[] labels) {
    List<NDArray> leaves = leaves(network, step);
    NDArray logits = forward(network, inputs, leaves);
    int classes = Math.toIntExact(logits.getShape().get(1));
    CrossEntropy score = CrossEntropy.of(logits.toFloatArray(), labels, classes);
    NDArray slope = step.create(score.gradient(labels, classes), logits.getShape());
    JniUtils.backward((PtNDArray) logits, (PtNDArray) slope, false, false);
    return new Slopes(
        score, leaves.stream().map(NDArray::getGradient).map(TensorMemory::of).toList());
  }

  /**
   * What both passes find.
   *
   * @param score of the batch
   * @param gradients of the mean cross-entropy, one for each parameter
   */
  record Slopes(CrossEntropy score, List<TensorMemory> gradients) {}

  /**
   * The parameters as fresh leaves of a graph, sharing their memory. Fresh ones have no gradient
   * yet, so the backward pass hands its result over instead of adding it to zeros.
   */
  private static List<NDArray> leaves(Network network, NDManager step) {
    return network.parameters().stream()
        .map(
            parameter -> {
              NDArray leaf = parameter.stopGradient();
              leaf.attach(step);
              leaf.setRequiresGradient(true);
              return leaf;
            })
        .toList();
  }

  private static NDArray forward(Network network, NDArray inputs, List<NDArray> leaves) {
    JniUtils.setGradMode(true);
    try {
      return network.logits(inputs, leaves);
    } finally {
      JniUtils.setGradMode(false);
    }
  }
}
