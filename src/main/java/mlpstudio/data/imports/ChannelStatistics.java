package mlpstudio.data.imports;

import java.util.ArrayList;
import java.util.List;
import mlpstudio.data.ImageShape;

/** Mean and standard deviation of each channel over images that come one after the other. */
final class ChannelStatistics {
  private final ImageShape shape;
  private final long[] sums;
  private final long[] squares;
  private long pixels;

  ChannelStatistics(ImageShape shape) {
    this.shape = shape;
    this.sums = new long[shape.channels()];
    this.squares = new long[shape.channels()];
  }

  void add(byte[] image) {
    for (int i = 0; i < image.length; i++) {
      long value = image[i] & 0xff;
      sums[i / shape.area()] += value;
      squares[i / shape.area()] += value * value;
    }
    pixels += shape.area();
  }

  /** Where 1 is white. */
  List<Double> means() {
    List<Double> means = new ArrayList<>();
    for (long sum : sums) {
      means.add((double) sum / pixels / 255);
    }
    return means;
  }

  /** Where 1 is white; divided by the number of pixels. */
  List<Double> deviations() {
    List<Double> deviations = new ArrayList<>();
    for (int c = 0; c < sums.length; c++) {
      double mean = (double) sums[c] / pixels;
      double variance = (double) squares[c] / pixels - mean * mean;
      deviations.add(Math.sqrt(Math.max(0, variance)) / 255);
    }
    return deviations;
  }
}
