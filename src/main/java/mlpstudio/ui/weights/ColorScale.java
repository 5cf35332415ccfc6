package mlpstudio.ui.weights;

import mlpstudio.inspection.Palette;
import mlpstudio.inspection.ValueRange;
import mlpstudio.inspection.WeightScaling;
import mlpstudio.ui.support.Pixels;

/**
 * The colours of a scale, the greatest value first. Three columns where weights are mixed to
 * colours: red, green and blue, each from none to full.
 *
 * @param range the values at the ends
 * @param width colours in a row
 * @param argb {@code width * STEPS} colours; not to be changed
 */
record ColorScale(ValueRange range, int width, int[] argb) {
  /** Rows of colours. */
  static final int STEPS = 256;

  private static final int FULL = 255;

  /**
   * The scale of a picture.
   *
   * @param neuron whose own scale is wanted where each has its own; -1 for the widest
   */
  static ColorScale of(Shown shown, int neuron) {
    ValueRange range = range(shown, neuron);
    boolean mixes = shown instanceof Shown.Images images && images.images().mixesColors();
    int width = mixes ? 3 : 1;
    int[] argb = new int[width * STEPS];
    Palette palette = shown.subject().scale().palette();
    for (int row = 0; row < STEPS; row++) {
      int level = FULL - row;
      if (mixes) {
        argb[3 * row] = Pixels.rgb(level, 0, 0);
        argb[3 * row + 1] = Pixels.rgb(0, level, 0);
        argb[3 * row + 2] = Pixels.rgb(0, 0, level);
      } else {
        argb[row] = palette.argb((double) level / FULL);
      }
    }
    return new ColorScale(range, width, argb);
  }

  private static ValueRange range(Shown shown, int neuron) {
    Shown.Subject subject = shown.subject();
    if (subject.scale().scaling() != WeightScaling.PER_NEURON || neuron < 0) {
      return shown.range();
    }
    int from = neuron * subject.weights().inputs();
    return ValueRange.of(subject.weights().weight(), from, from + subject.weights().inputs())
        .symmetric();
  }

  /** Where zero lies, 0 at the lower end to 1 at the upper. */
  double zeroPosition() {
    return range.position(0);
  }
}
