package mlpstudio.interchange;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.DatasetDescription;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageShape;
import mlpstudio.data.ImageSplit;
import mlpstudio.data.Normalization;
import mlpstudio.data.PixelScaling;
import mlpstudio.experiment.Experiment;
import mlpstudio.model.Activation;
import mlpstudio.model.Weights;

/**
 * A network with all that reading an image takes, without its data set.
 *
 * @param weights the network
 * @param activation the function after each hidden layer
 * @param shape of the images that it reads
 * @param classNames one for each output
 * @param scaling how pixels become numbers
 */
public record TrainedModel(
    Weights weights,
    Activation activation,
    ImageShape shape,
    List<String> classNames,
    PixelScaling scaling) {

  /** Copies the names. */
  public TrainedModel {
    classNames = List.copyOf(classNames);
  }

  /**
   * Joins a checkpoint with what its experiment says. Images are read only where they decide the
   * normalisation.
   *
   * @param file where it came from, for messages
   * @throws CheckpointException where the checkpoint does not say enough, or not the same
   * @throws IOException where the data set is unknown or cannot be read
   */
  public static TrainedModel of(Path file, Checkpoint checkpoint, DatasetCatalog catalog)
      throws IOException {
    String name = String.valueOf(file.getFileName());
    if (checkpoint.experiment().isEmpty()) {
      throw CheckpointException.of("no.experiment", name);
    }
    Experiment experiment = checkpoint.experiment().get();
    LearntImages images = images(name, checkpoint, experiment, catalog);
    CheckpointFile.requireFit(
        file,
        checkpoint,
        experiment.architecture(),
        images.shape().size(),
        images.classNames().size());
    return new TrainedModel(
        checkpoint.weights(),
        experiment.architecture().activation(),
        images.shape(),
        images.classNames(),
        scaling(experiment, images.shape(), catalog));
  }

  /** What the network itself says counts; the data set may have changed since. */
  private static LearntImages images(
      String name, Checkpoint checkpoint, Experiment experiment, DatasetCatalog catalog)
      throws CheckpointException {
    if (checkpoint.images().isPresent()) {
      return checkpoint.images().get();
    }
    DatasetDescription.Contents contents =
        catalog
            .entry(experiment.dataset())
            .orElseThrow(
                () -> CheckpointException.of("unknown.dataset", name, experiment.dataset()))
            .description()
            .contents();
    return new LearntImages(contents.shape(), contents.classNames());
  }

  private static PixelScaling scaling(
      Experiment experiment, ImageShape shape, DatasetCatalog catalog) throws IOException {
    Normalization normalization = experiment.preparation().normalization();
    if (normalization instanceof Normalization.PerPixel) {
      ImageDataset images = catalog.load(experiment.dataset());
      return normalization.fit(images.train(), experiment.runInput(images).trainIndices());
    }
    ImageSplit none = new ImageSplit(shape, MemorySegment.ofArray(new byte[0]), new int[0]);
    return normalization.fit(none, new int[0]);
  }
}
