package mlpstudio.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.List;
import mlpstudio.model.Network;

/**
 * Learns on any device, with PyTorch's automatic differentiation for the backward pass. Engine
 * thread only.
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
    List<NDArray> leaves = leaves(step);
    NDArray logits = forward(inputs, leaves);
    int classes = Math.toIntExact(logits.getShape().get(1));
    CrossEntropy score = CrossEntropy.of(logits.toFloatArray(), labels, classes);
    NDArray slope = step.create(score.gradient(labels, classes), logits.getShape());
    JniUtils.backward((PtNDArray) logits, (PtNDArray) slope, false, false);
    List<TensorMemory> gradients =
        leaves.stream().map(NDArray::getGradient).map(TensorMemory::of).toList();
    double squares = optimizer.step(gradients, rate);
    return new Score(score.lossSum() / labels.length + l2InLoss * squares, score.correct());
  }

  /**
   * The parameters as fresh leaves of a graph, sharing their memory. Fresh ones have no gradient
   * yet, so the backward pass hands its result over instead of adding it to zeros.
   */
  private List<NDArray> leaves(NDManager step) {
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

  private NDArray forward(NDArray inputs, List<NDArray> leaves) {
    JniUtils.setGradMode(true);
    try {
      return network.logits(inputs, leaves);
    } finally {
      JniUtils.setGradMode(false);
    }
  }
}
