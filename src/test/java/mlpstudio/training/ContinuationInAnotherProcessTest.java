package mlpstudio.training;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mlpstudio.data.Normalization;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.Preparation;
import mlpstudio.interchange.Checkpoint;
import mlpstudio.interchange.CheckpointFile;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten epochs of every optimiser and every schedule, each stopped after another batch, saved, and
 * gone on with by another process.
 */
class ContinuationInAnotherProcessTest {
  private static final TrainingPlan PLAN =
      TrainingPlan.of(10, 16, new OptimizerChoice.Sgd(0.5, false), 0.05);

  @TempDir private Path folder;

  private static List<TrainingPlan> plans() {
    List<TrainingPlan> plans = new ArrayList<>(List.of(PLAN));
    plans.addAll(SyntheticImages.variations(PLAN));
    OptimizerChoice adam = OptimizerChoice.Adam.standard();
    TrainingPlan wild = PLAN.withOptimizer(adam).withLearningRate(0.3);
    plans.add(wild.withSchedule(new LearningRateSchedule.Plateau(0, 0.5)));
    plans.add(wild.withEarlyStopping(Optional.of(new EarlyStopping(2, 0.001))));
    plans.add(
        wild.withSchedule(new LearningRateSchedule.Plateau(1, 0.3))
            .withClipNorm(0.1)
            .withL2(new L2Penalty(0.01, true, true))
            .withEarlyStopping(Optional.of(new EarlyStopping(4, 0))));
    return plans;
  }

  private static Experiment experiment(TrainingPlan plan) {
    RunInput input = SyntheticImages.input(plan, 3);
    return new Experiment(
        "rows",
        "Rows",
        "synthetic",
        new Preparation(Normalization.MeanDeviation.of(0.3, 0.3), input.subset()),
        input.architecture(),
        plan,
        3);
  }

  /** The whole run, of which the state after so many batches is saved on the way. */
  private static RunSnapshot whole(Experiment experiment, int batches, Path file, NDManager engine)
      throws IOException {
    RunInput input = experiment.runInput(SyntheticImages.dataset(200, 60));
    try (TrainingRun run = new TrainingRun(input, engine)) {
      for (int learnt = 0; !run.finished(); learnt++) {
        if (learnt == batches) {
          CheckpointFile.save(file, Checkpoint.of(experiment, run.snapshot()));
        }
        run.step();
        if (run.epochLearnt()) {
          ChunkedEvaluation evaluation = run.testEvaluation();
          while (evaluation.done() < evaluation.total()) {
            evaluation.next();
          }
          run.endEpoch(evaluation.result(), 0);
        }
      }
      return run.snapshot();
    }
  }

  @Test
  void everyOptimiserAndScheduleGoesOnToTheLastBit() throws Exception {
    List<TrainingPlan> plans = plans();
    List<RunSnapshot> whole = new ArrayList<>();
    ComputeEngine engine = ComputeEngine.start();
    engine.setThreads(1);
    try (NDManager manager = engine.open(ComputeDevice.CPU)) {
      for (int i = 0; i < plans.size(); i++) {
        // Any batch: the first, the last of an epoch, within an epoch, early and late.
        int batches = i * 17 % 100;
        whole.add(
            whole(experiment(plans.get(i)), Math.min(batches, 39 + i % 13), file(i), manager));
      }
    }

    continueAllInAnotherProcess();

    for (int i = 0; i < plans.size(); i++) {
      Path done = folder.resolve("done").resolve(file(i).getFileName());
      RunSnapshot there = CheckpointFile.load(done).resume().orElseThrow();
      assertThat(there.history().sameFigures(whole.get(i).history()))
          .as("history of %s", plans.get(i))
          .isTrue();
      assertThat(there.weights())
          .as("weights of %s", plans.get(i))
          .isEqualTo(whole.get(i).weights());
      assertThat(there.best()).isEqualTo(whole.get(i).best());
      assertThat(there.optimizer()).isEqualTo(whole.get(i).optimizer());
    }
    assertThat(whole)
        .as("early stopping had a say")
        .anyMatch(s -> s.history().epochs().size() < 10);
  }

  private Path file(int index) {
    return folder.resolve("run-%02d.safetensors".formatted(index));
  }

  private void continueAllInAnotherProcess() throws Exception {
    Path err = folder.resolve("err.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                ContinuingProcess.class.getName(),
                folder.toString())
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.to(err.toFile()))
            .start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(err)).isZero();
  }
}
