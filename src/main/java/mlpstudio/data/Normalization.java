package mlpstudio.data;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import mlpstudio.words.Words;

/** How bytes from 0 to 255 become the numbers that the network sees. */
public sealed interface Normalization {

  /**
   * The factors and summands for this normalisation.
   *
   * @param train the training images, from which statistics are taken where the rule needs some
   * @param indices which of them are trained on
   */
  PixelScaling fit(ImageSplit train, int[] indices);

  /** Pixels as they are, 0 to 255. */
  record None() implements Normalization {
    @Override
    public PixelScaling fit(ImageSplit train, int[] indices) {
      return new PixelScaling(new float[] {1}, new float[] {0});
    }
  }

  /** Pixels divided by 255: 0 to 1. */
  record UnitRange() implements Normalization {
    @Override
    public PixelScaling fit(ImageSplit train, int[] indices) {
      return new PixelScaling(new float[] {1 / 255f}, new float[] {0});
    }
  }

  /**
   * {@code (pixel / 255 - mean) / deviation}, per channel.
   *
   * @param mean one value for all channels, or one per channel
   * @param deviation as many values as means, each above 0
   */
  record MeanDeviation(List<Double> mean, List<Double> deviation) implements Normalization {
    /** Copies the lists and refuses infinite means and deviations that are not above 0. */
    public MeanDeviation {
      mean = List.copyOf(mean);
      deviation = List.copyOf(deviation);
      if (mean.isEmpty() || mean.size() != deviation.size()) {
        throw new IllegalArgumentException(
            Words.say(Normalization.class, "range.means", mean.size(), deviation.size()));
      }
      if (!mean.stream().allMatch(Double::isFinite)) {
        throw new IllegalArgumentException(Words.say(Normalization.class, "range.mean", mean));
      }
      if (!deviation.stream().allMatch(d -> d > 0 && Double.isFinite(d))) {
        throw new IllegalArgumentException(
            Words.say(Normalization.class, "range.deviation", deviation));
      }
    }

    /** One mean and one deviation for every channel. */
    public static MeanDeviation of(double mean, double deviation) {
      return new MeanDeviation(List.of(mean), List.of(deviation));
    }

    @Override
    public PixelScaling fit(ImageSplit train, int[] indices) {
      int n = mean.size();
      if (n != 1 && n != train.shape().channels()) {
        throw new IllegalArgumentException(
            Words.say(Normalization.class, "range.channels", n, train.shape().channels()));
      }
      float[] scale = new float[n];
      float[] offset = new float[n];
      for (int i = 0; i < n; i++) {
        scale[i] = (float) (1 / (255 * deviation.get(i)));
        offset[i] = (float) (-mean.get(i) / deviation.get(i));
      }
      return new PixelScaling(scale, offset);
    }
  }

  /**
   * Every pixel position gets mean 0 and standard deviation 1 over the images trained on; positions
   * that never change keep their scale (scikit-learn's {@code StandardScaler}).
   */
  record PerPixel() implements Normalization {
    @Override
    public PixelScaling fit(ImageSplit train, int[] indices) {
      if (indices.length == 0) {
        throw new IllegalArgumentException("Pixels cannot be standardised over no images");
      }
      int features = train.shape().size();
      long[] sum = new long[features];
      long[] squares = new long[features];
      byte[] row = new byte[features];
      for (int index : indices) {
        MemorySegment.copy(
            train.pixels(), ValueLayout.JAVA_BYTE, (long) index * features, row, 0, features);
        addRow(row, sum, squares);
      }
      float[] scale = new float[features];
      float[] offset = new float[features];
      for (int f = 0; f < features; f++) {
        double mean = (double) sum[f] / indices.length;
        double variance = (double) squares[f] / indices.length - mean * mean;
        double deviation = variance > 1e-9 ? Math.sqrt(variance) : 1;
        scale[f] = (float) (1 / deviation);
        offset[f] = (float) (-mean / deviation);
      }
      return new PixelScaling(scale, offset);
    }

    private static void addRow(byte[] row, long[] sum, long[] squares) {
      for (int f = 0; f < row.length; f++) {
        long pixel = row[f] & 0xff;
        sum[f] += pixel;
        squares[f] += pixel * pixel;
      }
    }
  }
}
