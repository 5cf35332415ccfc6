package mlpstudio.data;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What can be counted and averaged in a split: images of each class, their mean image, mean and
 * deviation of the pixels. Immutable; for any thread.
 */
public final class DatasetFacts {
  private final int[] classCounts;
  private final float[][] meanImages;
  private final double pixelMean;
  private final double pixelDeviation;

  private DatasetFacts(
      int[] classCounts, float[][] meanImages, double pixelMean, double pixelDeviation) {
    this.classCounts = classCounts;
    this.meanImages = meanImages;
    this.pixelMean = pixelMean;
    this.pixelDeviation = pixelDeviation;
  }

  /**
   * Goes once through all pixels; takes a tenth of a second for 60,000 small images, so not on the
   * FX thread.
   *
   * @param split at least one image
   * @param classes number of classes; every label lies below it
   */
  public static DatasetFacts of(ImageSplit split, int classes) {
    return of(split, IntStream.range(0, split.size()).toArray(), classes);
  }

  /**
   * The same of some images only.
   *
   * @param indices which images of the split, at least one
   */
  public static DatasetFacts of(ImageSplit split, int[] indices, int classes) {
    if (indices.length == 0) {
      throw new IllegalArgumentException("Nothing can be averaged over no images");
    }
    int features = split.shape().size();
    int[] counts = new int[classes];
    long[][] sums = new long[classes][features];
    long squares = 0;
    byte[] row = new byte[features];
    for (int i : indices) {
      MemorySegment.copy(
          split.pixels(), ValueLayout.JAVA_BYTE, (long) i * features, row, 0, features);
      counts[split.label(i)]++;
      squares += addRow(row, sums[split.label(i)]);
    }
    double n = (double) indices.length * features;
    double mean = Arrays.stream(sums).flatMapToLong(Arrays::stream).sum() / n;
    double deviation = Math.sqrt(Math.max(0, (double) squares / n - mean * mean));
    return new DatasetFacts(counts, means(sums, counts), mean / 255, deviation / 255);
  }

  /** How many images each class has, a copy. */
  public int[] classCounts() {
    return classCounts.clone();
  }

  /**
   * The mean of all images of a class: {@code shape.size()} values from 0 to 255, a copy; all 0
   * where the class has no images.
   */
  public float[] meanImage(int label) {
    return meanImages[label].clone();
  }

  /** Mean of all pixels of all images, where 0 is black and 1 is white. */
  public double pixelMean() {
    return pixelMean;
  }

  /**
   * Standard deviation of all pixels of all images (divided by their number), on the same scale.
   */
  public double pixelDeviation() {
    return pixelDeviation;
  }

  /** Adds the pixels and returns the sum of their squares. */
  private static long addRow(byte[] row, long[] sums) {
    long squares = 0;
    for (int f = 0; f < row.length; f++) {
      long pixel = row[f] & 0xff;
      sums[f] += pixel;
      squares += pixel * pixel;
    }
    return squares;
  }

  private static float[][] means(long[][] sums, int[] counts) {
    float[][] means = new float[sums.length][];
    for (int c = 0; c < sums.length; c++) {
      means[c] = new float[sums[c].length];
      for (int f = 0; f < means[c].length && counts[c] > 0; f++) {
        means[c][f] = (float) ((double) sums[c][f] / counts[c]);
      }
    }
    return means;
  }
}
