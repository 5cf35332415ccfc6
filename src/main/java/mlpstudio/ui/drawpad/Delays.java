package mlpstudio.ui.drawpad;

import java.util.Arrays;

/** How long the latest answers took, from the stroke to the bars. */
final class Delays {
  private static final int KEPT = 256;

  private final long[] nanos = new long[KEPT];
  private int count;

  void add(long delay) {
    nanos[count++ % KEPT] = delay;
  }

  /** How many there were. */
  int count() {
    return count;
  }

  /** This share of the latest ones took no longer, in milliseconds; 0 where there was none. */
  double millis(double share) {
    int size = Math.min(count, KEPT);
    if (size == 0) {
      return 0;
    }
    long[] sorted = Arrays.copyOf(nanos, size);
    Arrays.sort(sorted);
    return sorted[Math.min(size - 1, (int) (size * share))] / 1e6;
  }
}
