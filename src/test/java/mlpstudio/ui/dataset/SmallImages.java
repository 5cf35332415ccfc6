package mlpstudio.ui.dataset;

import java.lang.foreign.MemorySegment;
import java.util.List;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageShape;
import mlpstudio.data.ImageSplit;

/**
 * A data set of tiny images under MNIST's name: image i has label i % 3 and pixels i, i + 1, ...
 */
final class SmallImages {
  static final int TRAIN = 100;
  static final int TEST = 20;

  private SmallImages() {}

  static ImageDataset dataset() {
    return dataset(new ImageShape(1, 2, 2));
  }

  static ImageDataset dataset(ImageShape shape) {
    return new ImageDataset(
        "mnist", "Small", List.of("zero", "one", "two"), split(shape, TRAIN), split(shape, TEST));
  }

  private static ImageSplit split(ImageShape shape, int count) {
    byte[] pixels = new byte[count * shape.size()];
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = i % 3;
      for (int f = 0; f < shape.size(); f++) {
        pixels[i * shape.size() + f] = (byte) (i + f);
      }
    }
    return new ImageSplit(shape, MemorySegment.ofArray(pixels), labels);
  }
}
