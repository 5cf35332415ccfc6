package mlpstudio.ui.drawpad;

/**
 * What speaks for a class (above 0) and against it, pixel by pixel. Immutable; the array is not to
 * be changed.
 *
 * @param image what was explained
 * @param label the class
 * @param kind what the values are
 * @param values row after row, channels added up
 */
@SuppressWarnings("ArrayRecordComponent")
record Why(SeenImage image, int label, WhyKind kind, float[] values) {

  /** The largest distance from 0. */
  float largest() {
    float largest = 0;
    for (float value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }
}
