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
 *
 * <p>What it paid, for 784-512-256-128-64-10 and batches of 64 on one busy core, in units of the
 * matrix products alone (2.5 ms): a step took 1.67 with SGD and 2.88 with Adam when the products
 * came from single calls and everything else was passes of Java over the tensors' memory, in the
 * same hour; it takes 1.43 and 1.58. Of that the forward pass is 0.52, the backward pass 0.58, and
 * the update by PyTorch's fused kernels 0.17 with SGD and 0.33 with Adam, measured alone; in the
 * midst of the backward pass, see {@link FusedUpdate}, it costs 0.15 to 0.25. A call of the script
 * costs 0.01 ms; a network costs 15 ms for compiling and two first steps of 12 ms, while the engine
 * optimises the script.
 *
 * <p>What it did not: giving the products results that are there already, by itself (1.00). Folding
 * the momentum into the product of the gradient (0.92 for backward pass and update, where whole
 * gradients and the fused kernel take 0.84 and blocks of rows 0.77). Larger thresholds for the C
 * library to give memory back. JDK's Vector API would have to be switched on wherever the program
 * is started. A thread that prepares the next batch has nothing to win where a batch takes a
 * fiftieth of a step. A network as small as 784-50-10 gains nothing: its step is half made of the
 * engine's calls, before and after.
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
