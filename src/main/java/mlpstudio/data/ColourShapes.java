package mlpstudio.data;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Small colour images that the program makes itself: one of six shapes, of any colour on a
 * background of any other, somewhere in the picture. The same ones every time and everywhere, for
 * lessons that need colours where no photographs are at hand. Pure functions, for any thread.
 */
final class ColourShapes {
  /** Height, width and channels of CIFAR-10's images. */
  static final ImageShape SHAPE = new ImageShape(3, 32, 32);

  static final List<String> NAMES = List.of("disc", "ring", "square", "triangle", "cross", "bars");
  static final int TRAIN = 6_000;
  static final int TEST = 1_200;

  private static final long TRAIN_SEED = 0x5eed_c010L;
  private static final long TEST_SEED = 0x7e57_c010L;
  private static final double LEAST_RADIUS = 6;
  private static final double SPREAD_RADIUS = 5;
  private static final double SHIFT = 5;
  private static final double TURN = 0.35;
  private static final double NOISE = 14;
  private static final double LEAST_CONTRAST = 110;

  private ColourShapes() {}

  static ImageSplit train() {
    return make(TRAIN, new RandomStream(TRAIN_SEED));
  }

  static ImageSplit test() {
    return make(TEST, new RandomStream(TEST_SEED));
  }

  private static ImageSplit make(int count, RandomGenerator random) {
    byte[] pixels = new byte[count * SHAPE.size()];
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = i % NAMES.size();
      paint(labels[i], random, pixels, i * SHAPE.size());
    }
    return new ImageSplit(SHAPE, MemorySegment.ofArray(pixels), labels);
  }

  private static void paint(int shape, RandomGenerator random, byte[] pixels, int from) {
    double radius = LEAST_RADIUS + SPREAD_RADIUS * random.nextDouble();
    double centreX = SHAPE.width() / 2.0 + SHIFT * (2 * random.nextDouble() - 1);
    double centreY = SHAPE.height() / 2.0 + SHIFT * (2 * random.nextDouble() - 1);
    double turn = TURN * (2 * random.nextDouble() - 1);
    double[] paper = colour(random);
    double[] ink = colour(random);
    while (contrast(paper, ink) < LEAST_CONTRAST) {
      ink = colour(random);
    }
    double cos = Math.cos(turn);
    double sin = Math.sin(turn);
    for (int y = 0; y < SHAPE.height(); y++) {
      for (int x = 0; x < SHAPE.width(); x++) {
        double dx = (x + 0.5 - centreX) / radius;
        double dy = (y + 0.5 - centreY) / radius;
        double[] colour = inside(shape, cos * dx + sin * dy, cos * dy - sin * dx) ? ink : paper;
        for (int channel = 0; channel < SHAPE.channels(); channel++) {
          double value = colour[channel] + NOISE * (2 * random.nextDouble() - 1);
          pixels[from + channel * SHAPE.area() + y * SHAPE.width() + x] =
              (byte) Math.clamp(Math.round(value), 0, 255);
        }
      }
    }
  }

  /** Whether a point, in radii from the middle, belongs to the shape. */
  private static boolean inside(int shape, double x, double y) {
    double distance = Math.hypot(x, y);
    return switch (shape) {
      case 0 -> distance < 1;
      case 1 -> distance < 1 && distance > 0.55;
      case 2 -> Math.max(Math.abs(x), Math.abs(y)) < 0.85;
      case 3 -> y < 0.8 && y > 2 * Math.abs(x) - 1;
      case 4 -> Math.max(Math.abs(x), Math.abs(y)) < 1 && Math.min(Math.abs(x), Math.abs(y)) < 0.3;
      default ->
          Math.abs(y) < 1 && Math.abs(x) < 1 && Math.floorMod((long) Math.floor(3 * x), 2) == 0;
    };
  }

  private static double[] colour(RandomGenerator random) {
    return new double[] {
      255 * random.nextDouble(), 255 * random.nextDouble(), 255 * random.nextDouble()
    };
  }

  private static double contrast(double[] a, double[] b) {
    return Math.sqrt(
        Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
  }
}
