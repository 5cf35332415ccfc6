package mlpstudio.training;

import java.util.Arrays;
import mlpstudio.data.RandomStream;

/** The order in which an epoch takes its images, cut into batches. Immutable. */
public final class BatchOrder {
  private final int[] order;
  private final int batchSize;

  /**
   * Draws the order of one epoch.
   *
   * @param trainIndices the images trained on, in ascending order; not changed
   * @param batchSize images of a batch; the last may be smaller
   * @param shuffle the run's shuffling stream, at its state of the epoch's start; it moves on
   */
  public BatchOrder(int[] trainIndices, int batchSize, RandomStream shuffle) {
    this.order = trainIndices.clone();
    this.batchSize = batchSize;
    shuffle.shuffle(order);
  }

  /** Number of batches of the epoch. */
  public int batches() {
    return (order.length + batchSize - 1) / batchSize;
  }

  /**
   * The images of one batch.
   *
   * @param batch from 0
   * @return indices into the training split, a copy
   */
  public int[] batch(int batch) {
    int from = batch * batchSize;
    return Arrays.copyOfRange(order, from, Math.min(order.length, from + batchSize));
  }
}
