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
import mlpstudio.words.Words;

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
        throw CheckpointException.of("net.two", file, name + ".weight", weight.shape());
      }
      List<Integer> expected = List.of(weight.shape().getFirst());
      if (bias.isEmpty() || !bias.get().shape().equals(expected)) {
        throw CheckpointException.of(
            "net.shape",
            file,
            name + ".bias",
            expected,
            bias.map(b -> b.shape().toString()).orElseGet(() -> say("net.nothing")));
      }
      layers.add(
          new LayerWeights(
              weight.shape().get(1), weight.shape().get(0), weight.values(), bias.get().values()));
    }
    try {
      return new Weights(layers);
    } catch (IllegalArgumentException e) {
      throw CheckpointException.because(e, "net.none", file, Words.reason(e));
    }
  }

  private static void requireFirst(String file, String prefix, SafeTensors content)
      throws CheckpointException {
    String name = prefix + "linears.0.weight";
    if (content.tensor(name).isEmpty()) {
      throw CheckpointException.of(
          "net.lacks",
          file,
          name,
          content.tensors().keySet().stream().findFirst().orElseGet(() -> say("net.no.tensor")));
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
        throw CheckpointException.of("net.more", file, found.getKey(), found.getValue().shape());
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
        throw CheckpointException.of(
            "fit.shape",
            file,
            expected.name(),
            expected.dimensions(),
            tensor == null ? say("net.nothing") : tensor.shape());
      }
    }
    if (!found.isEmpty()) {
      Map.Entry<String, Tensor> more = found.entrySet().iterator().next();
      throw CheckpointException.of("fit.more", file, more.getKey(), more.getValue().shape());
    }
  }

  private static String say(String key, Object... arguments) {
    return Words.say(TensorNames.class, key, arguments);
  }
}
