package mlpstudio.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import mlpstudio.data.ImageShape;

/**
 * Images in the processor's memory. A batch is gathered and becomes numbers in one pass, image by
 * image in the first-level cache, into a room that the engine reads where it lies and that the next
 * batch uses again. Engine thread only.
 */
final class HostImages implements BatchImages {
  /** As the engine aligns its own tensors: the last bits of a product depend on it. */
  private static final int ALIGNMENT = 64;

  /** How many values a byte has. */
  private static final int VALUES = 256;

  private final MemorySegment pixels;
  private final int features;
  private final int plane;
  private final float[] scale;
  private final float[] offset;
  private final float[] table;
  private final byte[] image;
  private final float[] numbers;
  private ByteBuffer room;
  private FloatBuffer floats;

  HostImages(ImageShape shape, MemorySegment pixels, DeviceScaling scaling) {
    this.pixels = pixels;
    this.features = shape.size();
    this.scale = scaling.scale();
    this.offset = scaling.offset();
    this.plane = plane(shape);
    this.table = new float[plane == 0 ? 0 : features / plane * VALUES];
    for (int i = 0; i < table.length; i++) {
      int feature = i / VALUES * plane;
      table[i] = i % VALUES * scale[feature] + offset[feature];
    }
    this.image = new byte[features];
    this.numbers = new float[features];
    this.room = ByteBuffer.allocateDirect(0);
    this.floats = FloatBuffer.allocate(0);
  }

  /** Neighbouring features that are scaled alike: a channel, or 0 where each has its own scale. */
  private int plane(ImageShape shape) {
    for (int f = 0; f < features; f++) {
      int first = f / shape.area() * shape.area();
      if (scale[f] != scale[first] || offset[f] != offset[first]) {
        return 0;
      }
    }
    return shape.area();
  }

  @Override
  public int size() {
    return Math.toIntExact(pixels.byteSize() / features);
  }

  @Override
  public NDArray gather(NDManager manager, int[] indices) {
    makeRoom(indices.length);
    for (int i = 0; i < indices.length; i++) {
      place(indices[i], i);
    }
    return tensor(manager, indices.length);
  }

  @Override
  public NDArray range(NDManager manager, int from, int to) {
    makeRoom(to - from);
    for (int i = from; i < to; i++) {
      place(i, i - from);
    }
    return tensor(manager, to - from);
  }

  private void makeRoom(int images) {
    int bytes = Math.multiplyExact(Math.multiplyExact(images, features), Float.BYTES);
    if (room.capacity() < bytes) {
      room =
          ByteBuffer.allocateDirect(bytes + 2 * ALIGNMENT)
              .alignedSlice(ALIGNMENT)
              .order(ByteOrder.nativeOrder());
      floats = room.asFloatBuffer();
    }
  }

  private void place(int index, int row) {
    MemorySegment.copy(pixels, ValueLayout.JAVA_BYTE, (long) index * features, image, 0, features);
    if (plane == 0) {
      scale(image, scale, offset, numbers);
    } else {
      for (int from = 0; from < features; from += plane) {
        look(image, table, from / plane * VALUES, numbers, from, from + plane);
      }
    }
    floats.put(row * features, numbers, 0, features);
  }

  /** Two roundings, as on other devices: the results are the same to the last bit. */
  private static void scale(byte[] bytes, float[] scale, float[] offset, float[] numbers) {
    for (int f = 0; f < numbers.length; f++) {
      numbers[f] = (bytes[f] & 0xff) * scale[f] + offset[f];
    }
  }

  /** Five times faster than to calculate: a conversion from a byte is no vector instruction. */
  private static void look(
      byte[] bytes, float[] table, int start, float[] numbers, int from, int to) {
    for (int f = from; f < to; f++) {
      numbers[f] = table[start + (bytes[f] & 0xff)];
    }
  }

  private NDArray tensor(NDManager manager, int images) {
    ByteBuffer used = room.slice(0, images * features * Float.BYTES).order(ByteOrder.nativeOrder());
    return manager.create(used, new Shape(images, features), DataType.FLOAT32);
  }
}
