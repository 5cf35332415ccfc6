package mlpstudio.ui.prediction;

import mlpstudio.inspection.ColorMap;
import mlpstudio.inspection.Palette;
import mlpstudio.inspection.ValueRange;
import mlpstudio.model.Activation;

/**
 * The values of one hidden layer, and how they are coloured: grey from 0 up where they cannot be
 * negative, else on both sides of 0. Immutable.
 */
final class LayerValues {
  private final float[] values;
  private final ValueRange range;
  private final boolean signed;

  /** Takes over the values. */
  LayerValues(float[] values, Activation activation) {
    this.values = values;
    this.range = ValueRange.of(values, 0, values.length);
    this.signed =
        switch (activation) {
          case RELU, SIGMOID -> false;
          case NONE, TANH, GELU -> true;
        };
  }

  /** Number of neurons. */
  int size() {
    return values.length;
  }

  /** One neuron's value. */
  float value(int neuron) {
    return values[neuron];
  }

  /** The least value. */
  double low() {
    return range.low();
  }

  /** The greatest value. */
  double high() {
    return range.high();
  }

  /** Number of neurons that are exactly 0. */
  double silent() {
    int zeros = 0;
    for (float value : values) {
      zeros += value == 0 ? 1 : 0;
    }
    return zeros;
  }

  /** The colours of all neurons. */
  int[] argb(boolean dark) {
    Palette palette = (signed ? ColorMap.RD_BU : ColorMap.GREY).palette(dark);
    ValueRange scale = signed ? range.symmetric() : new ValueRange(0, Math.max(0, range.high()));
    int[] argb = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      // A layer that is silent altogether is black, not the middle of no range.
      argb[i] = !signed && scale.high() == 0 ? palette.argb(0) : palette.argb(values[i], scale);
    }
    return argb;
  }
}
