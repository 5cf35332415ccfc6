package mlpstudio.ui.prediction;

import mlpstudio.inspection.ImageScore;
import mlpstudio.ui.support.Figures;
import mlpstudio.ui.support.Messages;

/** The sentences about one image that have figures in them. */
final class PredictionWords {
  private final Messages messages;
  private final Figures figures;

  /** In the user's language. */
  PredictionWords() {
    this(new Messages(PredictionWords.class));
  }

  PredictionWords(Messages messages) {
    this.messages = messages;
    this.figures = new Figures(messages.locale());
  }

  /** A text without figures. */
  String get(String key) {
    return messages.get(key);
  }

  /** What it was taken for: "Predicted 9, true 4". */
  String verdict(ImagePrediction prediction) {
    ImageScore score = prediction.score();
    return messages.format(
        score.wrong() ? "verdict.wrong" : "verdict.right",
        prediction.name(score.predicted()),
        prediction.name(score.trueClass()));
  }

  /** Which image, and its loss. */
  String details(ImagePrediction prediction) {
    return messages.format(
        prediction.image().test() ? "details.test" : "details.train",
        prediction.image().index(),
        figures.loss(prediction.score().loss()));
  }

  /** "61.20 %". */
  String percent(double share) {
    return figures.percent(share);
  }

  /** A class with its probability, in words. */
  String bar(String name, double share) {
    return messages.format("bar", name, figures.percent(share));
  }

  /** A hidden layer: "Layer 1: 512 neurons". */
  String layer(int number, int neurons) {
    return messages.format("layer", number, neurons);
  }

  /** What its values range over, and how many are silent. */
  String range(LayerValues values) {
    return values.silent() > 0
        ? messages.format(
            "layer.range.silent", values.low(), values.high(), values.silent() / values.size())
        : messages.format("layer.range", values.low(), values.high());
  }

  /** One neuron's value. */
  String neuron(int number, float value) {
    return messages.format("neuron", number, value);
  }

  /** Why there is nothing to see. */
  String missing(Missing reason, String trainedOn) {
    return switch (reason) {
      case IMAGE -> messages.get("missing.image");
      case NETWORK -> messages.get("missing.network");
      case OTHER_DATA -> messages.format("missing.data", trainedOn);
      case COMPUTING -> messages.get("missing.computing");
    };
  }
}
