package mlpstudio.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.List;
import mlpstudio.model.Network;

/**
 * One step of learning, as the lesson tells it: forward pass, loss, backward pass, update. Engine
 * thread only.
 */
final class Learner {
  private final Network network;
  private final ParameterOptimizer optimizer;
  private final double l2InLoss;

  Learner(Network network, TrainingPlan plan) {
    this.network = network;
    this.optimizer = new ParameterOptimizer(plan, network.parameters());
    this.l2InLoss = plan.l2().inLoss() ? plan.l2().strength() / 2 : 0;
  }

  /** The optimiser's memory goes out and comes in through it. */
  ParameterOptimizer optimizer() {
    return optimizer;
  }

  /**
   * Learns one batch.
   *
   * @param step manager of all tensors of this step; the caller closes it
   * @param inputs (batch, features)
   * @param labels the true classes
   * @param rate the learning rate
   */
  Score learn(NDManager step, NDArray inputs, int[] labels, double rate) {
    List<NDArray> leaves = leaves(step);
    NDArray logits = forward(inputs, leaves);
    int classes = Math.toIntExact(logits.getShape().get(1));
    CrossEntropy score = CrossEntropy.of(logits.toFloatArray(), labels, classes);
    NDArray slope = step.create(score.gradient(labels, classes), logits.getShape());
    JniUtils.backward((PtNDArray) logits, (PtNDArray) slope, false, false);
    List<NDArray> gradients = leaves.stream().map(NDArray::getGradient).toList();
    double squares = optimizer.step(network.parameters(), gradients, rate);
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

  /**
   * How a batch did before its step.
   *
   * @param loss mean cross-entropy, with the L2 term where the plan counts it
   * @param correct how many were recognised
   */
  record Score(double loss, int correct) {}
}
