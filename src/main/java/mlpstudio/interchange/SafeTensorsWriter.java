package mlpstudio.interchange;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Writes safetensors: ordered names, a header padded with spaces to eight bytes, data without gaps.
 */
final class SafeTensorsWriter {
  private SafeTensorsWriter() {}

  /** The whole file. */
  static byte[] file(SafeTensors content) {
    byte[] header = header(content);
    byte[] data = data(content);
    int padding = -header.length & 7;
    ByteBuffer file =
        ByteBuffer.allocate(Math.addExact(Long.BYTES + header.length + padding, data.length))
            .order(ByteOrder.LITTLE_ENDIAN);
    file.putLong(header.length + padding).put(header);
    for (int i = 0; i < padding; i++) {
      file.put((byte) ' ');
    }
    return file.put(data).array();
  }

  /** The data alone, tensor after tensor: what a checksum of the weights is taken of. */
  static byte[] data(SafeTensors content) {
    int size = 0;
    for (SafeTensors.Tensor tensor : content.tensors().values()) {
      size = Math.addExact(size, Math.multiplyExact(tensor.values().length, Float.BYTES));
    }
    ByteBuffer data = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    for (SafeTensors.Tensor tensor : content.tensors().values()) {
      data.asFloatBuffer().put(tensor.values());
      data.position(data.position() + tensor.values().length * Float.BYTES);
    }
    return data.array();
  }

  private static byte[] header(SafeTensors content) {
    JsonObject header = new JsonObject();
    if (!content.metadata().isEmpty()) {
      JsonObject metadata = new JsonObject();
      content.metadata().forEach(metadata::addProperty);
      header.add("__metadata__", metadata);
    }
    long offset = 0;
    for (Map.Entry<String, SafeTensors.Tensor> entry : content.tensors().entrySet()) {
      SafeTensors.Tensor tensor = entry.getValue();
      long end = offset + (long) tensor.values().length * Float.BYTES;
      JsonObject description = new JsonObject();
      description.addProperty("dtype", "F32");
      JsonArray shape = new JsonArray();
      tensor.shape().forEach(shape::add);
      description.add("shape", shape);
      JsonArray offsets = new JsonArray();
      offsets.add(offset);
      offsets.add(end);
      description.add("data_offsets", offsets);
      header.add(entry.getKey(), description);
      offset = end;
    }
    return header.toString().getBytes(StandardCharsets.UTF_8);
  }
}
