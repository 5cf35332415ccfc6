package mlpstudio.inspection;

import java.util.Arrays;

/** How many numbers fall into each of a number of equal bins. Immutable; for any thread. */
public final class Histogram {
  private final ValueRange range;
  private final int[] counts;

  private Histogram(ValueRange range, int[] counts) {
    this.range = range;
    this.counts = counts;
  }

  /**
   * Counts the finite ones among some numbers.
   *
   * @param range of all of them; a range of one number is widened, so that it has bins
   * @param bins at least 1
   */
  static Histogram of(float[] values, ValueRange range, int bins) {
    double spread = range.high() > range.low() ? 0 : Math.max(Math.abs(range.low()), 1) / 2;
    ValueRange wide = new ValueRange(range.low() - spread, range.high() + spread);
    int[] counts = new int[bins];
    for (float value : values) {
      if (Float.isFinite(value)) {
        counts[Math.clamp((int) (wide.position(value) * bins), 0, bins - 1)]++;
      }
    }
    return new Histogram(wide, counts);
  }

  /** From the first bin's left edge to the last one's right edge. */
  public ValueRange range() {
    return range;
  }

  /** Number of bins. */
  public int bins() {
    return counts.length;
  }

  /** Numbers in one bin; the right edge belongs to the next one, except the last. */
  public int count(int bin) {
    return counts[bin];
  }

  /** Numbers in the fullest bin. */
  public int most() {
    return Arrays.stream(counts).max().orElse(0);
  }

  /** Left edge of a bin. */
  public double edge(int bin) {
    return range.low() + (range.high() - range.low()) * bin / counts.length;
  }
}
