package mlpstudio.training;

import ai.djl.pytorch.jni.IValue;
import java.util.List;

/** The second half of a step: backward pass and update. Engine thread only. */
sealed interface BackwardPass permits FusedUpdate, GradientUpdate {

  /**
   * Takes one step.
   *
   * @param batch the script's arguments for this batch: inputs, weights, sums, values, slopes of
   *     which the logits' are known, activation
   * @param rate the learning rate
   * @return sum of the squares of all weights before the step where L2 counts in the loss; else 0
   */
  double learn(List<IValue> batch, double rate);

  /** What is remembered from step to step. */
  OptimizerMemory memory();
}
