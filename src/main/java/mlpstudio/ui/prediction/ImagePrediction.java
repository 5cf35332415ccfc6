package mlpstudio.ui.prediction;

import java.util.List;
import java.util.stream.IntStream;
import mlpstudio.inspection.ForwardPass;
import mlpstudio.inspection.ImageScore;
import mlpstudio.model.Activation;
import mlpstudio.ui.state.ImageReference;

/**
 * One image on its way through the network. Immutable.
 *
 * @param image which one
 * @param pass the values of every neuron
 * @param score the classes, confidence and loss
 * @param activation the function after every hidden layer
 */
record ImagePrediction(
    ImageReference image, ForwardPass pass, ImageScore score, Activation activation) {

  static ImagePrediction of(ImageReference image, Network network) {
    Activation activation = network.activation();
    ForwardPass pass =
        ForwardPass.of(
            network.weights(),
            activation,
            ForwardPass.input(image.split(), image.index(), network.scaling()));
    float[] probabilities = pass.probabilities();
    int label = image.label();
    int best = 0;
    for (int c = 1; c < probabilities.length; c++) {
      best = probabilities[c] > probabilities[best] ? c : best;
    }
    ImageScore score =
        new ImageScore(image.index(), label, best, probabilities[best], probabilities[label]);
    return new ImagePrediction(image, pass, score, activation);
  }

  /** The probability of every class; they sum to 1; a copy. */
  float[] probabilities() {
    return pass.probabilities();
  }

  /** The values of every hidden layer after its activation, copies. */
  List<float[]> layers() {
    return IntStream.range(0, pass.hiddenLayers()).mapToObj(pass::hidden).toList();
  }

  /** The name of a class. */
  String name(int label) {
    return image.dataset().classNames().get(label);
  }
}
