package mlpstudio.training;

import ai.djl.ndarray.NDArray;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * A tensor's values, read and written as plain numbers: its own memory on the CPU, a copy from
 * other devices, or an array that never was a tensor. Engine thread only; not after the tensor is
 * closed.
 *
 * @param buffer all values, row by row
 */
record TensorMemory(FloatBuffer buffer) {

  /** A tensor's values: written values reach the tensor only where {@link #isHere}. */
  static TensorMemory of(NDArray tensor) {
    return new TensorMemory(
        isHere(tensor)
            ? tensor.toByteBuffer(true).order(ByteOrder.nativeOrder()).asFloatBuffer()
            : FloatBuffer.wrap(tensor.toFloatArray()));
  }

  /** An array's values. */
  static TensorMemory of(float[] values) {
    return new TensorMemory(FloatBuffer.wrap(values));
  }

  /** Whether a tensor's memory is the processor's own. */
  static boolean isHere(NDArray tensor) {
    return "cpu".equals(tensor.getDevice().getDeviceType());
  }

  /** Number of values. */
  int size() {
    return buffer.capacity();
  }

  /** Copies values out. */
  void read(int from, float[] target, int count) {
    buffer.get(from, target, 0, count);
  }

  /** Copies values in. */
  void write(int to, float[] source, int count) {
    buffer.put(to, source, 0, count);
  }
}
