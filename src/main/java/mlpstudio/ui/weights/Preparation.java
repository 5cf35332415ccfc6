package mlpstudio.ui.weights;

import java.util.ArrayList;
import java.util.List;
import mlpstudio.inspection.ChannelChoice;
import mlpstudio.inspection.HeatMap;
import mlpstudio.inspection.WeightChange;
import mlpstudio.inspection.WeightImages;
import mlpstudio.inspection.WeightScale;
import mlpstudio.model.LayerWeights;
import mlpstudio.model.Weights;
import mlpstudio.training.RunInput;
import org.jspecify.annotations.Nullable;

/**
 * Everything that takes long before a layer can be drawn: drawing the first weights from the seed,
 * subtracting, finding ranges, gathering blocks, counting. Immutable; for any thread.
 *
 * @param run whose weights
 * @param layer which layer
 * @param moment which weights
 * @param now the weights now, where they are needed
 * @param first the weights that the run began with, where they are known already
 * @param style how they are drawn
 * @param withStatistics whether the figures of all layers are wanted
 */
record Preparation(
    RunInput run,
    LayerChoice layer,
    Moment moment,
    @Nullable Weights now,
    @Nullable Weights first,
    Style style,
    boolean withStatistics) {

  /**
   * How a layer is drawn.
   *
   * @param look colours and scale
   * @param channels of colour images
   * @param dark whether on a dark ground
   * @param room for heat maps
   */
  record Style(Look look, ChannelChoice channels, boolean dark, Room room) {}

  /**
   * What came out.
   *
   * @param shown the layer
   * @param first the weights that the run began with, where they were needed
   * @param figures of all layers, where they were wanted
   */
  record Outcome(Shown shown, @Nullable Weights first, @Nullable List<LayerFigures> figures) {}

  /** Does it. */
  Outcome prepare() {
    Weights begun = moment.needsFirst() && first == null ? run.firstWeights() : first;
    Shown shown = shown(ofMoment(begun, layer.index()));
    return new Outcome(shown, begun, withStatistics ? figures(begun) : null);
  }

  private Shown shown(LayerWeights weights) {
    WeightScale scale = style.look().scale(style.dark());
    Shown.Subject subject = new Shown.Subject(layer, moment, weights, scale, style.dark());
    if (layer.seesPixels()) {
      return new Shown.Images(
          subject, new WeightImages(weights, layer.shape(), style.channels(), scale));
    }
    HeatMap map = new HeatMap(weights, style.room().rows(), style.room().columns());
    ColorGrid colors = new ColorGrid(map.columns(), map.argb(scale));
    return new Shown.Heat(subject, map, colors, scale.fitted(weights));
  }

  private List<LayerFigures> figures(@Nullable Weights begun) {
    List<LayerChoice> layers = LayerChoice.of(run);
    List<LayerWeights> weights = new ArrayList<>();
    layers.forEach(l -> weights.add(ofMoment(begun, l.index())));
    return LayerFigures.of(layers, new Weights(weights));
  }

  private LayerWeights ofMoment(@Nullable Weights begun, int index) {
    return switch (moment) {
      case NOW, THEN -> known(now).layers().get(index);
      case BEFORE -> known(begun).layers().get(index);
      case CHANGE ->
          WeightChange.between(known(begun).layers().get(index), known(now).layers().get(index));
    };
  }

  private static Weights known(@Nullable Weights weights) {
    if (weights == null) {
      throw new IllegalStateException("Weights are drawn before they are known");
    }
    return weights;
  }
}
