package mlpstudio.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.IValue;
import java.util.ArrayList;
import java.util.List;

/**
 * All gradients first, for rules and clipping of our own, in tensors that stay from step to step.
 * Engine thread only.
 */
final class GradientUpdate implements BackwardPass {
  private final StepScript script;
  private final ParameterOptimizer optimizer;
  private final List<TensorMemory> gradients = new ArrayList<>();
  private final IValue ofWeights;
  private final IValue ofBiases;

  /**
   * Begins with a fresh optimiser.
   *
   * @param script owns the arguments
   * @param manager owns the gradients
   * @param plan the rule, L2 and clipping
   * @param parameters weight and bias of each layer in turn; changed by every step
   */
  GradientUpdate(
      StepScript script, NDManager manager, TrainingPlan plan, List<NDArray> parameters) {
    this.script = script;
    this.optimizer = new ParameterOptimizer(plan, parameters);
    List<NDArray> tensors = parameters.stream().map(p -> manager.zeros(p.getShape())).toList();
    tensors.stream().map(TensorMemory::of).forEach(gradients::add);
    this.ofWeights = script.tensors(StepScript.every(2, 0, tensors));
    this.ofBiases = script.tensors(StepScript.every(2, 1, tensors));
  }

  @Override
  public double learn(List<IValue> batch, double rate) {
    script.call("backward", batch, List.of(ofWeights, ofBiases));
    return optimizer.step(gradients, rate);
  }

  @Override
  public OptimizerMemory memory() {
    return optimizer;
  }
}
