package mlpstudio.inspection;

/** Colours in a row, from the lowest to the highest number. Immutable; for any thread. */
public final class Palette {
  /** Odd, so that the middle one is exactly the neutral colour of a diverging palette. */
  private static final int SIZE = 511;

  private static final int OPAQUE = 0xFF000000;

  private final int[] colors = new int[SIZE];
  private final boolean diverging;

  /**
   * Fills in between control points, evenly spaced, linearly in red, green and blue.
   *
   * @param points at least two colours {@code 0xRRGGBB}; an odd number of them where diverging
   * @param diverging whether the middle stands for zero
   */
  Palette(int[] points, boolean diverging) {
    this.diverging = diverging;
    for (int i = 0; i < SIZE; i++) {
      double at = (double) i / (SIZE - 1) * (points.length - 1);
      int left = Math.min((int) at, points.length - 2);
      colors[i] = OPAQUE | mixed(points[left], points[left + 1], at - left);
    }
  }

  /** Whether the middle stands for zero, so that a scale must be the same on both sides of it. */
  public boolean diverging() {
    return diverging;
  }

  /**
   * The colour of a place in the row.
   *
   * @param position 0 to 1; what lies outside becomes the nearest end, NaN the middle
   * @return opaque, {@code 0xAARRGGBB}
   */
  public int argb(double position) {
    double place = Double.isNaN(position) ? 0.5 : Math.clamp(position, 0, 1);
    return colors[(int) Math.round(place * (SIZE - 1))];
  }

  /** The colour of a number on a scale. */
  public int argb(double value, ValueRange range) {
    return argb(range.position(value));
  }

  private static int mixed(int left, int right, double share) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int a = left >> shift & 0xFF;
      int b = right >> shift & 0xFF;
      mixed |= (int) Math.round(a + (b - a) * share) << shift;
    }
    return mixed;
  }
}
