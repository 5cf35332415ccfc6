package mlpstudio.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import mlpstudio.data.ImageShape;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.model.Architecture;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeEngine;
import mlpstudio.model.LayerWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which networks' batches are taken apart, and that this fits into memory. */
class BatchRoomTest {
  /** What the installed program has. */
  private static final long TWO_GB = 2L << 30;

  private static final OptimizerChoice ADAM = OptimizerChoice.Adam.standard();
  private static final ImageShape DIGITS = new ImageShape(1, 28, 28);
  private static final ImageShape PHOTOGRAPHS = new ImageShape(3, 32, 32);

  @Test
  void theTutorialsColourImagesAndTwoWideLayersHaveRoom() {
    Experiment colours = BuiltInExperiments.byId("cifar10-adam").orElseThrow();
    long cifar = colours.architecture().parameterCount(PHOTOGRAPHS.size(), 10);
    long wide = Architecture.relu(2048, 2048).parameterCount(DIGITS.size(), 10);
    assertThat(cifar).isGreaterThan(1_700_000);
    assertThat(wide).isGreaterThan(5_800_000);
    assertThat(new BatchRoom(TWO_GB / 4).mostParameters(colours.plan().optimizer()))
        .as("even in half a gigabyte")
        .isGreaterThan(cifar);
    assertThat(new BatchRoom(TWO_GB).mostParameters(ADAM)).isGreaterThan(wide);
  }

  @Test
  void twoRecordsOfTheLargestNetworkTakeAQuarterOfTheMemoryAtMost() {
    for (OptimizerChoice optimizer :
        new OptimizerChoice[] {new OptimizerChoice.Sgd(0, false), ADAM}) {
      for (long heap = TWO_GB / 8; heap <= 8 * TWO_GB; heap *= 2) {
        long most = new BatchRoom(heap).mostParameters(optimizer);
        long numbers = 3 + 2L * StepRule.of(optimizer).moments();
        assertThat(2 * most * numbers * Float.BYTES).isLessThanOrEqualTo(heap / 4);
      }
    }
  }

  @Test
  void ofLargeBatchesOfLargeNetworksFewerImagesAreKept() {
    assertThat(BatchRoom.images(2000, 100_000)).isEqualTo(1024);
    assertThat(BatchRoom.images(64, 5_800_000)).isEqualTo(64);
    assertThat(BatchRoom.images(2000, 4_000_000)).isEqualTo(256);
  }

  @ParameterizedTest
  @CsvSource({"true, 512 256 128 64", "false, 2048 2048"})
  void aLargeNetworksBatchIsReallyRecorded(boolean colour, String hidden) {
    Integer[] layers =
        java.util.Arrays.stream(hidden.split(" ")).map(Integer::valueOf).toArray(Integer[]::new);
    TrainingPlan plan = TrainingPlan.of(1, 64, ADAM, 0.001);
    RunInput small = SyntheticImages.input(plan, 3);
    RunInput input =
        new RunInput(
            MadeImages.dataset("made", colour ? PHOTOGRAPHS : DIGITS, 128, 20),
            small.subset(),
            small.normalization(),
            Architecture.relu(layers),
            plan,
            3);
    ComputeEngine engine = ComputeEngine.start();
    engine.setThreads(1);
    try (NDManager manager = engine.open(ComputeDevice.CPU);
        TrainingRun run = new TrainingRun(input, manager)) {
      assertThat(run.recordable()).isTrue();
      BatchWork work = run.stepRecorded();
      assertThat(work.kept()).isEqualTo(64);
      assertThat(work.after()).isEqualTo(run.weights());
      for (int l = 0; l < work.before().layers().size(); l++) {
        LayerWeights after = work.after().layers().get(l);
        WorkedUpdate update = work.update(l, after.outputs() - 1, after.inputs() - 1);
        assertThat(update.after()).isEqualTo(after.weight()[after.weight().length - 1]);
        assertThat(update.computed()).isCloseTo(update.after(), within(1e-5f));
      }
    }
  }
}
