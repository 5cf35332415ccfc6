package mlpstudio.ui.weights;

import java.util.Locale;
import mlpstudio.inspection.ColorMap;
import mlpstudio.inspection.WeightScaling;

/** Kinds of pictures that are coloured each in its own way, with the tutorial's as the first. */
enum LookKind {
  /** One image a class: a softmax regression. Red and blue on one symmetric scale. */
  COEFFICIENTS,
  /** One image a hidden neuron. Grey, half of the global range, as scikit-learn's example. */
  FIRST_LAYER,
  /** A layer whose inputs are no pixels: a heat map. */
  DEEPER,
  /** A difference of weights, whose zero matters most. */
  CHANGE;

  /** Of ten images of 28 pixels, five stand in a row of a window of 1,000. */
  private static final double COEFFICIENT_ZOOM = 3.4;

  private static final double NEURON_ZOOM = 3;

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
    return switch (this) {
      case COEFFICIENTS -> new Look(ColorMap.RD_BU, WeightScaling.PER_LAYER, 0, COEFFICIENT_ZOOM);
      case FIRST_LAYER -> new Look(ColorMap.GREY, WeightScaling.HALF_RANGE, 0, NEURON_ZOOM);
      case DEEPER, CHANGE -> new Look(ColorMap.RD_BU, WeightScaling.PER_LAYER, 0, NEURON_ZOOM);
    };
  }

  /** Its name among the things remembered. */
  String key() {
    return "weights." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
