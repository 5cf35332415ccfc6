package mlpstudio.inspection;

/**
 * The numbers at the two ends of a colour scale.
 *
 * @param low shown as the first colour
 * @param high shown as the last colour, not below {@code low}
 */
public record ValueRange(double low, double high) {
  /** Refuses ends that are not numbers or the wrong way round. */
  public ValueRange {
    if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
      throw new IllegalArgumentException("No range from " + low + " to " + high);
    }
  }

  /** The same distance on both sides of zero. */
  public static ValueRange symmetric(double limit) {
    return new ValueRange(-limit, limit);
  }

  /** The least and the greatest of some numbers; from 0 to 0 where none is finite. */
  public static ValueRange of(float[] values, int from, int to) {
    float low = Float.POSITIVE_INFINITY;
    float high = Float.NEGATIVE_INFINITY;
    for (int i = from; i < to; i++) {
      if (Float.isFinite(values[i])) {
        low = Math.min(low, values[i]);
        high = Math.max(high, values[i]);
      }
    }
    return low > high ? new ValueRange(0, 0) : new ValueRange(low, high);
  }

  /** The range around zero that reaches as far as the further end. */
  public ValueRange symmetric() {
    return symmetric(Math.max(Math.abs(low), Math.abs(high)));
  }

  /** Both ends times a factor of 0 or more. */
  public ValueRange times(double factor) {
    return new ValueRange(low * factor, high * factor);
  }

  /** Where a number lies between the ends, 0 to 1 within; 0.5 where both ends are one. */
  public double position(double value) {
    return high > low ? (value - low) / (high - low) : 0.5;
  }
}
