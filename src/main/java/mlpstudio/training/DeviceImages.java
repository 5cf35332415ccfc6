package mlpstudio.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import mlpstudio.data.ImageShape;

/**
 * Images as one tensor of bytes on a device of its own memory. Batches are gathered there and
 * become numbers there, so that an image takes a byte a value. Engine thread only; freed with its
 * manager.
 */
final class DeviceImages implements BatchImages {
  private final NDArray bytes;
  private final DeviceScaling scaling;

  /**
   * Brings images to the manager's device.
   *
   * @param manager owns the tensor
   * @param shape of every image
   * @param pixels whole images
   * @param scaling how pixels become numbers
   */
  DeviceImages(NDManager manager, ImageShape shape, MemorySegment pixels, DeviceScaling scaling) {
    Shape all = new Shape(pixels.byteSize() / shape.size(), shape.size());
    this.bytes = manager.create(direct(pixels), all, DataType.UINT8);
    this.scaling = scaling;
  }

  @Override
  public int size() {
    return Math.toIntExact(bytes.getShape().get(0));
  }

  @Override
  public NDArray gather(NDManager manager, int[] indices) {
    return scaling.apply(bytes.get(manager, new NDIndex("{}", manager.create(indices))));
  }

  @Override
  public NDArray range(NDManager manager, int from, int to) {
    return scaling.apply(bytes.get(manager, new NDIndex(from + ":" + to)));
  }

  private static ByteBuffer direct(MemorySegment pixels) {
    if (pixels.isMapped()) {
      // A file that was cut short ends the run here; in the engine's own code it ends the program.
      pixels.load();
    }
    if (pixels.isNative()) {
      return pixels.asByteBuffer();
    }
    ByteBuffer copy = ByteBuffer.allocateDirect(Math.toIntExact(pixels.byteSize()));
    MemorySegment.ofBuffer(copy).copyFrom(pixels);
    return copy;
  }
}
