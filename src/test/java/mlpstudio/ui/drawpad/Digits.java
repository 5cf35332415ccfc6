package mlpstudio.ui.drawpad;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.stream.IntStream;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageShape;
import mlpstudio.data.ImageSplit;

/** Images of MNIST's shape and classes. */
final class Digits {
  private static final ImageShape SHAPE = new ImageShape(1, 28, 28);

  private Digits() {}

  /** Ten images without ink for training, ten for testing. */
  static ImageDataset none() {
    List<String> names = IntStream.range(0, 10).mapToObj(String::valueOf).toList();
    return new ImageDataset("blank", "Blank", names, split(), split());
  }

  private static ImageSplit split() {
    int[] labels = IntStream.range(0, 10).toArray();
    return new ImageSplit(SHAPE, MemorySegment.ofArray(new byte[10 * SHAPE.size()]), labels);
  }
}
