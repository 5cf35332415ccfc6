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

  void add(double epoch, double loss) {
    if (size == epochs.length) {
      epochs = Arrays.copyOf(epochs, size * 2);
      losses = Arrays.copyOf(losses, size * 2);
    }
    epochs[size] = epoch;
    losses[size++] = (float) loss;
  }

  /** The batches up to a place, copied. */
  public BatchSeries upTo(double epoch) {
    BatchSeries part = new BatchSeries();
    // A batch that ends there belongs to it, whatever was rounded.
    for (int i = 0; i < size && epochs[i] <= epoch + 1e-9; i++) {
      part.add(epochs[i], losses[i]);
    }
    return part;
  }

  /** Puts these batches before all that are added later. */
  void begin(BatchSeries first) {
    clear();
    for (int i = 0; i < first.size; i++) {
      add(first.epochs[i], first.losses[i]);
    }
  }

  void clear() {
    size = 0;
  }
}
