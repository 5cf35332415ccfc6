package mlpstudio.inspection;

import java.util.List;
import java.util.stream.IntStream;
import mlpstudio.model.LayerWeights;

/**
 * One neuron in a few numbers. Weights that are not finite count in none of them.
 *
 * @param bias its bias
 * @param norm the square root of the sum of its weights' squares
 * @param range its least and greatest weight
 */
public record NeuronStatistics(double bias, double norm, ValueRange range) {

  /** Goes twice through the weights of the neuron. */
  public static NeuronStatistics of(LayerWeights layer, int neuron) {
    float[] weight = layer.weight();
    int from = neuron * layer.inputs();
    int to = from + layer.inputs();
    double squares = 0;
    for (int i = from; i < to; i++) {
      squares += Float.isFinite(weight[i]) ? (double) weight[i] * weight[i] : 0;
    }
    return new NeuronStatistics(
        layer.bias()[neuron], Math.sqrt(squares), ValueRange.of(weight, from, to));
  }

  /**
   * The inputs with the weights of largest magnitude, the strongest first; of equal ones the first.
   *
   * @param count at most so many
   */
  public static List<Integer> strongestInputs(LayerWeights layer, int neuron, int count) {
    float[] weight = layer.weight();
    int from = neuron * layer.inputs();
    return IntStream.range(0, layer.inputs())
        .boxed()
        .sorted((a, b) -> Float.compare(magnitude(weight[from + b]), magnitude(weight[from + a])))
        .limit(count)
        .toList();
  }

  private static float magnitude(float value) {
    return Float.isFinite(value) ? Math.abs(value) : -1;
  }
}
