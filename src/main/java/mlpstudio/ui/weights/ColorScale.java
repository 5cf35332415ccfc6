package mlpstudio.ui.weights;

import mlpstudio.inspection.Palette;
import mlpstudio.inspection.ValueRange;
import mlpstudio.inspection.WeightScaling;
import mlpstudio.ui.support.Pixels;

/**
 * The colours of a scale, the greatest value first. Where weights are mixed to colours: red, green
 * and blue side by side, each from none to full.
 *
 * @param range the values at the ends
 * @param colors {@code STEPS} rows of {@code WIDTH}
 */
record ColorScale(ValueRange range, ColorGrid colors) {
  /** Colours in a row, so many that a scaled picture of them has no edge of its own. */
  static final int WIDTH = 24;

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
    int[] argb = new int[WIDTH * STEPS];
    Palette palette = shown.subject().scale().palette();
    for (int row = 0; row < STEPS; row++) {
      int level = FULL - row;
      for (int column = 0; column < WIDTH; column++) {
        argb[row * WIDTH + column] =
            mixes ? pure(3 * column / WIDTH, level) : palette.argb((double) level / FULL);
      }
    }
    return new ColorScale(range, new ColorGrid(WIDTH, argb));
  }

  private static int pure(int channel, int level) {
    return Pixels.rgb(channel == 0 ? level : 0, channel == 1 ? level : 0, channel == 2 ? level : 0);
  }

  private static ValueRange range(Shown shown, int neuron) {
    Shown.Subject subject = shown.subject();
    if (subject.scale().scaling() != WeightScaling.PER_NEURON
        || neuron < 0
        || neuron >= subject.layer().outputs()) {
      return shown.range();
    }
    int from = neuron * subject.weights().inputs();
    return ValueRange.of(subject.weights().weight(), from, from + subject.weights().inputs())
        .symmetric();
  }

  /** Whether all weights are the same, so that there is nothing to tell apart. */
  boolean isFlat() {
    return range.low() == range.high();
  }

  /** Where zero lies, 0 at the lower end to 1 at the upper. */
  double zeroPosition() {
    return range.position(0);
  }
}
