package mlpstudio.data;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import mlpstudio.words.Words;

/**
 * Reads CIFAR-10's binary form: records of one label byte and the 32 x 32 values of red, of green
 * and of blue, nothing before, between or after. Refuses whatever is not exactly that.
 */
public final class CifarReader {
  /** The shape of every image. */
  public static final ImageShape SHAPE = new ImageShape(3, 32, 32);

  /** Number of images in each published file. */
  public static final int RECORDS = 10_000;

  private static final int MAX_NAMES_FILE = 4096;

  private CifarReader() {}

  /**
   * Reads files one after the other into one split. The pixels go straight outside the heap and
   * cost their bytes once. Not for the FX thread.
   *
   * @param files in this order, each with {@code records} records, gzipped or not
   * @param records {@link #RECORDS} for the published files
   * @param classes labels lie below this
   * @throws DatasetException where a file is missing or broken; it names the file, the byte and
   *     what was expected there
   */
  public static ImageSplit read(List<DataFile> files, int records, int classes)
      throws DatasetException {
    int[] labels = new int[Math.multiplyExact(files.size(), records)];
    MemorySegment pixels = OffHeap.room(Math.multiplyExact(labels.length, SHAPE.size()));
    byte[] row = new byte[SHAPE.size()];
    int image = 0;
    for (DataFile file : files) {
      try (CheckedInput in = CheckedInput.open(file)) {
        for (int i = 0; i < records; i++, image++) {
          labels[image] = label(in, classes);
          int index = i;
          in.fill(row, 0, row.length, () -> say("cifar.image", row.length, index));
          MemorySegment.copy(
              row, 0, pixels, ValueLayout.JAVA_BYTE, (long) image * row.length, row.length);
        }
        in.expectEnd();
      }
    }
    return new ImageSplit(SHAPE, pixels, labels);
  }

  /**
   * Compares the file of class names, one a line, with the names that the program knows.
   *
   * @throws DatasetException where it is missing or differs
   */
  static void requireNames(DataFile file, List<String> names) throws DatasetException {
    try (CheckedInput in = CheckedInput.open(file)) {
      String[] lines = in.text(MAX_NAMES_FILE).split("\n", -1);
      int at = 0;
      for (int i = 0; i < Math.max(lines.length, names.size()); i++) {
        String expected = i < names.size() ? names.get(i) : "";
        String found = i < lines.length ? lines[i].strip() : "";
        if (!found.equals(expected)) {
          throw in.broken(at, line(expected), line(found));
        }
        at += i < lines.length ? lines[i].length() + 1 : 0;
      }
    }
  }

  private static String line(String name) {
    return name.isEmpty() ? say("cifar.no.name") : say("cifar.name", name);
  }

  private static int label(CheckedInput in, int classes) throws DatasetException {
    int label = in.nextByte(() -> say("label.range", classes - 1));
    if (label >= classes) {
      throw in.broken(in.offset() - 1, say("label.range", classes - 1), String.valueOf(label));
    }
    return label;
  }

  private static String say(String key, Object... arguments) {
    return Words.say(CifarReader.class, key, arguments);
  }
}
