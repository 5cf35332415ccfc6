package mlpstudio.ui.weights;

import mlpstudio.inspection.ColorMap;
import mlpstudio.inspection.WeightScale;
import mlpstudio.inspection.WeightScaling;

/**
 * How weights are drawn.
 *
 * @param colors which colours
 * @param scaling where the ends of the scale come from
 * @param limit the magnitude of a fixed scale, or 0 where none was given yet
 * @param zoom pixels of the window, at normal text size, for one of an image
 */
record Look(ColorMap colors, WeightScaling scaling, double limit, double zoom) {
  /** Smallest images. */
  static final double MIN_ZOOM = 1;

  /** Largest images. */
  static final double MAX_ZOOM = 10;

  Look withColors(ColorMap value) {
    return new Look(value, scaling, limit, zoom);
  }

  Look withScaling(WeightScaling value) {
    return new Look(colors, value, limit, zoom);
  }

  Look withLimit(double value) {
    return new Look(colors, scaling, value, zoom);
  }

  Look withZoom(double value) {
    return new Look(colors, scaling, limit, value);
  }

  /**
   * The scale.
   *
   * @param dark whether it is drawn on a dark ground
   */
  WeightScale scale(boolean dark) {
    return new WeightScale(scaling, limit > 0 ? limit : 1, colors.palette(dark));
  }
}
