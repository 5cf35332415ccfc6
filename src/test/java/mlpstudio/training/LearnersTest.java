package mlpstudio.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mlpstudio.data.RandomStream;
import mlpstudio.model.Activation;
import mlpstudio.model.Architecture;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeEngine;
import mlpstudio.model.Initialization;
import mlpstudio.model.LayerWeights;
import mlpstudio.model.Network;
import mlpstudio.model.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Learning by script against learning by PyTorch's automatic differentiation. */
class LearnersTest {
  private static final int BATCH = 12;
  private static final TrainingPlan FUSED =
      TrainingPlan.of(1, BATCH, OptimizerChoice.Adam.standard(), 0.01)
          .withL2(new L2Penalty(0.02, false, true));
  private static final TrainingPlan CLIPPED = FUSED.withClipNorm(0.5);

  @ParameterizedTest
  @EnumSource(Activation.class)
  void scriptedStepsEqualThoseOfAutomaticDifferentiation(Activation activation) {
    compare(activation, FUSED, List.of(70, 20));
    compare(activation, CLIPPED, List.of(70, 20));
  }

  @Test
  void aWideLayerLearnsBlockByBlockAndItsLastBlockIsSmaller() {
    compare(Activation.RELU, FUSED, List.of(7000));
  }

  private static void compare(Activation activation, TrainingPlan plan, List<Integer> hidden) {
    ComputeEngine engine = ComputeEngine.start();
    engine.setThreads(1);
    Weights weights =
        new Architecture(hidden, activation, Initialization.PYTORCH_LINEAR)
            .firstWeights(30, 4, new RandomStream(1));
    try (NDManager manager = engine.open(ComputeDevice.CPU)) {
      Network scripted = new Network(manager, activation, weights);
      Network automatic = new Network(manager, activation, weights);
      assertThat(DirectLearner.suits(scripted)).isTrue();
      Learner direct = new DirectLearner(scripted, plan);
      Learner autograd = new AutogradLearner(automatic, plan);
      for (int step = 0; step < 20; step++) {
        Learner.Score expected = learn(manager, autograd, step);
        Learner.Score found = learn(manager, direct, step);
        assertThat(found.loss()).as("loss of %d", step).isCloseTo(expected.loss(), within(1e-5));
        assertThat(found.correct()).isEqualTo(expected.correct());
      }
      assertClose(scripted.weights(), automatic.weights());
      assertThat(scripted.weights()).isNotEqualTo(weights);
    }
  }

  @Test
  void momentsOfADeadUnitThatHaveAllButFadedBecomeZeroEveryTwentyFourSteps() {
    assertThat(momentsOfADeadUnit(24)).containsOnly(0f);
    assertThat(momentsOfADeadUnit(25)).as("not yet").allMatch(value -> value > 0);
  }

  /**
   * After one more step; its gradient is 0, and so nothing but fading and settling changes them.
   */
  private static List<Float> momentsOfADeadUnit(long steps) {
    ComputeEngine engine = ComputeEngine.start();
    engine.setThreads(1);
    int hidden = 5;
    Weights drawn = Architecture.relu(hidden).firstWeights(30, 4, new RandomStream(1));
    LayerWeights first = drawn.layers().getFirst();
    float[] bias = first.bias().clone();
    bias[0] = -100;
    Weights weights =
        new Weights(
            List.of(
                new LayerWeights(first.inputs(), first.outputs(), first.weight(), bias),
                drawn.layers().getLast()));
    TrainingPlan plan = TrainingPlan.of(1, BATCH, OptimizerChoice.Adam.standard(), 0.01);
    try (NDManager manager = engine.open(ComputeDevice.CPU)) {
      Learner learner = new DirectLearner(new Network(manager, Activation.RELU, weights), plan);
      List<float[]> faded = learner.optimizer().state().moments();
      faded.forEach(moment -> Arrays.fill(moment, 1e-35f));
      learner.optimizer().restore(new OptimizerState(steps, faded));
      learn(manager, learner, 0);
      OptimizerState state = learner.optimizer().state();
      assertThat(state.steps()).isEqualTo(steps + 1);
      List<Float> found = new ArrayList<>();
      for (int k = 0; k < 2; k++) {
        for (int input = 0; input < 30; input++) {
          found.add(state.moments().get(k)[input]);
        }
        found.add(state.moments().get(2 + k)[0]);
        for (int output = 0; output < 4; output++) {
          found.add(state.moments().get(4 + k)[output * hidden]);
        }
      }
      return found;
    }
  }

  private static Learner.Score learn(NDManager manager, Learner learner, int seed) {
    RandomStream random = new RandomStream(seed);
    float[] inputs = new float[BATCH * 30];
    int[] labels = new int[BATCH];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = random.nextInt(1000) / 500f - 1;
    }
    for (int i = 0; i < BATCH; i++) {
      labels[i] = random.nextInt(4);
    }
    try (NDManager step = manager.newSubManager()) {
      NDArray batch = step.create(inputs, new Shape(BATCH, 30));
      return learner.learn(step, batch, labels, 0.01);
    }
  }

  private static void assertClose(Weights found, Weights expected) {
    for (int l = 0; l < expected.layers().size(); l++) {
      LayerWeights theirs = expected.layers().get(l);
      assertThat(found.layers().get(l).weight()).containsExactly(theirs.weight(), within(1e-4f));
      assertThat(found.layers().get(l).bias()).containsExactly(theirs.bias(), within(1e-4f));
    }
  }
}
