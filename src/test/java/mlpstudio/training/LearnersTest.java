package mlpstudio.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
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
  void momentsThatHaveAllButFadedBecomeZero() {
    ComputeEngine engine = ComputeEngine.start();
    engine.setThreads(1);
    Weights weights = Architecture.relu(5).firstWeights(30, 4, new RandomStream(1));
    try (NDManager manager = engine.open(ComputeDevice.CPU)) {
      Learner learner = new DirectLearner(new Network(manager, Activation.RELU, weights), FUSED);
      List<float[]> faded = learner.optimizer().state().moments();
      faded.forEach(moment -> Arrays.fill(moment, 1e-38f));
      learner.optimizer().restore(new OptimizerState(64, faded));
      assertThat(learner.optimizer().state().moments().getFirst()).containsOnly(1e-38f);
      learn(manager, learner, 0);
      for (float[] moment : learner.optimizer().state().moments()) {
        for (float value : moment) {
          assertThat(Math.abs(value)).matches(v -> v == 0 || v >= Float.MIN_NORMAL, "no subnormal");
        }
      }
      assertThat(learner.optimizer().state().steps()).isEqualTo(65);
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
