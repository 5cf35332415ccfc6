package mlpstudio.training;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.stream.IntStream;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageShape;
import mlpstudio.data.ImageSplit;
import mlpstudio.data.RandomStream;

/**
 * Images of any shape for networks of real size. Each class is a coarse pattern of its own, as dim
 * against the noise as that of photographs: it is learnt slowly.
 */
public final class MadeImages {
  private static final int CELL = 8;

  private MadeImages() {}

  /** A data set of ten classes. */
  public static ImageDataset dataset(String id, ImageShape shape, int train, int test) {
    List<String> names = IntStream.range(0, 10).mapToObj(Integer::toString).toList();
    int[][] patterns =
        IntStream.range(0, names.size()).mapToObj(c -> pattern(shape, c)).toArray(int[][]::new);
    return new ImageDataset(
        id,
        "Made images",
        names,
        split(shape, patterns, train, 1),
        split(shape, patterns, test, 2));
  }

  /** Light and dark fields of {@value #CELL} by {@value #CELL} pixels in each channel. */
  private static int[] pattern(ImageShape shape, int category) {
    RandomStream random = new RandomStream(100 + category);
    int across = (shape.width() + CELL - 1) / CELL;
    int down = (shape.height() + CELL - 1) / CELL;
    int[] fields = new int[shape.channels() * down * across];
    for (int f = 0; f < fields.length; f++) {
      fields[f] = random.nextInt(61) - 30;
    }
    int[] pixels = new int[shape.size()];
    for (int i = 0; i < pixels.length; i++) {
      int channel = i / shape.area();
      int y = i % shape.area() / shape.width();
      int x = i % shape.width();
      pixels[i] = fields[(channel * down + y / CELL) * across + x / CELL];
    }
    return pixels;
  }

  private static ImageSplit split(ImageShape shape, int[][] patterns, int count, long seed) {
    RandomStream random = new RandomStream(seed);
    MemorySegment pixels = Arena.ofAuto().allocate((long) count * shape.size());
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = i % patterns.length;
      // Photographs differ in how light they are as a whole, more than in what they show.
      int light = 60 + random.nextInt(120);
      for (int f = 0; f < shape.size(); f++) {
        int value = light + patterns[labels[i]][f] + random.nextInt(81) - 40;
        pixels.set(
            ValueLayout.JAVA_BYTE, (long) i * shape.size() + f, (byte) Math.clamp(value, 0, 255));
      }
    }
    return new ImageSplit(shape, pixels, labels);
  }
}
