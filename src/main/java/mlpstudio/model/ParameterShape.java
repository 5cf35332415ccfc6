package mlpstudio.model;

import java.util.List;

/**
 * Name and shape of one parameter.
 *
 * @param name such as {@code linears.0.weight}
 * @param dimensions (outputs, inputs) of a weight, (outputs) of a bias
 */
public record ParameterShape(String name, List<Integer> dimensions) {
  /** Copies the list. */
  public ParameterShape {
    dimensions = List.copyOf(dimensions);
  }

  /** Number of values. */
  public long count() {
    return dimensions.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
  }
}
