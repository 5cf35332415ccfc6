package mlpstudio.training;

import mlpstudio.data.ImageDataset;
import mlpstudio.data.Normalization;
import mlpstudio.data.Subset;
import mlpstudio.model.Architecture;

/**
 * All that a run depends on, device and threads aside. Equal input, equal history.
 *
 * @param dataset images to train and test on
 * @param subset which training images are used
 * @param normalization how pixels become numbers
 * @param architecture the network
 * @param plan how it is trained
 * @param seed where all chance comes from
 */
public record RunInput(
    ImageDataset dataset,
    Subset subset,
    Normalization normalization,
    Architecture architecture,
    TrainingPlan plan,
    long seed) {

  /** The indices of the training images used, in ascending order. */
  public int[] trainIndices() {
    return subset.indices(dataset.train(), dataset.classes(), seed);
  }
}
