package mlpstudio.ui.support.images;

import java.util.Arrays;
import mlpstudio.data.ImageShape;
import mlpstudio.data.ImageSplit;
import mlpstudio.ui.support.Pixels;

/**
 * One image with its numbers: an image of a data set, a mean of many, or what a network sees.
 * Immutable; for any thread.
 */
public final class Picture {
  private final ImageShape shape;
  private final float[] values;
  private final float black;
  private final float white;

  /**
   * Copies the numbers.
   *
   * @param values {@code shape.size()} numbers, channels first
   * @param black the number drawn as no ink
   * @param white the number drawn as full ink
   */
  public Picture(ImageShape shape, float[] values, float black, float white) {
    if (values.length != shape.size()) {
      throw new IllegalArgumentException(values.length + " numbers for " + shape);
    }
    this.shape = shape;
    this.values = values.clone();
    this.black = black;
    this.white = white;
  }

  /** An image as its file has it: 0 to 255. */
  public static Picture of(ImageSplit split, int index) {
    float[] values = new float[split.shape().size()];
    for (int f = 0; f < values.length; f++) {
      values[f] = split.pixel(index, f);
    }
    return new Picture(split.shape(), values, 0, 255);
  }

  /** Channels, rows and columns. */
  public ImageShape shape() {
    return shape;
  }

  /**
   * One number.
   *
   * @param feature from 0 to {@code shape().size() - 1}
   */
  public float value(int feature) {
    return values[feature];
  }

  /** All numbers, a copy. */
  public float[] values() {
    return values.clone();
  }

  /** The colours, {@code shape().area()} of them. */
  public int[] argb() {
    int[] argb = new int[shape.area()];
    Pixels.argb(values, shape, black, white, argb);
    return argb;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Picture p
        && shape.equals(p.shape)
        && black == p.black
        && white == p.white
        && Arrays.equals(values, p.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }
}
