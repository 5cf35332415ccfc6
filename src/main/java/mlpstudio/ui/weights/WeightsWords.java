package mlpstudio.ui.weights;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import mlpstudio.data.ImageShape;
import mlpstudio.inspection.HeatMap;
import mlpstudio.inspection.NeuronStatistics;
import mlpstudio.model.LayerWeights;
import mlpstudio.ui.support.Figures;
import mlpstudio.ui.support.Messages;

/** The sentences of the Weights page that have names and figures in them. */
final class WeightsWords {
  private static final char MINUS = '\u2212';
  private static final double SMALLEST_PLAIN = 0.001;
  private static final double LARGEST_PLAIN = 1000;

  private final Messages messages;
  private final DecimalFormat plain;
  private final DecimalFormat scientific;
  private final Figures figures;

  /** In the user's language. */
  WeightsWords() {
    this(new Messages(WeightsWords.class));
  }

  WeightsWords(Messages messages) {
    this.messages = messages;
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(messages.locale());
    symbols.setMinusSign(MINUS);
    symbols.setExponentSeparator("e");
    plain = new DecimalFormat("0.0000", symbols);
    scientific = new DecimalFormat("0.00E0", symbols);
    figures = new Figures(messages.locale());
  }

  /** The language. */
  Locale locale() {
    return messages.locale();
  }

  /** A text without arguments. */
  String get(String key) {
    return messages.get(key);
  }

  /** A text with arguments. */
  String format(String key, Object... arguments) {
    return messages.format(key, arguments);
  }

  /** A weight: four decimals, or three digits and a power of ten where that says more. */
  String weight(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : MINUS + "∞";
    }
    double magnitude = Math.abs(value);
    boolean usual = magnitude >= SMALLEST_PLAIN && magnitude < LARGEST_PLAIN;
    return value == 0 ? "0" : usual ? plain.format(value) : scientific.format(value);
  }

  /** A count. */
  String count(long value) {
    return figures.whole((double) value);
  }

  /** A share, 0 to 1. */
  String share(double value) {
    return figures.percent(value);
  }

  /** A layer among the others: "Layer 1: 784 → 512". */
  String layer(LayerChoice layer) {
    return format("layer", layer.index() + 1, count(layer.inputs()), count(layer.outputs()));
  }

  /** What a layer is made of, with the name that PyTorch gives it. */
  String layerExplained(LayerChoice layer) {
    return format(
        "layer.explained", layer.weightName(), count(layer.outputs()), count(layer.inputs()));
  }

  /** A neuron: by its class where it has one. */
  String neuron(LayerChoice layer, int neuron) {
    return layer.isLast()
        ? format("class", layer.classNames().get(neuron))
        : format("neuron", count(neuron));
  }

  /** A neuron with what is to be known of it. */
  String describe(LayerChoice layer, LayerWeights weights, int neuron) {
    NeuronStatistics facts = NeuronStatistics.of(weights, neuron);
    return format(
        "neuron.described",
        neuron(layer, neuron),
        weight(facts.bias()),
        weight(facts.range().low()),
        weight(facts.range().high()));
  }

  /** An input of a layer that sees no pixels. */
  String input(LayerChoice layer, int input) {
    return format("input", count(input), layer.index());
  }

  /** The weights of one pixel of a first-layer neuron. */
  String pixel(LayerChoice layer, LayerWeights weights, int neuron, int pixel) {
    ImageShape shape = layer.shape();
    int row = pixel / shape.width();
    int column = pixel % shape.width();
    int from = neuron * weights.inputs() + pixel;
    float[] values = weights.weight();
    return shape.channels() == 3
        ? format(
            "pixel.colours",
            row,
            column,
            weight(values[from]),
            weight(values[from + shape.area()]),
            weight(values[from + 2 * shape.area()]))
        : format("pixel", row, column, weight(values[from]));
  }

  /** A cell of a heat map. */
  String cell(LayerChoice layer, HeatMap map, int row, int column) {
    int neuron = row * map.neuronsPerRow();
    int input = column * map.inputsPerColumn();
    String value = weight(map.value(row, column));
    if (!map.inBlocks()) {
      return format("cell", neuron(layer, neuron), input(layer, input), value);
    }
    int lastNeuron = Math.min(neuron + map.neuronsPerRow(), layer.outputs()) - 1;
    int lastInput = Math.min(input + map.inputsPerColumn(), layer.inputs()) - 1;
    return format(
        "cell.block", count(neuron), count(lastNeuron), count(input), count(lastInput), value);
  }

  /** What the rows of a heat map are. */
  String rowAxis(LayerChoice layer) {
    return layer.isLast()
        ? format("axis.classes", count(layer.outputs()))
        : format("axis.neurons", layer.index() + 1, count(layer.outputs()));
  }

  /** What the columns of a heat map are. */
  String columnAxis(LayerChoice layer) {
    return format("axis.inputs", layer.index(), count(layer.inputs()));
  }

  /** What the whole picture shows, for screen readers. */
  String picture(Shown shown) {
    LayerChoice layer = shown.subject().layer();
    String what = shown instanceof Shown.Images ? "picture.images" : "picture.heat";
    return format(
        what,
        layer(layer),
        get("moment." + key(shown.subject().moment())),
        weight(shown.range().low()),
        weight(shown.range().high()));
  }

  /** The name of a constant among the texts. */
  static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
