package mlpstudio.ui.chart;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * An exponential moving average without the bias of its start, as TensorBoard smooths its curves:
 * {@code m = w m + (1 - w) y}, shown as {@code m / (1 - w^n)} after {@code n} values. Values that
 * are not finite are passed on and not counted. Grows with the series, so that a new value costs
 * one step.
 */
final class Smoothing {
  private double[] smoothed = new double[1024];
  private int size;
  private double weight;
  private double mean;
  private double bias = 1;

  /** Forgets everything: the series began anew. */
  void clear() {
    size = 0;
    mean = 0;
    bias = 1;
  }

  /**
   * Takes in the values that are new since the last call; all of them where the weight is another.
   *
   * @param newWeight how much of the past is kept, from 0 up to but not including 1
   * @param count length of the series now
   * @param values the series
   */
  void update(double newWeight, int count, IntToDoubleFunction values) {
    if (newWeight != weight || count < size) {
      weight = newWeight;
      clear();
    }
    if (count > smoothed.length) {
      smoothed = Arrays.copyOf(smoothed, Math.max(count, smoothed.length * 2));
    }
    while (size < count) {
      smoothed[size] = next(values.applyAsDouble(size));
      size++;
    }
  }

  /** One smoothed value. */
  double value(int index) {
    return smoothed[index];
  }

  private double next(double value) {
    if (!Double.isFinite(value)) {
      return value;
    }
    mean = weight * mean + (1 - weight) * value;
    bias *= weight;
    return mean / (1 - bias);
  }
}
