package mlpstudio.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mlpstudio.model.Activation;
import mlpstudio.model.Network;

/**
 * Learns on the CPU by a script of the engine's, in tensors that stay from step to step: two calls
 * a step, and between them the loss and its slope in Java, which on ten classes costs less than the
 * calls it replaces. Engine thread only.
 */
final class DirectLearner implements Learner {
  private final NDManager manager;
  private final StepScript script;
  private final Activation activation;
  private final double l2InLoss;
  private final List<Integer> units;
  private final IValue weightList;
  private final IValue biasList;
  private final IValue activationName;
  private final BackwardPass backward;
  private final Map<Integer, StepRoom> rooms = new HashMap<>();

  DirectLearner(Network network, TrainingPlan plan) {
    List<NDArray> parameters = network.parameters();
    List<NDArray> biases = StepScript.every(2, 1, parameters);
    this.manager = parameters.getFirst().getManager().newSubManager();
    this.script = new StepScript(manager);
    this.activation = network.activation();
    this.l2InLoss = plan.l2().lossFactor();
    this.units = biases.stream().map(b -> Math.toIntExact(b.size())).toList();
    this.weightList = script.tensors(StepScript.every(2, 0, parameters));
    this.biasList = script.tensors(biases);
    this.activationName = script.keep(IValue.from(activation.name()));
    this.backward =
        FusedUpdate.suits(plan)
            ? new FusedUpdate(script, manager, plan, parameters)
            : new GradientUpdate(script, manager, plan, parameters);
  }

  /** Whether it can learn a network: its memory is the processor's. */
  static boolean suits(Network network) {
    return TensorMemory.isHere(network.parameters().getFirst());
  }

  @Override
  public OptimizerMemory optimizer() {
    return backward.memory();
  }

  @Override
  public Score learn(NDManager step, NDArray inputs, int[] labels, double rate) {
    StepRoom room =
        rooms.computeIfAbsent(
            labels.length, size -> new StepRoom(script, manager, size, units, activation));
    try (IValue x = IValue.from((PtNDArray) inputs)) {
      script.call(
          "forward",
          List.of(x, weightList, biasList, room.sums, room.values, activationName),
          List.of());
      CrossEntropy score = room.score(labels);
      double squares =
          backward.learn(
              List.of(x, weightList, room.sums, room.values, room.slopes, activationName), rate);
      return new Score(score.lossSum() / labels.length + l2InLoss * squares, score.correct());
    }
  }
}
