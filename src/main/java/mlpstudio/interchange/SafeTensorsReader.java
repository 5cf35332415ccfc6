package mlpstudio.interchange;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mlpstudio.words.Words;

/**
 * Reads safetensors and believes nothing: the header's length, its JSON, every type, shape and
 * offset are checked before any data is touched. After the format's own rules: no holes, no
 * overlaps, nothing behind the last tensor.
 */
final class SafeTensorsReader {
  /**
   * Longest header believed: the format's own limit is 100 MB, a perceptron's header has a few
   * kilobytes.
   */
  private static final int MAX_HEADER = 16 << 20;

  private final String name;

  private SafeTensorsReader(String name) {
    this.name = name;
  }

  /**
   * Reads a whole file.
   *
   * @throws CheckpointException where it is no sound safetensors file of 32-bit floats
   */
  static SafeTensors read(Path file) throws IOException {
    SafeTensorsReader reader = new SafeTensorsReader(String.valueOf(file.getFileName()));
    if (!Files.isRegularFile(file)) {
      throw CheckpointException.of("tensors.no.file", reader.name);
    }
    try (FileChannel channel = FileChannel.open(file)) {
      return reader.read(channel, channel.size());
    }
  }

  /**
   * Reads a file that is in memory.
   *
   * @param name for messages
   * @throws CheckpointException where it is no sound safetensors file of 32-bit floats
   */
  static SafeTensors read(String name, byte[] content) throws IOException {
    return new SafeTensorsReader(name)
        .read(Channels.newChannel(new ByteArrayInputStream(content)), content.length);
  }

  private SafeTensors read(ReadableByteChannel channel, long size) throws IOException {
    ByteBuffer length = bytes(channel, Long.BYTES, say("tensors.length"));
    long headerLength = length.getLong();
    if (headerLength < 2 || headerLength > MAX_HEADER || headerLength > size - Long.BYTES) {
      throw broken("tensors.claims", headerLength, size);
    }
    JsonObject header = header(bytes(channel, (int) headerLength, say("tensors.header")));
    Map<String, String> metadata = metadata(header.remove("__metadata__"));
    List<Entry> entries = new ArrayList<>();
    for (Map.Entry<String, JsonElement> field : header.entrySet()) {
      entries.add(entry(field.getKey(), field.getValue()));
    }
    entries.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
    requireWithoutGaps(entries, size - Long.BYTES - headerLength);
    Map<String, SafeTensors.Tensor> tensors = new LinkedHashMap<>();
    for (Entry entry : entries) {
      float[] values = new float[(int) ((entry.end - entry.begin) / Float.BYTES)];
      bytes(channel, values.length * Float.BYTES, entry.name).asFloatBuffer().get(values);
      tensors.put(entry.name, new SafeTensors.Tensor(entry.shape, values));
    }
    return new SafeTensors(tensors, metadata);
  }

  private ByteBuffer bytes(ReadableByteChannel channel, int count, String what) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        throw broken("tensors.ends", what);
      }
    }
    return buffer.flip();
  }

  private JsonObject header(ByteBuffer bytes) throws CheckpointException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      if (text.startsWith("{")) {
        return JsonParser.parseString(text).getAsJsonObject();
      }
      throw broken("tensors.begin");
    } catch (JsonParseException | IllegalStateException | CharacterCodingException e) {
      throw CheckpointException.because(e, "broken", name, say("tensors.no.json"));
    }
  }

  private Map<String, String> metadata(@org.jspecify.annotations.Nullable JsonElement element)
      throws CheckpointException {
    Map<String, String> metadata = new LinkedHashMap<>();
    if (element == null) {
      return metadata;
    }
    if (!element.isJsonObject()) {
      throw broken("tensors.metadata");
    }
    for (Map.Entry<String, JsonElement> field : element.getAsJsonObject().entrySet()) {
      if (!field.getValue().isJsonPrimitive()) {
        throw broken("tensors.metadata.text", field.getKey());
      }
      metadata.put(field.getKey(), field.getValue().getAsString());
    }
    return metadata;
  }

  private Entry entry(String tensor, JsonElement element) throws CheckpointException {
    try {
      JsonObject object = element.getAsJsonObject();
      String type = object.get("dtype").getAsString();
      if (!type.equals("F32")) {
        throw broken("tensors.type", tensor, type);
      }
      List<Integer> shape = new ArrayList<>();
      long values = 1;
      for (JsonElement dimension : object.getAsJsonArray("shape")) {
        int places = dimension.getAsBigDecimal().intValueExact();
        if (places < 0) {
          throw broken("tensors.negative", tensor);
        }
        shape.add(places);
        values = Math.multiplyExact(values, places);
      }
      JsonArray offsets = object.getAsJsonArray("data_offsets");
      long begin = offsets.get(0).getAsBigDecimal().longValueExact();
      long end = offsets.get(1).getAsBigDecimal().longValueExact();
      if (offsets.size() != 2
          || begin < 0
          || Math.subtractExact(end, begin) != Math.multiplyExact(values, Float.BYTES)
          || end - begin > Integer.MAX_VALUE) {
        throw broken("tensors.place", tensor, shape, begin, end);
      }
      return new Entry(tensor, shape, begin, end);
    } catch (IllegalStateException
        | UnsupportedOperationException
        | ArithmeticException
        | NumberFormatException
        | IndexOutOfBoundsException
        | ClassCastException
        | NullPointerException e) {
      throw CheckpointException.because(e, "broken", name, say("tensors.not.described", tensor));
    }
  }

  private void requireWithoutGaps(List<Entry> entries, long dataLength) throws CheckpointException {
    long at = 0;
    for (Entry entry : entries) {
      if (entry.begin != at) {
        throw broken("tensors.gap", entry.name, entry.begin, at);
      }
      at = entry.end;
    }
    if (at != dataLength) {
      throw broken("tensors.sum", at, dataLength);
    }
  }

  private CheckpointException broken(String key, Object... arguments) {
    return CheckpointException.of("broken", name, say(key, arguments));
  }

  private record Entry(String name, List<Integer> shape, long begin, long end) {}

  private static String say(String key, Object... arguments) {
    return Words.say(SafeTensorsReader.class, key, arguments);
  }
}
