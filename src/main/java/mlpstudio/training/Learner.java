package mlpstudio.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import mlpstudio.model.Network;

/**
 * One step of learning, as the lesson tells it: forward pass, loss, backward pass, update. Engine
 * thread only.
 */
sealed interface Learner permits DirectLearner, AutogradLearner {

  /** The one that suits a network's device. */
  static Learner of(Network network, TrainingPlan plan) {
    return DirectLearner.suits(network)
        ? new DirectLearner(network, plan)
        : new AutogradLearner(network, plan);
  }

  /** The optimiser's memory goes out and comes in through it. */
  OptimizerMemory optimizer();

  /**
   * Learns one batch.
   *
   * @param step manager of all tensors of this step; the caller closes it
   * @param inputs (batch, features), in that manager
   * @param labels the true classes
   * @param rate the learning rate
   */
  Score learn(NDManager step, NDArray inputs, int[] labels, double rate);

  /**
   * How a batch did before its step.
   *
   * @param loss mean cross-entropy, with the L2 term where the plan counts it
   * @param correct how many were recognised
   */
  record Score(double loss, int correct) {}
}
