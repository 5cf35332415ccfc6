package mlpstudio.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import mlpstudio.data.Distortion;
import mlpstudio.data.ImageDistorter;
import mlpstudio.data.ImageSplit;
import mlpstudio.data.RandomStream;

/**
 * The training images of a run that distorts them: each batch is distorted afresh where it is
 * gathered, from the run's own stream. Engine thread only.
 */
final class DistortedImages {
  private final ImageSplit images;
  private final DeviceScaling scaling;
  private final RandomStream random;
  private final ImageDistorter distorter;

  /**
   * Prepares to distort.
   *
   * @param images the undistorted ones
   * @param limits how far
   * @param scaling how pixels become numbers
   * @param random the run's distortion stream
   */
  DistortedImages(
      ImageSplit images, Distortion limits, DeviceScaling scaling, RandomStream random) {
    this.images = images;
    this.scaling = scaling;
    this.random = random;
    this.distorter = new ImageDistorter(images.shape(), limits, random);
  }

  /** Where the stream stands now. */
  long state() {
    return random.state();
  }

  /**
   * Some images, freshly distorted, as the network sees them.
   *
   * @return (indices, features), in the given manager
   */
  NDArray gather(NDManager manager, int[] indices) {
    int features = images.shape().size();
    byte[] batch = new byte[Math.multiplyExact(indices.length, features)];
    for (int i = 0; i < indices.length; i++) {
      MemorySegment.copy(
          images.pixels(),
          ValueLayout.JAVA_BYTE,
          (long) indices[i] * features,
          batch,
          i * features,
          features);
      distorter.distort(batch, i * features, batch, i * features);
    }
    ByteBuffer direct = ByteBuffer.allocateDirect(batch.length).put(batch).flip();
    return scaling.apply(
        manager.create(direct, new Shape(indices.length, features), DataType.UINT8));
  }
}
