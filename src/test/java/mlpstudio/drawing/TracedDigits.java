package mlpstudio.drawing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.ImageSplit;
import mlpstudio.data.RandomStream;

/**
 * MNIST's digits as if they had been drawn with a pen: their ink is thinned on a finer grid and
 * followed to strokes.
 */
public final class TracedDigits {
  private static final int SIDE = 28;
  private static final int FINER = 4;

  private TracedDigits() {}

  /** The strokes of one image of 28 x 28 bytes, in its own coordinates. */
  public static List<Stroke> strokes(byte[] image) {
    float[] values = new float[image.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = image[i] & 0xff;
    }
    int side = SIDE * FINER;
    GreyField fine = new GreyField(SIDE, SIDE, values).resampled(side, side, FINER, 0, 0);
    boolean[] ink = new boolean[side * side];
    for (int i = 0; i < ink.length; i++) {
      ink[i] = fine.values()[i] > 110;
    }
    List<Stroke> strokes = new ArrayList<>();
    for (List<Integer> path : Skeleton.paths(ink, side)) {
      strokes.add(smooth(path, side));
    }
    return strokes;
  }

  /** Steps along the grid become a line: means over some pixels, every other one kept. */
  private static Stroke smooth(List<Integer> path, int side) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      if (i % 2 == 0 || i == path.size() - 1) {
        int reach = Math.min(4, Math.min(i, path.size() - 1 - i));
        double x = 0;
        double y = 0;
        for (int k = i - reach; k <= i + reach; k++) {
          x += path.get(k) % side + 0.5;
          y += path.get(k) / side + 0.5;
        }
        int count = 2 * reach + 1;
        points.add(new Point(x / count / FINER, y / count / FINER));
      }
    }
    return new Stroke(points);
  }

  /**
   * The first images of a split as drawings on canvases.
   *
   * @param random where each is put, and how large; null leaves them where they are
   */
  public static List<Drawing> of(ImageSplit digits, int count, RandomStream random) {
    List<Drawing> drawings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] image = new byte[digits.shape().size()];
      for (int f = 0; f < image.length; f++) {
        image[f] = (byte) digits.pixel(i, f);
      }
      double scale = random == null ? 1 : 3 + 27 * random.nextDouble();
      double x = random == null ? 0 : 2000 * random.nextDouble() - 500;
      double y = random == null ? 0 : 2000 * random.nextDouble() - 500;
      List<Stroke> strokes =
          strokes(image).stream()
              .map(
                  stroke ->
                      new Stroke(
                          stroke.points().stream()
                              .map(
                                  p ->
                                      new Point(
                                          rounded(p.x() * scale + x), rounded(p.y() * scale + y)))
                              .toList()))
              .toList();
      drawings.add(new Drawing(Optional.of(Integer.toString(digits.label(i))), "mnist", strokes));
    }
    return drawings;
  }

  /** As a screen tells it. */
  private static double rounded(double value) {
    return Math.rint(value * 100) / 100;
  }

  /**
   * Writes all 10,000 test digits as drawings of random sizes and places, for the command {@code
   * predict}.
   *
   * @param words the file, and how many
   */
  public static void main(String... words) throws Exception {
    ImageSplit test = new DatasetCatalog(Optional.empty()).load("mnist").test();
    int count = words.length > 1 ? Integer.parseInt(words[1]) : test.size();
    RandomStream random = words.length > 2 ? null : new RandomStream(1);
    Files.writeString(Path.of(words[0]), DrawingFile.text(of(test, count, random)));
  }
}
