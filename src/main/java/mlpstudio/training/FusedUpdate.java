package mlpstudio.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.IValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mlpstudio.model.Network;

/**
 * PyTorch's fused SGD, Adam and AdamW, in the midst of the backward pass: the gradient of a block
 * of rows is made, used and overwritten by the next while it is in the second-level cache. Moments
 * are tensors here. Engine thread only.
 *
 * <p>Moments of weights that no longer learn, as those of a dead neuron, fade away and would end
 * among the subnormal numbers, on which processors calculate a hundred times slower: every {@link
 * #SETTLING} steps those below {@link #FLOOR} become zero.
 */
final class FusedUpdate implements BackwardPass, OptimizerMemory {
  /** A momentum of a half needs 26 steps from {@link #FLOOR} to the first subnormal number. */
  private static final int SETTLING = 24;

  private static final double FLOOR = 1e-30;

  /** Weights that are read at a time: 16 kB, half of the first-level cache. */
  private static final int STRETCH = 4096;

  private final StepScript script;

  /** All moments of the first parameter, then of the next. */
  private final List<NDArray> memory = new ArrayList<>();

  private final List<TensorMemory> weights;
  private final boolean l2InLoss;
  private final NDArray number;
  private final TensorMemory stepNumber;
  private final IValue allMoments;
  private final IValue floor;
  private final List<IValue> arguments;
  private final float[] stretch = new float[STRETCH];
  private long steps;

  /**
   * A fresh optimiser.
   *
   * @param script owns the arguments
   * @param manager owns the moments
   * @param plan one that {@link #suits}
   * @param parameters weight and bias of each layer in turn; changed by every step
   */
  FusedUpdate(StepScript script, NDManager manager, TrainingPlan plan, List<NDArray> parameters) {
    this.script = script;
    int moments = StepRule.of(plan.optimizer()).moments();
    for (NDArray parameter : parameters) {
      for (int k = 0; k < moments; k++) {
        memory.add(manager.zeros(parameter.getShape()));
      }
    }
    this.number = manager.zeros(new Shape());
    this.stepNumber = TensorMemory.of(number);
    this.weights = StepScript.every(2, 0, parameters).stream().map(TensorMemory::of).toList();
    this.l2InLoss = plan.l2().inLoss();
    this.allMoments = script.tensors(memory);
    this.floor = script.keep(IValue.from(FLOOR));
    this.arguments = new ArrayList<>(weights(manager, StepScript.every(2, 0, parameters), moments));
    arguments.addAll(biases(manager, StepScript.every(2, 1, parameters), moments));
    arguments.addAll(settings(plan));
    arguments.add(floor); // The learning rate's place.
  }

  /** Whether a plan's update is one of PyTorch's fused ones, which know no clipping. */
  static boolean suits(TrainingPlan plan) {
    return plan.clipNorm() == 0 && !(plan.optimizer() instanceof OptimizerChoice.RmsProp);
  }

  private List<IValue> weights(NDManager manager, List<NDArray> weights, int moments) {
    WeightBlocks blocks = new WeightBlocks(weights);
    List<List<NDArray>> none = Collections.nCopies(blocks.cut(weights).size(), List.of());
    return List.of(
        script.keep(blocks.first()),
        script.keep(blocks.rows()),
        script.lists(blocks.cut(weights)),
        script.lists(blocks.room(manager)),
        script.lists(moments > 0 ? blocks.cut(moment(0, 0, moments)) : none),
        script.lists(moments > 1 ? blocks.cut(moment(1, 0, moments)) : none));
  }

  private List<IValue> biases(NDManager manager, List<NDArray> biases, int moments) {
    List<NDArray> gradients = biases.stream().map(b -> manager.zeros(b.getShape())).toList();
    return List.of(
        script.lists(
            List.of(
                biases,
                moments > 0 ? moment(0, 1, moments) : List.of(),
                moments > 1 ? moment(1, 1, moments) : List.of())),
        script.tensors(gradients),
        script.tensors(List.of(number)),
        script.tensors(Collections.nCopies(biases.size(), number)));
  }

  /**
   * One of the moments.
   *
   * @param k which
   * @param part 0 for that of the weights, 1 for that of the biases
   */
  private List<NDArray> moment(int k, int part, int moments) {
    return StepScript.every(2 * moments, part * moments + k, memory);
  }

  private List<IValue> settings(TrainingPlan plan) {
    return switch (plan.optimizer()) {
      case OptimizerChoice.Sgd(double momentum, boolean nesterov) ->
          settings(plan.l2(), "SGD", momentum, nesterov ? 1 : 0);
      case OptimizerChoice.Adam(double beta1, double beta2, double epsilon) ->
          settings(plan.l2(), "ADAM", beta1, beta2, epsilon);
      case OptimizerChoice.AdamW(double beta1, double beta2, double epsilon) ->
          settings(plan.l2(), "ADAMW", beta1, beta2, epsilon);
      case OptimizerChoice.RmsProp _ -> throw new IllegalArgumentException("RMSprop");
    };
  }

  private List<IValue> settings(L2Penalty l2, String rule, double... values) {
    double decay = l2.strength();
    return List.of(
        script.keep(IValue.from(rule)),
        script.keep(IValue.listFrom(decay, l2.onBiases() ? decay : 0)),
        script.keep(IValue.listFrom(values)));
  }

  @Override
  public double learn(List<IValue> batch, double rate) {
    if (steps > 0 && steps % SETTLING == 0) {
      script.call("settle", List.of(allMoments, floor), List.of());
    }
    steps++;
    stepNumber.write(0, new float[] {steps}, 1);
    double squares = l2InLoss ? squares() : 0;
    try (IValue now = IValue.from(rate)) {
      arguments.set(arguments.size() - 1, now);
      script.call("learn", batch, arguments);
    }
    return squares;
  }

  private double squares() {
    double sum = 0;
    for (TensorMemory weight : weights) {
      for (int from = 0; from < weight.size(); from += stretch.length) {
        int count = Math.min(stretch.length, weight.size() - from);
        weight.read(from, stretch, count);
        sum += squares(stretch, count);
      }
    }
    return sum;
  }

  /** In four sums at a time: one alone waits for each addition before it begins the next. */
  private static double squares(float[] values, int count) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int i = 0;
    for (; i + 3 < count; i += 4) {
      double a = values[i];
      double b = values[i + 1];
      double c = values[i + 2];
      double d = values[i + 3];
      first += a * a;
      second += b * b;
      third += c * c;
      fourth += d * d;
    }
    for (; i < count; i++) {
      double a = values[i];
      first += a * a;
    }
    return first + second + (third + fourth);
  }

  @Override
  public OptimizerMemory memory() {
    return this;
  }

  @Override
  public OptimizerState state() {
    return new OptimizerState(steps, memory.stream().map(NDArray::toFloatArray).toList());
  }

  @Override
  public void restore(OptimizerState state) {
    List<float[]> arrays = state.moments();
    OptimizerState.requireFit(arrays, memory.stream().map(m -> Math.toIntExact(m.size())).toList());
    for (int i = 0; i < arrays.size(); i++) {
      Network.overwrite(memory.get(i), arrays.get(i));
    }
    steps = state.steps();
  }
}
