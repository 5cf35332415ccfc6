package mlpstudio.data.imports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Images as they come, on disk, since nobody knows their number or their classes before the end;
 * only five bytes of each stay in memory.
 */
final class CollectedImages implements PicturePass.Target, AutoCloseable {
  private final OutputStream out;
  private final ClassTally tally = new ClassTally();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private int[] classes = new int[1 << 10];
  private boolean[] test = new boolean[1 << 10];
  private int count;

  /** Writes into a new file. */
  CollectedImages(Path file) throws IOException {
    out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
  }

  @Override
  public boolean wants(Half half, String label) {
    return true;
  }

  @Override
  public void take(Half half, String label, PictureReader.Place place, Bitmap bitmap, byte[] image)
      throws IOException {
    tally.add(label, half);
    if (count == classes.length) {
      classes = Arrays.copyOf(classes, 2 * count);
      test = Arrays.copyOf(test, 2 * count);
    }
    classes[count] =
        numbers.computeIfAbsent(
            label,
            l -> {
              names.add(l);
              return names.size() - 1;
            });
    test[count++] = half == Half.TEST;
    out.write(image);
  }

  ClassTally tally() {
    return tally;
  }

  /** The class of each image, numbered in the order of names. */
  int[] labels() {
    Map<String, Integer> sorted = tally.labels();
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = sorted.getOrDefault(names.get(classes[i]), 0);
    }
    return labels;
  }

  /** For each image whether its source says that it is for testing. */
  boolean[] saidToBeTest() {
    return Arrays.copyOf(test, count);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
