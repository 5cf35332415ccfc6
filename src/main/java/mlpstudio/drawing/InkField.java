package mlpstudio.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ink of a picture: how much of each place it covers, 0 to 1, whatever the paper's and the
 * pen's colours and however uneven the light.
 *
 * @param coverage 0 to 1
 * @param solid where it is surely ink
 */
@SuppressWarnings("ArrayRecordComponent")
record InkField(GreyField coverage, boolean[] solid) {
  /** Differences of fewer grey values are no ink. */
  private static final float FAINTEST = 12;

  private static final int ROUNDS = 4;

  /** Finds the ink, unless the picture is even. */
  static Optional<InkField> of(GreyField picture) {
    boolean[] ink = new boolean[picture.values().length];
    float[] darkness = difference(picture, PaperFit.surface(picture, ink, 1), 1);
    float sign = skew(darkness) >= 0 ? 1 : -1;
    for (int round = 0; round < ROUNDS; round++) {
      float[] paper = PaperFit.surface(picture, ink, round < 2 ? 1 : 2);
      darkness = difference(picture, paper, sign);
      mark(darkness, Otsu.threshold(darkness), ink);
    }
    double inkMean = mean(darkness, ink, true);
    double noise = spread(darkness, ink);
    if (!(inkMean >= FAINTEST && inkMean >= 4 * noise)) {
      return Optional.empty();
    }
    boolean[] solid = Blobs.cleaned(ink, picture.width(), picture.height());
    boolean[] near = grown(grown(solid, picture.width()), picture.width());
    double full = mean(darkness, solid, true);
    float[] coverage = new float[ink.length];
    double least = Math.max(3 * noise / full, 0.08);
    for (int i = 0; i < coverage.length; i++) {
      double share = darkness[i] / full;
      coverage[i] = near[i] && share >= least ? (float) Math.min(1, share) : 0;
    }
    return Optional.of(
        new InkField(new GreyField(picture.width(), picture.height(), coverage), solid));
  }

  /** The box around the ink, its soft edges included. */
  InkBox box() {
    int width = coverage.width();
    int left = width;
    int top = coverage.height();
    int right = 0;
    int bottom = 0;
    for (int i = 0; i < coverage.values().length; i++) {
      if (coverage.values()[i] > 0.1f) {
        left = Math.min(left, i % width);
        right = Math.max(right, i % width + 1);
        top = Math.min(top, i / width);
        bottom = Math.max(bottom, i / width + 1);
      }
    }
    return new InkBox(left, top, right, bottom);
  }

  /** How wide the lines are: twice their area for each length of their edge. */
  double penWidth() {
    int width = coverage.width();
    int area = 0;
    int edge = 0;
    for (int i = 0; i < solid.length; i++) {
      if (solid[i]) {
        area++;
        edge += i % width == 0 || !solid[i - 1] ? 1 : 0;
        edge += i % width == width - 1 || !solid[i + 1] ? 1 : 0;
        edge += i < width || !solid[i - width] ? 1 : 0;
        edge += i + width >= solid.length || !solid[i + width] ? 1 : 0;
      }
    }
    // Steps along the grid are 4 / pi times as long as the mean edge.
    return edge == 0 ? 0 : 2 * area / (edge * Math.PI / 4);
  }

  /** Every place that is surely ink, as a dot. */
  List<Stroke> dots() {
    List<Stroke> dots = new ArrayList<>();
    for (int i = 0; i < solid.length; i++) {
      if (solid[i]) {
        int row = i / coverage.width();
        dots.add(Stroke.of(i % coverage.width() + 0.5, row + 0.5));
      }
    }
    return dots;
  }

  private static float[] difference(GreyField picture, float[] paper, float sign) {
    float[] result = new float[paper.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = sign * (paper[i] - picture.values()[i]);
    }
    return result;
  }

  /** Ink is the smaller part: its side is the longer tail. */
  private static double skew(float[] values) {
    double mean = 0;
    for (float value : values) {
      mean += value / values.length;
    }
    double cubes = 0;
    for (float value : values) {
      double off = value - mean;
      cubes += off * off * off;
    }
    return cubes;
  }

  private static void mark(float[] darkness, float threshold, boolean[] ink) {
    for (int i = 0; i < ink.length; i++) {
      ink[i] = darkness[i] > threshold;
    }
  }

  private static double mean(float[] values, boolean[] chosen, boolean wanted) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (chosen[i] == wanted) {
        sum += values[i];
        count++;
      }
    }
    return sum / count;
  }

  /** The paper's own roughness; the ink's soft edges, which are above it, do not count. */
  private static double spread(float[] darkness, boolean[] ink) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < darkness.length; i++) {
      if (!ink[i] && darkness[i] < 0) {
        sum += darkness[i] * darkness[i];
        count++;
      }
    }
    return count == 0 ? 0 : Math.sqrt(sum / count);
  }

  private static boolean[] grown(boolean[] ink, int width) {
    boolean[] result = ink.clone();
    for (int i = 0; i < ink.length; i++) {
      if (ink[i]) {
        int x = i % width;
        if (i >= width) {
          result[i - width] = true;
        }
        if (i + width < ink.length) {
          result[i + width] = true;
        }
        if (x > 0) {
          result[i - 1] = true;
        }
        if (x < width - 1) {
          result[i + 1] = true;
        }
      }
    }
    return result;
  }
}
