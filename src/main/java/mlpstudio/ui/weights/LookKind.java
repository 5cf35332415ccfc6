package mlpstudio.ui.weights;

import java.util.Locale;
import mlpstudio.inspection.ColorMap;
import mlpstudio.inspection.WeightScaling;

/** Kinds of pictures that are coloured each in its own way, with the tutorial's as the first. */
enum LookKind {
  /** One image a class: a softmax regression. Red and blue on one symmetric scale. */
  COEFFICIENTS(new Look(ColorMap.RD_BU, WeightScaling.PER_LAYER, 0, 3.4)),
  /** One image a hidden neuron. Grey, half of the global range, as scikit-learn's example. */
  FIRST_LAYER(new Look(ColorMap.GREY, WeightScaling.HALF_RANGE, 0, 3)),
  /** A layer whose inputs are no pixels: a heat map. */
  DEEPER(new Look(ColorMap.RD_BU, WeightScaling.PER_LAYER, 0, 3)),
  /** A difference of weights, whose zero matters most. */
  CHANGE(new Look(ColorMap.RD_BU, WeightScaling.PER_LAYER, 0, 3));

  private final Look standard;

  LookKind(Look standard) {
    this.standard = standard;
  }

  /** The kind for a layer at a moment. */
  static LookKind of(LayerChoice layer, Moment moment) {
    if (moment == Moment.CHANGE) {
      return CHANGE;
    }
    if (!layer.seesPixels()) {
      return DEEPER;
    }
    return layer.isLast() ? COEFFICIENTS : FIRST_LAYER;
  }

  /** How it looks before somebody chooses otherwise. */
  Look standard() {
    return standard;
  }

  /** Its name among the things remembered. */
  String key() {
    return "weights." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
