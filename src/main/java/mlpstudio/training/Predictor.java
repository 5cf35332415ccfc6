package mlpstudio.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.lang.foreign.MemorySegment;
import mlpstudio.data.ImageDataset;
import mlpstudio.model.Network;
import mlpstudio.model.PredictionTable;

/** Asks networks of one run about images that belong to no data set. Engine thread. */
final class Predictor {
  private final NDManager manager;
  private final ImageDataset data;
  private final DeviceScaling scaling;

  /**
   * A predictor.
   *
   * @param manager of the run
   * @param data says how large images are and how many classes there are
   * @param scaling how the run prepares images
   */
  Predictor(NDManager manager, ImageDataset data, DeviceScaling scaling) {
    this.manager = manager;
    this.data = data;
    this.scaling = scaling;
  }

  /**
   * What a network makes of images.
   *
   * @param images one byte a value, whole images of the data set's shape, at least one
   * @throws IllegalArgumentException where they are not
   */
  PredictionTable predict(Network network, MemorySegment images) {
    int features = data.shape().size();
    if (images.byteSize() == 0 || images.byteSize() % features != 0) {
      throw new IllegalArgumentException(
          images.byteSize() + " bytes are no whole images of " + data.shape());
    }
    try (NDManager scope = manager.newSubManager()) {
      int count = Math.toIntExact(images.byteSize() / features);
      NDArray bytes =
          scope.create(images.asByteBuffer(), new Shape(count, features), DataType.UINT8);
      float[] logits = network.logits(scaling.apply(bytes)).toFloatArray();
      return new PredictionTable(
          data.classes(), CrossEntropy.of(logits, new int[count], data.classes()).probabilities());
    }
  }
}
