package mlpstudio.ui.weights;

import mlpstudio.inspection.HeatMap;
import mlpstudio.inspection.ValueRange;
import mlpstudio.inspection.WeightImages;
import mlpstudio.inspection.WeightScale;
import mlpstudio.model.LayerWeights;

/** One layer ready to be drawn; all slow passes through its weights are done. Immutable. */
sealed interface Shown {

  /** What is drawn. */
  Subject subject();

  /** The ends of the colour scale. */
  ValueRange range();

  /**
   * What is drawn, and how.
   *
   * @param layer which layer
   * @param moment whose weights
   * @param weights the weights, or their change
   * @param scale their colours
   * @param dark whether on a dark ground
   */
  record Subject(
      LayerChoice layer, Moment moment, LayerWeights weights, WeightScale scale, boolean dark) {}

  /**
   * A layer that sees pixels.
   *
   * @param images one a neuron
   */
  record Images(Subject subject, WeightImages images) implements Shown {
    @Override
    public ValueRange range() {
      return images.range();
    }
  }

  /**
   * Any other layer.
   *
   * @param map its weights, in blocks where there are too many for the room
   * @param colors of the map's cells
   * @param range the ends of the colour scale
   */
  record Heat(Subject subject, HeatMap map, ColorGrid colors, ValueRange range) implements Shown {}
}
