package mlpstudio.ui.state;

import java.util.Arrays;

/** The losses of single batches, in order: growable columns of numbers. FX thread only. */
public final class BatchSeries {
  private double[] epochs = new double[1024];
  private float[] losses = new float[1024];
  private int size;

  /** Number of batches. */
  public int size() {
    return size;
  }

  /** Where the batch ended, in epochs: 1.5 is the middle of the second epoch. */
  public double epoch(int index) {
    return epochs[index];
  }

  /** Mean cross-entropy of the batch before its step. */
  public float loss(int index) {
    return losses[index];
  }

  /** Adds the next batch. For whoever feeds the series. */
  public void add(double epoch, double loss) {
    if (size == epochs.length) {
      epochs = Arrays.copyOf(epochs, size * 2);
      losses = Arrays.copyOf(losses, size * 2);
    }
    epochs[size] = epoch;
    losses[size++] = (float) loss;
  }

  void clear() {
    size = 0;
  }
}
