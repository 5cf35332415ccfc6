package mlpstudio.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.lang.foreign.MemorySegment;
import mlpstudio.data.ImageShape;

/** Images from which batches are taken as the network sees them. Engine thread only. */
sealed interface BatchImages permits HostImages, DeviceImages {

  /**
   * Images for the manager's device. On the CPU pixels are used where they lie.
   *
   * @param manager owns what is brought to the device
   * @param shape of every image
   * @param pixels whole images
   * @param scaling how pixels become numbers
   */
  static BatchImages of(
      NDManager manager, ImageShape shape, MemorySegment pixels, DeviceScaling scaling) {
    return "cpu".equals(manager.getDevice().getDeviceType())
        ? new HostImages(shape, pixels, scaling)
        : new DeviceImages(manager, shape, pixels, scaling);
  }

  /** Number of images. */
  int size();

  /**
   * Some images as the network sees them.
   *
   * @return (indices, features), in the given manager; good until the next batch is taken
   */
  NDArray gather(NDManager manager, int[] indices);

  /**
   * Neighbouring images as the network sees them.
   *
   * @return (to - from, features), in the given manager; good until the next batch is taken
   */
  NDArray range(NDManager manager, int from, int to);
}
