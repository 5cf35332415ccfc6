package mlpstudio.ui.dataset;

import java.util.Optional;
import mlpstudio.data.ImageShape;
import mlpstudio.data.ImageSplit;
import mlpstudio.training.BatchOrder;

/** One mini-batch as the network will see it. Immutable. */
final class BatchPreview {
  private final PreparedImages prepared;
  private final int batch;
  private final int batches;
  private final int fullSize;
  private final int[] indices;
  private final Optional<byte[]> distorted;
  private final Range range;

  /**
   * Takes one batch of the epoch that the images are prepared for and measures its numbers.
   *
   * @param batch from 0; the first where the epoch has no such batch
   */
  BatchPreview(PreparedImages prepared, int batchSize, int batch) {
    this.prepared = prepared;
    BatchOrder order = prepared.order(batchSize);
    batches = order.batches();
    fullSize = order.batch(0).length;
    this.batch = batch < batches ? batch : 0;
    indices = order.batch(this.batch);
    distorted = prepared.distorted((long) this.batch * batchSize, indices);
    range = measure();
  }

  PreparedImages prepared() {
    return prepared;
  }

  /** The epoch, from 0. */
  int epoch() {
    return prepared.epoch();
  }

  /** The batch within the epoch, from 0. */
  int batch() {
    return batch;
  }

  /** Batches of an epoch. */
  int batches() {
    return batches;
  }

  /** Images of this batch. */
  int size() {
    return indices.length;
  }

  /** Images of a full batch: of every one but perhaps the last. */
  int fullSize() {
    return fullSize;
  }

  /** The index of one of its images in the training half. */
  int index(int position) {
    return indices[position];
  }

  /** The shape of every image. */
  ImageShape shape() {
    return split().shape();
  }

  /** The class of one of its images. */
  int label(int position) {
    return split().label(indices[position]);
  }

  /** What its numbers range over. */
  Range range() {
    return range;
  }

  /** Whether its images are distorted. */
  boolean isDistorted() {
    return distorted.isPresent();
  }

  /** The numbers that the network sees of one image, into an array of the image's size. */
  void values(int position, float[] target) {
    ImageShape shape = shape();
    for (int f = 0; f < target.length; f++) {
      target[f] = prepared.scaling().apply(pixel(position, f), f, shape);
    }
  }

  private int pixel(int position, int feature) {
    return distorted.isPresent()
        ? distorted.get()[position * shape().size() + feature] & 0xff
        : split().pixel(indices[position], feature);
  }

  private ImageSplit split() {
    return prepared.dataset().train();
  }

  private Range measure() {
    float[] values = new float[shape().size()];
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    double sum = 0;
    double squares = 0;
    for (int position = 0; position < indices.length; position++) {
      values(position, values);
      for (float value : values) {
        min = Math.min(min, value);
        max = Math.max(max, value);
        sum += value;
        squares += (double) value * value;
      }
    }
    double count = (double) indices.length * values.length;
    double mean = sum / count;
    return new Range(min, max, mean, Math.sqrt(Math.max(0, squares / count - mean * mean)));
  }

  /**
   * What numbers range over.
   *
   * @param min the smallest
   * @param max the largest
   * @param mean their mean
   * @param deviation their standard deviation
   */
  record Range(double min, double max, double mean, double deviation) {
    private static final double FAR = 4;

    /** The number drawn black; rare numbers far below the others do not decide. */
    float black() {
      return (float) Math.max(min, mean - FAR * deviation);
    }

    /** The number drawn white; rare numbers far above the others do not decide. */
    float white() {
      return (float) Math.min(max, mean + FAR * deviation);
    }
  }
}
