package mlpstudio.ui.training;

import java.nio.file.Path;
import java.util.function.Consumer;
import mlpstudio.data.ImageDataset;
import mlpstudio.experiment.Experiment;
import mlpstudio.interchange.Checkpoint;
import mlpstudio.interchange.CheckpointFile;
import mlpstudio.training.RunStart;
import mlpstudio.ui.support.Background;

/** Reads the weights that an experiment begins with, and sees to it that they fit. FX thread. */
final class WeightsReader {
  private final Background background;
  private int asked;

  WeightsReader(Background background) {
    this.background = background;
  }

  /**
   * Reads weights in the background; only the latest question is answered.
   *
   * @param done receives what the run begins with
   * @param failed receives a failure with a sentence for people
   */
  void read(
      Path file,
      Experiment experiment,
      ImageDataset images,
      Consumer<RunStart> done,
      Consumer<Exception> failed) {
    asked++;
    int mine = asked;
    background.run(
        () -> {
          Checkpoint checkpoint = CheckpointFile.load(file);
          CheckpointFile.requireFit(
              file, checkpoint, experiment.architecture(), images.shape().size(), images.classes());
          return new RunStart.FromWeights(checkpoint.weights());
        },
        start -> {
          if (mine == asked) {
            done.accept(start);
          }
        },
        failure -> {
          if (mine == asked) {
            failed.accept(failure);
          }
        });
  }
}
