package mlpstudio.data;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Images with their labels: the training or the test half of a data set. Pixels are unsigned bytes,
 * image after image, channels first, rows from the top; the segment may be heap, native or mapped
 * memory and is only ever read. Immutable; may be read from any thread as long as the segment may.
 */
public final class ImageSplit {
  private final ImageShape shape;
  private final MemorySegment pixels;
  private final int[] labels;

  /**
   * Holds on to the segment and copies the labels.
   *
   * @param shape the shape of every image
   * @param pixels exactly {@code labels.length * shape.size()} bytes
   * @param labels class index of every image, from 0
   */
  public ImageSplit(ImageShape shape, MemorySegment pixels, int[] labels) {
    long expected = Math.multiplyExact((long) labels.length, (long) shape.size());
    if (pixels.byteSize() != expected) {
      throw new IllegalArgumentException(
          labels.length
              + " images of "
              + shape
              + " take "
              + expected
              + " bytes, not "
              + pixels.byteSize());
    }
    this.shape = shape;
    this.pixels = pixels.asReadOnly();
    this.labels = labels.clone();
  }

  /** The shape of every image. */
  public ImageShape shape() {
    return shape;
  }

  /** Number of images. */
  public int size() {
    return labels.length;
  }

  /** All pixels, read-only: image {@code i} begins at byte {@code i * shape().size()}. */
  public MemorySegment pixels() {
    return pixels;
  }

  /** The pixels of one image, read-only, {@code shape().size()} bytes. */
  public MemorySegment image(int index) {
    return pixels.asSlice((long) index * shape.size(), shape.size());
  }

  /**
   * One value of one image.
   *
   * @param index the image
   * @param feature position within the image, from 0 to {@code shape().size() - 1}
   * @return 0 to 255
   */
  public int pixel(int index, int feature) {
    return Byte.toUnsignedInt(
        pixels.get(ValueLayout.JAVA_BYTE, (long) index * shape.size() + feature));
  }

  /** Class index of one image. */
  public int label(int index) {
    return labels[index];
  }

  /** Class indices of all images, a copy. */
  public int[] labels() {
    return labels.clone();
  }

  /**
   * How many images each class has.
   *
   * @param classes number of classes; every label lies below it
   */
  public int[] classCounts(int classes) {
    int[] counts = new int[classes];
    for (int label : labels) {
      counts[label]++;
    }
    return counts;
  }
}
