package mlpstudio.data;

import java.lang.foreign.MemorySegment;

/**
 * Reads images and labels in MNIST's IDX format: two zero bytes, the element type, the number of
 * dimensions, their sizes as big-endian numbers, the elements. Refuses whatever is not exactly
 * that.
 */
public final class IdxReader {
  private static final int UNSIGNED_BYTE = 0x08;

  /** Longest side of an image that is taken for one. */
  private static final int MAX_SIDE = 10_000;

  /** Largest arrays that every virtual machine can make. */
  private static final int MAX_BYTES = Integer.MAX_VALUE - 8;

  /** Images up to 64 x 64 are allocated at once, larger ones only as they arrive. */
  private static final int BELIEVED_IMAGE = 64 * 64;

  private static final int BELIEVED_LABELS = 1 << 16;

  private IdxReader() {}

  /**
   * Reads a split: grey images and one label for each. The pixels are held once, outside the heap.
   * Not for the FX thread.
   *
   * @param images the file of images: three dimensions, unsigned bytes
   * @param labels the file of labels: one dimension, unsigned bytes, as many as images
   * @param classes labels lie below this, 1 to 256
   * @throws DatasetException where a file is missing or broken; it names the file, the byte and
   *     what was expected there
   */
  public static ImageSplit read(DataFile images, DataFile labels, int classes)
      throws DatasetException {
    int[] values = readLabels(labels, classes);
    try (CheckedInput in = CheckedInput.open(images)) {
      magic(in, 3, "images, rows and columns");
      int count = in.nextInt("the number of images");
      if (count != values.length) {
        throw in.broken(
            in.offset() - Integer.BYTES,
            values.length + " images, one for each label of " + labels.name(),
            String.valueOf(count));
      }
      int rows = size(in, "rows", MAX_SIDE);
      int columns = size(in, "columns", MAX_SIDE);
      long bytes = (long) rows * columns * count;
      if (bytes > MAX_BYTES) {
        throw in.broken(
            in.offset() - 2 * Integer.BYTES,
            "at most " + MAX_BYTES + " pixels in all",
            count + " images of " + rows + " x " + columns);
      }
      String expected = bytes + " bytes of pixels up to byte " + (in.offset() + bytes);
      MemorySegment pixels = in.nextOffHeap((int) bytes, (long) count * BELIEVED_IMAGE, expected);
      in.expectEnd();
      ImageShape shape = new ImageShape(1, rows, columns);
      return new ImageSplit(shape, pixels, values);
    }
  }

  private static int[] readLabels(DataFile file, int classes) throws DatasetException {
    try (CheckedInput in = CheckedInput.open(file)) {
      magic(in, 1, "labels");
      int count = size(in, "labels", MAX_BYTES);
      long start = in.offset();
      String expected = count + " labels up to byte " + (start + count);
      byte[] bytes = in.nextBytes(count, BELIEVED_LABELS, expected);
      int[] labels = new int[count];
      for (int i = 0; i < count; i++) {
        labels[i] = Byte.toUnsignedInt(bytes[i]);
        if (labels[i] >= classes) {
          throw in.broken(
              start + i, "a label from 0 to " + (classes - 1), String.valueOf(labels[i]));
        }
      }
      in.expectEnd();
      return labels;
    }
  }

  private static void magic(CheckedInput in, int dimensions, String names) throws DatasetException {
    for (int i = 0; i < 2; i++) {
      int zero = in.nextByte("IDX's magic number");
      if (zero != 0) {
        throw in.broken(i, "the 0 that an IDX file begins with", hex(zero));
      }
    }
    int type = in.nextByte("IDX's element type");
    if (type != UNSIGNED_BYTE) {
      throw in.broken(2, "unsigned bytes (" + hex(UNSIGNED_BYTE) + ")", "type " + hex(type));
    }
    int found = in.nextByte("IDX's number of dimensions");
    if (found != dimensions) {
      String plural = dimensions == 1 ? " dimension (" : " dimensions (";
      throw in.broken(3, dimensions + plural + names + ")", String.valueOf(found));
    }
  }

  private static int size(CheckedInput in, String things, int most) throws DatasetException {
    long at = in.offset();
    int size = in.nextInt("the number of " + things);
    if (size < 1 || size > most) {
      throw in.broken(at, "1 to " + most + " " + things, String.valueOf(size));
    }
    return size;
  }

  private static String hex(int value) {
    return String.format("0x%02x", value);
  }
}
