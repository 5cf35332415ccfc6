package mlpstudio.ui.dataset;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageDistorter;
import mlpstudio.data.PixelScaling;
import mlpstudio.data.RandomStream;
import mlpstudio.data.RandomStream.Purpose;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.Preparation;
import mlpstudio.training.BatchOrder;
import org.jspecify.annotations.Nullable;

/**
 * The training images of an experiment as a run would take them: which, how their pixels become
 * numbers, and in which order in some epoch. Immutable.
 */
final class PreparedImages {
  private final ImageDataset dataset;
  private final Preparation preparation;
  private final long seed;
  private final int[] indices;
  private final PixelScaling scaling;
  private final int epoch;
  private final long shuffleState;

  private PreparedImages(Experiment experiment, ImageDataset dataset) {
    this.dataset = dataset;
    preparation = experiment.preparation();
    seed = experiment.seed();
    indices = preparation.subset().indices(dataset.train(), dataset.classes(), seed);
    scaling = preparation.normalization().fit(dataset.train(), indices);
    epoch = 0;
    shuffleState = RandomStream.of(seed, Purpose.SHUFFLE).state();
  }

  private PreparedImages(PreparedImages before, int epoch, long shuffleState) {
    dataset = before.dataset;
    preparation = before.preparation;
    seed = before.seed;
    indices = before.indices;
    scaling = before.scaling;
    this.epoch = epoch;
    this.shuffleState = shuffleState;
  }

  /**
   * Prepares the images for an epoch; going on from what was prepared before, where that serves.
   * May take a tenth of a second; not for the FX thread.
   */
  static PreparedImages of(
      Experiment experiment, ImageDataset dataset, int epoch, @Nullable PreparedImages before) {
    PreparedImages from =
        before != null && before.serves(experiment, dataset)
            ? before
            : new PreparedImages(experiment, dataset);
    return from.at(epoch);
  }

  private boolean serves(Experiment experiment, ImageDataset other) {
    return dataset.equals(other)
        && preparation.equals(experiment.preparation())
        && seed == experiment.seed();
  }

  /** Every epoch shuffles anew with the same stream, so those between are shuffled, too. */
  private PreparedImages at(int wanted) {
    if (wanted == epoch) {
      return this;
    }
    boolean ahead = wanted > epoch;
    RandomStream stream =
        ahead ? new RandomStream(shuffleState) : RandomStream.of(seed, Purpose.SHUFFLE);
    for (int e = ahead ? epoch : 0; e < wanted; e++) {
      stream.shuffle(indices.clone());
    }
    return new PreparedImages(this, wanted, stream.state());
  }

  ImageDataset dataset() {
    return dataset;
  }

  /** How many images are trained on. */
  int count() {
    return indices.length;
  }

  PixelScaling scaling() {
    return scaling;
  }

  int epoch() {
    return epoch;
  }

  /**
   * A batch of the epoch with its images distorted as the run distorts them; empty where the
   * experiment learns them as they are.
   *
   * @param before how many images of the epoch come before it
   * @param batch the images
   * @return the pixels of all of them
   */
  Optional<byte[]> distorted(long before, int[] batch) {
    return preparation
        .distortion()
        .map(
            limits -> {
              ImageDistorter distorter =
                  new ImageDistorter(
                      dataset.shape(), limits, RandomStream.of(seed, Purpose.DISTORTION));
              distorter.skip((long) epoch * indices.length + before);
              return distorted(distorter, batch);
            });
  }

  private byte[] distorted(ImageDistorter distorter, int[] batch) {
    int size = dataset.shape().size();
    byte[] pixels = new byte[Math.multiplyExact(batch.length, size)];
    for (int i = 0; i < batch.length; i++) {
      MemorySegment.copy(
          dataset.train().image(batch[i]), ValueLayout.JAVA_BYTE, 0, pixels, i * size, size);
      distorter.distort(pixels, i * size, pixels, i * size);
    }
    return pixels;
  }

  /** The epoch's batches. */
  BatchOrder order(int batchSize) {
    return new BatchOrder(indices, batchSize, new RandomStream(shuffleState));
  }
}
