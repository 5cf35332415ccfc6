package mlpstudio.interchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mlpstudio.interchange.SafeTensors.Tensor;
import mlpstudio.model.Architecture;
import mlpstudio.model.LayerWeights;
import mlpstudio.model.ParameterShape;
import mlpstudio.model.Weights;

/**
 * Weights under the names that PyTorch gives the tutorial's {@code MLP} class: {@code
 * linears.0.weight} and so on.
 */
final class TensorNames {
  private TensorNames() {}

  /** Weight and bias of each layer in turn. */
  static Map<String, Tensor> tensors(String prefix, Weights weights) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (int l = 0; l < weights.layers().size(); l++) {
      LayerWeights layer = weights.layers().get(l);
      tensors.put(
          prefix + "linears." + l + ".weight",
          new Tensor(List.of(layer.outputs(), layer.inputs()), layer.weight()));
      tensors.put(
          prefix + "linears." + l + ".bias", new Tensor(List.of(layer.outputs()), layer.bias()));
    }
    return tensors;
  }

  /**
   * The weights under these names.
   *
   * @throws CheckpointException where they are no network, with the first thing that is wrong
   */
  static Weights weights(String file, String prefix, SafeTensors content)
      throws CheckpointException {
    requireFirst(file, prefix, content);
    List<LayerWeights> layers = new ArrayList<>();
    for (int l = 0; content.tensor(prefix + "linears." + l + ".weight").isPresent(); l++) {
      String name = prefix + "linears." + l;
      Tensor weight = content.tensor(name + ".weight").orElseThrow();
      Optional<Tensor> bias = content.tensor(name + ".bias");
      if (weight.shape().size() != 2) {
        throw new CheckpointException(
            file
                + ": "
                + name
                + ".weight should have two dimensions, found "
                + weight.shape()
                + ".");
      }
      List<Integer> expected = List.of(weight.shape().getFirst());
      if (bias.isEmpty() || !bias.get().shape().equals(expected)) {
        throw new CheckpointException(
            file
                + ": "
                + name
                + ".bias should have the shape "
                + expected
                + ", found "
                + bias.map(b -> b.shape().toString()).orElse("nothing")
                + ".");
      }
      layers.add(
          new LayerWeights(
              weight.shape().get(1), weight.shape().get(0), weight.values(), bias.get().values()));
    }
    try {
      return new Weights(layers);
    } catch (IllegalArgumentException e) {
      throw new CheckpointException(file + " holds no network: " + e.getMessage() + ".", e);
    }
  }

  private static void requireFirst(String file, String prefix, SafeTensors content)
      throws CheckpointException {
    String name = prefix + "linears.0.weight";
    if (content.tensor(name).isEmpty()) {
      throw new CheckpointException(
          file
              + " holds no multilayer perceptron: "
              + name
              + " is not among its tensors, found "
              + content.tensors().keySet().stream().findFirst().orElse("none")
              + ".");
    }
  }

  /**
   * Refuses a file with tensors that are no part of the network, as PyTorch's strict loading does.
   *
   * @throws CheckpointException with the first of them
   */
  static void requireNothingElse(String file, Weights weights, SafeTensors content)
      throws CheckpointException {
    Map<String, Tensor> own = tensors("", weights);
    for (Map.Entry<String, Tensor> found : content.tensors().entrySet()) {
      if (!own.containsKey(found.getKey())) {
        throw new CheckpointException(
            file
                + " holds no multilayer perceptron: "
                + found.getKey()
                + " should not be there, found "
                + found.getValue().shape()
                + ".");
      }
    }
  }

  /**
   * Refuses weights that do not fit a network, with the first difference.
   *
   * @throws CheckpointException with the parameter's name, the shape expected and the one found
   */
  static void requireFit(
      String file, Weights weights, Architecture architecture, int inputs, int outputs)
      throws CheckpointException {
    Map<String, Tensor> found = tensors("", weights);
    for (ParameterShape expected : architecture.parameterShapes(inputs, outputs)) {
      Tensor tensor = found.remove(expected.name());
      if (tensor == null || !tensor.shape().equals(expected.dimensions())) {
        throw new CheckpointException(
            file
                + " does not fit the network: "
                + expected.name()
                + " should have the shape "
                + expected.dimensions()
                + ", found "
                + (tensor == null ? "nothing" : tensor.shape())
                + ".");
      }
    }
    if (!found.isEmpty()) {
      Map.Entry<String, Tensor> more = found.entrySet().iterator().next();
      throw new CheckpointException(
          file
              + " does not fit the network: "
              + more.getKey()
              + " should not be there, found "
              + more.getValue().shape()
              + ".");
    }
  }
}
