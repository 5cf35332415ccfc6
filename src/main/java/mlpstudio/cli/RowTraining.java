package mlpstudio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.ImageDataset;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.Reproduction;
import mlpstudio.experiment.RunPreparation;
import mlpstudio.experiment.StartingPoint;
import mlpstudio.experiment.TutorialRow;
import mlpstudio.interchange.CheckpointFile;
import mlpstudio.model.ComputeSettings;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunInput;
import mlpstudio.training.RunResult;
import mlpstudio.training.RunStarter;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingEvent;
import mlpstudio.training.TrainingHistory;

/** Trains rows of the tutorial, seed after seed, and can be told to stop. */
final class RowTraining {
  private final RunStarter trainer;
  private final ComputeSettings compute;
  private final DatasetCatalog catalog;
  private final Interruption interruption;
  private final RunProgress progress;

  RowTraining(
      RunStarter trainer,
      ComputeSettings compute,
      DatasetCatalog catalog,
      Interruption interruption,
      RunProgress progress) {
    this.trainer = trainer;
    this.compute = compute;
    this.catalog = catalog;
    this.interruption = interruption;
    this.progress = progress;
  }

  /**
   * Trains one row with the seeds from 0 on and judges it.
   *
   * @throws IOException in a sentence, where the data are missing or a run fails
   * @throws CancellationException where the program was told to end
   */
  Reproduction reproduce(TutorialRow row, int seeds) throws IOException {
    Experiment experiment = BuiltInExperiments.byId(row.id()).orElseThrow();
    ImageDataset images = catalog.load(experiment.dataset());
    long begun = System.nanoTime();
    List<TrainingHistory> histories = new ArrayList<>();
    for (int seed = 0; seed < seeds; seed++) {
      progress.begin(row, seed, seed + 1, seeds, experiment.plan().epochs());
      try {
        histories.add(train(row, seed, seeds, images));
      } catch (CompletionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        throw new IOException("seed " + seed + " failed: " + reason + ".", e);
      }
    }
    return Reproduction.judge(row, histories, (System.nanoTime() - begun) / 1e9);
  }

  private TrainingHistory train(TutorialRow row, int seed, int seeds, ImageDataset images)
      throws IOException {
    Experiment experiment = BuiltInExperiments.byId(row.id()).orElseThrow().withSeed(seed);
    RunPreparation preparation =
        new RunPreparation(
            this::start, compute, file -> CheckpointFile.load(Path.of(file)).weights());
    if (experiment.start() instanceof StartingPoint.AfterExperiment after) {
      Experiment before = BuiltInExperiments.byId(after.id()).orElseThrow();
      progress.beginBefore(before.id(), before.plan().epochs());
    }
    RunInput input = preparation.prepare(experiment, images, event -> {}).join();
    requireNotInterrupted();
    progress.begin(row, seed, seed + 1, seeds, experiment.plan().epochs());
    try (RunHandle run = start(input, compute, false, event -> {})) {
      RunResult result = run.result().join();
      requireNotInterrupted();
      if (result.state() != RunState.FINISHED) {
        throw new IOException(
            "seed "
                + seed
                + " failed: "
                + result.failure().map(f -> f.details() + ".").orElse("it was stopped."));
      }
      return result.history();
    }
  }

  /** Starts a run as the service does, and is the only one to hear what it tells. */
  private RunHandle start(
      RunInput input, ComputeSettings settings, boolean paused, Consumer<TrainingEvent> events) {
    RunHandle run =
        trainer.start(
            input,
            settings,
            paused,
            event -> {
              progress.event(event);
              events.accept(event);
            });
    interruption.watch(run);
    return run;
  }

  private void requireNotInterrupted() {
    if (interruption.asked()) {
      throw new CancellationException("The program was told to end");
    }
  }
}
