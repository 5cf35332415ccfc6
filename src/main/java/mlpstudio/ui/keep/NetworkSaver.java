package mlpstudio.ui.keep;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import mlpstudio.data.ImageDataset;
import mlpstudio.experiment.Experiment;
import mlpstudio.interchange.Checkpoint;
import mlpstudio.interchange.CheckpointFile;
import mlpstudio.training.KeptWeights;
import mlpstudio.training.RunHandle;
import mlpstudio.training.TrainingHistory;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Background;
import org.jspecify.annotations.Nullable;

/**
 * Writes the run in hand to files: the engine hands its state out at the next batch border, another
 * thread writes. FX thread only.
 */
final class NetworkSaver {
  private final Workspace workspace;
  private final Background background;

  /**
   * What was written.
   *
   * @param checkpoint its content
   * @param stamp its files
   */
  record Written(Checkpoint checkpoint, FileStamp stamp) {}

  NetworkSaver(Workspace workspace, Background background) {
    this.workspace = workspace;
    this.background = background;
  }

  /**
   * Saves the run in hand.
   *
   * @param kept the last weights go with all that an exact continuation needs, the best ones alone
   * @param done receives what was written, on the FX thread
   * @param failed receives why not, on the FX thread
   */
  void save(
      Path file, KeptWeights kept, Consumer<Written> done, Consumer<? super Throwable> failed) {
    RunModel run = workspace.run();
    RunHandle handle = run.handleProperty().get();
    Experiment trained = workspace.trained();
    if (handle == null || trained == null) {
      failed.accept(new IllegalStateException("There is no network"));
      return;
    }
    var _ =
        checkpoint(handle, trained, kept)
            .whenComplete(
                (checkpoint, failure) ->
                    background.run(
                        () -> {
                          write(file, handle.input().dataset(), checkpoint, failure);
                          return new Written(checkpoint, FileStamp.of(file));
                        },
                        done,
                        failed));
  }

  private static void write(
      Path file, ImageDataset images, @Nullable Checkpoint checkpoint, @Nullable Throwable failure)
      throws Exception {
    if (checkpoint == null) {
      throw new IllegalStateException(failure == null ? "No state" : failure.getMessage(), failure);
    }
    CheckpointFile.save(file, checkpoint.on(images));
  }

  private CompletableFuture<Checkpoint> checkpoint(
      RunHandle handle, Experiment trained, KeptWeights kept) {
    RunModel run = workspace.run();
    if (run.weightsOnlyProperty().get()) {
      TrainingHistory history = new TrainingHistory(run.epochs());
      return handle.weights().thenApply(weights -> Checkpoint.of(trained, history, weights));
    }
    return handle
        .snapshot()
        .thenApply(
            state ->
                kept == KeptWeights.LAST
                    ? Checkpoint.of(trained, state)
                    : Checkpoint.of(
                        trained, state.history().upToBest(), state.best().orElse(state.weights())));
  }
}
