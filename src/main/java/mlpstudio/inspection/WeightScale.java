package mlpstudio.inspection;

import mlpstudio.model.LayerWeights;

/**
 * How weights become colours: which range of numbers, and which colours for it. For one layer at a
 * time; see {@link #fitted}.
 *
 * @param scaling where the range comes from
 * @param limit the magnitude of a fixed range, above 0
 * @param palette the colours
 */
public record WeightScale(WeightScaling scaling, double limit, Palette palette) {
  /** Refuses a limit that is no magnitude. */
  public WeightScale {
    if (!(limit > 0) || !Double.isFinite(limit)) {
      throw new IllegalArgumentException("A fixed range needs a limit above 0, not " + limit);
    }
  }

  /**
   * The range for all weights of a layer: what a colour bar shows. Where every neuron has its own,
   * this is the widest of them.
   */
  public ValueRange fitted(LayerWeights layer) {
    float[] values = layer.weight();
    return switch (scaling) {
      case FIXED -> ValueRange.symmetric(limit);
      case HALF_RANGE -> aroundZero(ValueRange.of(values, 0, values.length).times(0.5));
      case PER_NEURON, PER_LAYER -> ValueRange.of(values, 0, values.length).symmetric();
    };
  }

  /**
   * The range for some weights of one neuron.
   *
   * @param fitted the layer's
   */
  ValueRange forNeuron(ValueRange fitted, float[] values, int from, int to) {
    return scaling == WeightScaling.PER_NEURON
        ? ValueRange.of(values, from, to).symmetric()
        : fitted;
  }

  private ValueRange aroundZero(ValueRange range) {
    return palette.diverging() ? range.symmetric() : range;
  }
}
