package mlpstudio.ui.weights;

import java.util.ArrayList;
import java.util.List;
import mlpstudio.inspection.WeightStatistics;
import mlpstudio.model.Weights;

/**
 * One row of the statistics.
 *
 * @param layer which layer
 * @param statistics of its weights
 */
record LayerFigures(LayerChoice layer, WeightStatistics statistics) {
  private static final int BINS = 60;

  /** One row a layer; goes several times through all weights. */
  static List<LayerFigures> of(List<LayerChoice> layers, Weights weights) {
    List<LayerFigures> rows = new ArrayList<>();
    for (LayerChoice layer : layers) {
      rows.add(
          new LayerFigures(layer, WeightStatistics.of(weights.layers().get(layer.index()), BINS)));
    }
    return List.copyOf(rows);
  }
}
