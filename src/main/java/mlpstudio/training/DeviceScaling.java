package mlpstudio.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import mlpstudio.data.ImageShape;
import mlpstudio.data.PixelScaling;

/** A normalisation on the device. Engine thread only; freed with its manager. */
final class DeviceScaling {
  private final NDArray scale;
  private final NDArray offset;
  private final float[] scales;
  private final float[] offsets;

  DeviceScaling(NDManager manager, ImageShape shape, PixelScaling scaling) {
    this.scales = perFeature(scaling.scale(), shape);
    this.offsets = perFeature(scaling.offset(), shape);
    this.scale = manager.create(scales);
    this.offset = manager.create(offsets);
  }

  /** What a byte is multiplied with, for every feature; not a copy. */
  float[] scale() {
    return scales;
  }

  /** What is added then, for every feature; not a copy. */
  float[] offset() {
    return offsets;
  }

  /**
   * Bytes become numbers.
   *
   * @param bytes (images, features)
   * @return the same shape, in the bytes' manager
   */
  NDArray apply(NDArray bytes) {
    return bytes.toType(DataType.FLOAT32, false).muli(scale).addi(offset);
  }

  private static float[] perFeature(float[] values, ImageShape shape) {
    if (values.length == shape.size()) {
      return values;
    }
    float[] all = new float[shape.size()];
    for (int f = 0; f < all.length; f++) {
      all[f] = values.length == 1 ? values[0] : values[f / shape.area()];
    }
    return all;
  }
}
