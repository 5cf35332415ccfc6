package mlpstudio.ui.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mlpstudio.experiment.KeptRun.LossPoint;

/** The losses of single batches, in order: growable columns of numbers. FX thread only. */
public final class BatchSeries {
  /** Batch losses kept of a run. */
  public static final int POINTS = 240;

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

  /** At most so many means of neighbouring batches, to be kept; see {@link #POINTS}. */
  public List<LossPoint> thinned() {
    int count = Math.min(POINTS, size);
    List<LossPoint> points = new ArrayList<>(count);
    int from = 0;
    for (int i = 1; i <= count; i++) {
      int to = (int) ((long) size * i / count);
      double sum = 0;
      for (int b = from; b < to; b++) {
        sum += losses[b];
      }
      double mean = sum / (to - from);
      if (Double.isFinite(mean)) {
        points.add(new LossPoint(epochs[to - 1], mean));
      }
      from = to;
    }
    return points;
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
