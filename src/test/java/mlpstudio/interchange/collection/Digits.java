package mlpstudio.interchange.collection;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import mlpstudio.drawing.Drawing;
import mlpstudio.drawing.DrawingFile;
import mlpstudio.drawing.Point;
import mlpstudio.drawing.Stroke;

/** Digits as strokes, each a little different. */
public final class Digits {
  private static final double[][] SHAPES = {
    {5, 0, 1, 2, 0, 7, 2, 12, 5, 13, 8, 11, 9, 6, 8, 2, 5, 0},
    {3, 2, 5, 0, 5, 7, 5, 13},
    {1, 3, 4, 0, 8, 2, 7, 6, 1, 13, 9, 13},
    {1, 1, 6, 0, 8, 3, 4, 6, 8, 9, 6, 13, 0, 12},
    {6, 0, 0, 8, 9, 8, 6, 0, 6, 13},
    {8, 0, 2, 0, 1, 6, 6, 5, 9, 9, 5, 13, 0, 11},
    {7, 0, 2, 5, 1, 11, 5, 13, 8, 10, 5, 7, 1, 9},
    {0, 0, 9, 0, 5, 6, 3, 13},
    {5, 6, 1, 3, 5, 0, 9, 3, 5, 6, 0, 10, 5, 13, 9, 10, 5, 6},
    {8, 3, 4, 0, 1, 3, 4, 6, 8, 3, 8, 8, 7, 13}
  };

  private Digits() {}

  /** So many digits in turn, by three writers. */
  public static List<Drawing> some(int count, long seed) {
    Random random = new Random(seed);
    List<Drawing> drawings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      drawings.add(
          new Drawing(
              Optional.of(String.valueOf(i % 10)),
              List.of("ada", "béa", "cy").get(i / 10 % 3),
              List.of(stroke(i % 10, random))));
    }
    return drawings;
  }

  private static Stroke stroke(int digit, Random random) {
    double size = 8 + 8 * random.nextDouble();
    double slant = 0.4 * random.nextDouble() - 0.2;
    double[] shape = SHAPES[digit];
    List<Point> points = new ArrayList<>();
    for (int i = 0; i + 3 < shape.length; i += 2) {
      for (int k = 0; k < 8; k++) {
        double t = k / 8.0;
        double x = shape[i] + t * (shape[i + 2] - shape[i]) + 0.15 * random.nextGaussian();
        double y = shape[i + 1] + t * (shape[i + 3] - shape[i + 1]) + 0.15 * random.nextGaussian();
        points.add(new Point(rounded(40 + size * (x - slant * y)), rounded(30 + size * y)));
      }
    }
    return new Stroke(points);
  }

  private static double rounded(double value) {
    return Math.rint(value * 10) / 10;
  }

  /** Writes them as a collection. */
  public static Path write(Path file, List<Drawing> drawings) throws java.io.IOException {
    return Files.writeString(file, DrawingFile.text(drawings));
  }
}
