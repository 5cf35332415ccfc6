package mlpstudio.training;

import java.util.List;
import java.util.Optional;
import mlpstudio.data.Distortion;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.Normalization;
import mlpstudio.data.RandomStream;
import mlpstudio.data.RandomStream.Purpose;
import mlpstudio.data.Subset;
import mlpstudio.model.Architecture;
import mlpstudio.model.Weights;
import mlpstudio.words.Words;

/**
 * All that a run depends on, device and threads aside. Equal input, equal history.
 *
 * @param dataset images to train and test on
 * @param subset which training images are used
 * @param normalization how pixels become numbers
 * @param distortion how far each training image is distorted, afresh every time
 * @param architecture the network
 * @param plan how it is trained
 * @param seed where all chance comes from
 * @param start what it begins with
 */
public record RunInput(
    ImageDataset dataset,
    Subset subset,
    Normalization normalization,
    Optional<Distortion> distortion,
    Architecture architecture,
    TrainingPlan plan,
    long seed,
    RunStart start) {

  /** Learns the images as they are. */
  public RunInput(
      ImageDataset dataset,
      Subset subset,
      Normalization normalization,
      Architecture architecture,
      TrainingPlan plan,
      long seed,
      RunStart start) {
    this(dataset, subset, normalization, Optional.empty(), architecture, plan, seed, start);
  }

  /** Learns the images as they are, and begins with weights drawn from the seed. */
  public RunInput(
      ImageDataset dataset,
      Subset subset,
      Normalization normalization,
      Architecture architecture,
      TrainingPlan plan,
      long seed) {
    this(dataset, subset, normalization, architecture, plan, seed, new RunStart.Fresh());
  }

  /** The same input with another beginning. */
  public RunInput withStart(RunStart value) {
    return new RunInput(
        dataset, subset, normalization, distortion, architecture, plan, seed, value);
  }

  /** The same input with its training images distorted. */
  public RunInput withDistortion(Optional<Distortion> value) {
    return new RunInput(dataset, subset, normalization, value, architecture, plan, seed, start);
  }

  /** The indices of the training images used, in ascending order. */
  public int[] trainIndices() {
    return subset.indices(dataset.train(), dataset.classes(), seed);
  }

  /**
   * The weights that the run begins with: drawn from the seed, or those of its start. Drawing
   * happens at every call and takes some 20 ms for a million weights. For any thread.
   *
   * @throws IllegalArgumentException where the start's weights are not of this architecture
   */
  public Weights firstWeights() {
    return switch (start) {
      case RunStart.Fresh fresh ->
          architecture.firstWeights(
              dataset.shape().size(), dataset.classes(), RandomStream.of(seed, Purpose.WEIGHTS));
      case RunStart.FromWeights from -> fitting(from.weights());
      case RunStart.FromSnapshot from -> fitting(from.snapshot().weights());
    };
  }

  private Weights fitting(Weights weights) {
    List<Integer> wanted = architecture.layerSizes(dataset.shape().size(), dataset.classes());
    List<Integer> found = weights.layerSizes();
    if (!found.equals(wanted)) {
      throw new IllegalArgumentException(Words.say(RunInput.class, "weights.fit", found, wanted));
    }
    return weights;
  }
}
