package mlpstudio.model;

import java.util.ArrayList;
import java.util.List;

/**
 * All parameters of a network as plain arrays: a snapshot that no longer knows the engine.
 *
 * @param layers from input to output, at least one
 */
public record Weights(List<LayerWeights> layers) {
  /** Copies the list and refuses layers that do not fit each other. */
  public Weights {
    layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("A network has at least one layer");
    }
    for (int l = 1; l < layers.size(); l++) {
      if (layers.get(l).inputs() != layers.get(l - 1).outputs()) {
        throw new IllegalArgumentException(
            "Layer "
                + l
                + " takes "
                + layers.get(l).inputs()
                + " inputs but layer "
                + (l - 1)
                + " gives "
                + layers.get(l - 1).outputs());
      }
    }
  }

  /** Whether another network has layers of the same sizes. */
  public boolean sameShapes(Weights other) {
    return layers.stream()
        .map(l -> List.of(l.inputs(), l.outputs()))
        .toList()
        .equals(other.layers.stream().map(l -> List.of(l.inputs(), l.outputs())).toList());
  }

  /** Number of input features. */
  public int inputs() {
    return layers.getFirst().inputs();
  }

  /** Number of classes. */
  public int outputs() {
    return layers.getLast().outputs();
  }

  /** All layer sizes, input and output included: 784, 512, …, 10. */
  public List<Integer> layerSizes() {
    List<Integer> sizes = new ArrayList<>();
    sizes.add(inputs());
    layers.forEach(layer -> sizes.add(layer.outputs()));
    return List.copyOf(sizes);
  }
}
