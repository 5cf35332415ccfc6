package mlpstudio.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import mlpstudio.data.ImageDataset;
import mlpstudio.model.ComputeSettings;
import mlpstudio.model.Weights;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunInput;
import mlpstudio.training.RunStart;
import mlpstudio.training.RunStarter;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingEvent;
import mlpstudio.words.Words;

/**
 * Makes an experiment's beginning: draws it from the seed, reads a checkpoint, or trains the
 * experiment that comes before. For the window and the command line alike.
 */
public final class RunPreparation {
  private final RunStarter trainer;
  private final ComputeSettings compute;
  private final WeightsSource checkpoints;

  /**
   * Prepares runs.
   *
   * @param trainer trains what comes before
   * @param compute where it is trained
   * @param checkpoints reads weights
   */
  public RunPreparation(RunStarter trainer, ComputeSettings compute, WeightsSource checkpoints) {
    this.trainer = trainer;
    this.compute = compute;
    this.checkpoints = checkpoints;
  }

  /**
   * The input of the experiment's run. Returns at once; the future completes on the engine thread
   * where something is trained first, and fails where a checkpoint cannot be read or the earlier
   * experiment does not exist.
   *
   * @param events hears of the training that comes before, if there is one
   */
  public CompletableFuture<RunInput> prepare(
      Experiment experiment, ImageDataset images, Consumer<TrainingEvent> events) {
    RunInput input = experiment.runInput(images);
    return switch (experiment.start()) {
      case StartingPoint.Fresh fresh -> CompletableFuture.completedFuture(input);
      case StartingPoint.AfterCheckpoint after -> {
        try {
          yield CompletableFuture.completedFuture(from(input, checkpoints.load(after.file())));
        } catch (IOException e) {
          yield CompletableFuture.failedFuture(new UncheckedIOException(e.getMessage(), e));
        }
      }
      case StartingPoint.AfterExperiment after -> {
        Experiment before =
            BuiltInExperiments.byId(after.id())
                .orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            Words.say(RunPreparation.class, "before.unknown", after.id())));
        RunHandle run =
            trainer.start(
                before.withSeed(experiment.seed()).runInput(images), compute, false, events);
        yield run.result()
            .thenApply(
                result -> {
                  run.close();
                  if (result.state() != RunState.FINISHED) {
                    throw new IllegalStateException(
                        Words.say(RunPreparation.class, "before.failed", after.id()));
                  }
                  return from(input, result.best());
                });
      }
    };
  }

  private static RunInput from(RunInput input, Weights weights) {
    return input.withStart(new RunStart.FromWeights(weights));
  }

  /** Where the weights of checkpoints come from. */
  public interface WeightsSource {

    /**
     * Reads weights.
     *
     * @param file as the experiment names it
     * @throws IOException in a sentence for people
     */
    Weights load(String file) throws IOException;
  }
}
