package mlpstudio.ui.weights;

import java.util.ArrayList;
import java.util.List;
import mlpstudio.data.ImageShape;
import mlpstudio.training.RunInput;

/**
 * One layer of the network in hand.
 *
 * @param index from 0, counted from the input
 * @param layers how many layers the network has
 * @param inputs weights of each of its neurons
 * @param outputs its neurons
 * @param shape of the images that the network sees
 * @param classNames the names of the network's outputs
 */
record LayerChoice(
    int index, int layers, int inputs, int outputs, ImageShape shape, List<String> classNames) {

  /** All layers of a run's network. */
  static List<LayerChoice> of(RunInput run) {
    ImageShape shape = run.dataset().shape();
    List<Integer> sizes = run.architecture().layerSizes(shape.size(), run.dataset().classes());
    List<LayerChoice> layers = new ArrayList<>();
    for (int l = 0; l + 1 < sizes.size(); l++) {
      layers.add(
          new LayerChoice(
              l,
              sizes.size() - 1,
              sizes.get(l),
              sizes.get(l + 1),
              shape,
              run.dataset().classNames()));
    }
    return List.copyOf(layers);
  }

  /** Whether its inputs are the pixels, so that each neuron is an image. */
  boolean seesPixels() {
    return index == 0;
  }

  /** Whether its neurons stand for the classes. */
  boolean isLast() {
    return index == layers - 1;
  }

  /** Whether its images have three colours. */
  boolean hasColors() {
    return seesPixels() && shape.channels() == 3;
  }

  /** The name that PyTorch gives its weights in the tutorial's model. */
  String weightName() {
    return "linears." + index + ".weight";
  }
}
