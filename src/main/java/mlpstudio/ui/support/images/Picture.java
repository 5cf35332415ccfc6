package mlpstudio.ui.support.images;

import java.util.Arrays;
import mlpstudio.data.ImageShape;
import mlpstudio.data.ImageSplit;
import mlpstudio.data.LostImages;
import mlpstudio.ui.support.Pixels;
import org.jspecify.annotations.Nullable;

/**
 * One image with its numbers: an image of a data set, a mean of many, or what a network sees.
 * Immutable; for any thread.
 */
public final class Picture {
  private static final float LOST = 128;

  private final ImageShape shape;
  private final float[] values;
  private final float black;
  private final float white;
  private final int @Nullable [] colors;

  /**
   * Copies the numbers.
   *
   * @param values {@code shape.size()} numbers, channels first
   * @param black the number drawn as no ink
   * @param white the number drawn as full ink
   */
  public Picture(ImageShape shape, float[] values, float black, float white) {
    this(shape, values, black, white, null);
  }

  private Picture(
      ImageShape shape, float[] values, float black, float white, int @Nullable [] colors) {
    if (values.length != shape.size()) {
      throw new IllegalArgumentException(values.length + " numbers for " + shape);
    }
    this.shape = shape;
    this.values = values.clone();
    this.black = black;
    this.white = white;
    this.colors = colors;
  }

  /**
   * Numbers drawn in colours of their own, such as weights; copies both.
   *
   * @param values {@code shape.size()} numbers, channels first
   * @param argb {@code shape.area()} opaque colours
   */
  public static Picture colored(ImageShape shape, float[] values, int[] argb) {
    if (argb.length != shape.area()) {
      throw new IllegalArgumentException(argb.length + " colours for " + shape);
    }
    return new Picture(shape, values, 0, 0, argb.clone());
  }

  /** An image as its file has it: 0 to 255; plain grey where the file was cut short meanwhile. */
  public static Picture of(ImageSplit split, int index) {
    float[] values = new float[split.shape().size()];
    try {
      for (int f = 0; f < values.length; f++) {
        values[f] = split.pixel(index, f);
      }
    } catch (InternalError e) {
      LostImages.require(e);
      Arrays.fill(values, LOST);
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
    if (colors != null) {
      return colors.clone();
    }
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
        && Arrays.equals(colors, p.colors)
        && Arrays.equals(values, p.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }
}
