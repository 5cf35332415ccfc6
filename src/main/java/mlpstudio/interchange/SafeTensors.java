package mlpstudio.interchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Named arrays of 32-bit floats with texts beside them: the content of a safetensors file (Hugging
 * Face's format: eight bytes of header length, a JSON header, little-endian data).
 *
 * @param tensors by name, in the file's order
 * @param metadata texts by name
 */
public record SafeTensors(Map<String, Tensor> tensors, Map<String, String> metadata) {
  /** Copies both maps, keeping their order. */
  public SafeTensors {
    tensors = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
    metadata = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
  }

  /** The tensor of this name, if there is one. */
  public Optional<Tensor> tensor(String name) {
    return Optional.ofNullable(tensors.get(name));
  }

  /** One array; the values are handed over without a copy, and nobody changes them. */
  public static final class Tensor {
    private final List<Integer> shape;
    private final float[] values;

    /**
     * Takes over the values.
     *
     * @param shape rows first
     * @param values as many as the shape has places
     */
    public Tensor(List<Integer> shape, float[] values) {
      long places = shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
      if (places != values.length) {
        throw new IllegalArgumentException(values.length + " values for the shape " + shape);
      }
      this.shape = List.copyOf(shape);
      this.values = values;
    }

    /** Rows first. */
    public List<Integer> shape() {
      return shape;
    }

    /** Row after row; not to be changed. */
    public float[] values() {
      return values;
    }
  }
}
