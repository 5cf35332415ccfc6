package mlpstudio.drawing;

/**
 * The threshold that parts values into the two groups that differ most (Otsu, "A threshold
 * selection method from gray-level histograms", 1979).
 */
final class Otsu {
  private static final int BINS = 256;

  private Otsu() {}

  /** The threshold: the upper group lies above it. */
  static float threshold(float[] values) {
    float lowest = Float.POSITIVE_INFINITY;
    float highest = Float.NEGATIVE_INFINITY;
    for (float value : values) {
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
    }
    float step = (highest - lowest) / BINS;
    if (step == 0) {
      return highest;
    }
    long[] counts = new long[BINS];
    double all = 0;
    for (float value : values) {
      int bin = Math.min(BINS - 1, (int) ((value - lowest) / step));
      counts[bin]++;
      all += bin;
    }
    long below = 0;
    double belowSum = 0;
    double best = -1;
    int bestBin = 0;
    for (int bin = 0; bin < BINS - 1; bin++) {
      below += counts[bin];
      belowSum += (double) bin * counts[bin];
      long above = values.length - below;
      if (below > 0 && above > 0) {
        double difference = belowSum / below - (all - belowSum) / above;
        double between = (double) below * above * difference * difference;
        if (between > best) {
          best = between;
          bestBin = bin;
        }
      }
    }
    return lowest + (bestBin + 1) * step;
  }
}
