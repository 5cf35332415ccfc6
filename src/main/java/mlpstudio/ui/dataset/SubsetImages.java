package mlpstudio.ui.dataset;

import java.util.Arrays;
import mlpstudio.data.DatasetFacts;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.Subset;
import mlpstudio.experiment.Experiment;

/** The training images that an experiment's subset takes, and what is known of them. Immutable. */
final class SubsetImages {
  private final ImageDataset dataset;
  private final Subset subset;
  private final long seed;
  private final int[] indices;
  private final DatasetFacts facts;

  /** Draws them as a run does. Takes a tenth of a second; not for the FX thread. */
  SubsetImages(Experiment experiment, ImageDataset dataset) {
    this.dataset = dataset;
    subset = experiment.preparation().subset();
    seed = experiment.seed();
    indices = subset.indices(dataset.train(), dataset.classes(), seed);
    facts = DatasetFacts.of(dataset.train(), indices, dataset.classes());
  }

  /** Whether they are those of this experiment. */
  boolean isOf(Experiment experiment, ImageDataset other) {
    return dataset.equals(other)
        && subset.equals(experiment.preparation().subset())
        && seed == experiment.seed();
  }

  ImageDataset dataset() {
    return dataset;
  }

  int size() {
    return indices.length;
  }

  /** Their indices in the training half, ascending. */
  int[] indices() {
    return indices.clone();
  }

  /** Whether an image of the training half is among them. */
  boolean contains(int index) {
    return Arrays.binarySearch(indices, index) >= 0;
  }

  /** What can be counted and averaged over them. */
  DatasetFacts facts() {
    return facts;
  }
}
