package mlpstudio.ui.plan;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import mlpstudio.data.Distortion;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageDistorter;
import mlpstudio.data.ImageShape;
import mlpstudio.data.ImageSplit;
import mlpstudio.data.LostImages;
import mlpstudio.data.RandomStream;
import mlpstudio.data.RandomStream.Purpose;

/**
 * The first training images of a few classes, each as it is and then distorted several times. Equal
 * images, limits and seed, equal sample; where only a limit changes, each picture changes by that
 * alone, for it keeps its own numbers. Immutable.
 */
final class DistortionSample {
  /** Images, one a row. */
  static final int ROWS = 3;

  /** Pictures of each: the image itself first. */
  static final int COLUMNS = 7;

  /** Classes may lie one after the other in a data set; not all of it is looked through. */
  private static final int LOOKED_AT = 20_000;

  private final ImageShape shape;
  private final int[] images;
  private final byte[][] pictures;

  /** Takes well under a millisecond. */
  DistortionSample(ImageDataset dataset, Distortion limits, long seed) {
    shape = dataset.shape();
    images = firstOfClasses(dataset.train(), dataset.classes());
    pictures = new byte[images.length * COLUMNS][shape.size()];
    ImageDistorter distorter =
        new ImageDistorter(shape, limits, RandomStream.of(seed, Purpose.DISTORTION));
    for (int row = 0; row < images.length; row++) {
      byte[] original = pictures[row * COLUMNS];
      copy(dataset.train().image(images[row]), original);
      for (int column = 1; column < COLUMNS; column++) {
        distorter.distort(original, 0, pictures[row * COLUMNS + column], 0);
      }
    }
  }

  /** Black where the file was cut short meanwhile; whoever looks at the data set next is told. */
  private static void copy(MemorySegment image, byte[] target) {
    try {
      MemorySegment.copy(image, ValueLayout.JAVA_BYTE, 0, target, 0, target.length);
    } catch (InternalError e) {
      LostImages.require(e);
    }
  }

  private static int[] firstOfClasses(ImageSplit split, int classes) {
    boolean[] seen = new boolean[classes];
    int[] found = new int[ROWS];
    int count = 0;
    for (int i = 0; i < Math.min(split.size(), LOOKED_AT) && count < ROWS; i++) {
      if (!seen[split.label(i)]) {
        seen[split.label(i)] = true;
        found[count++] = i;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** The shape of every picture. */
  ImageShape shape() {
    return shape;
  }

  /** Number of rows, at most {@link #ROWS}. */
  int rows() {
    return images.length;
  }

  /** The pixels of one picture, channels first; not to be changed. */
  byte[] picture(int row, int column) {
    return pictures[row * COLUMNS + column];
  }
}
