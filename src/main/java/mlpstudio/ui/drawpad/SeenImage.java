package mlpstudio.ui.drawpad;

import java.util.Arrays;
import mlpstudio.data.ImageShape;
import mlpstudio.data.PixelScaling;

/**
 * What the network sees of what lies on the pad. The array is not to be changed. Two of them are
 * equal where they are the same moment's.
 */
final class SeenImage {
  private final ImageShape shape;
  private final byte[] pixels;
  private final boolean empty;

  private SeenImage(ImageShape shape, byte[] pixels, boolean empty) {
    this.shape = shape;
    this.pixels = pixels;
    this.empty = empty;
  }

  /**
   * An image.
   *
   * @param pixels {@code shape.size()} bytes, channels first
   */
  static SeenImage of(ImageShape shape, byte[] pixels) {
    return new SeenImage(shape, pixels, false);
  }

  /** Nothing but paper. */
  static SeenImage empty(ImageShape shape) {
    return new SeenImage(shape, new byte[shape.size()], true);
  }

  ImageShape shape() {
    return shape;
  }

  byte[] pixels() {
    return pixels;
  }

  /** Whether there is nothing to be read. */
  boolean isEmpty() {
    return empty;
  }

  /** The numbers that a network sees. */
  float[] input(PixelScaling scaling) {
    float[] input = new float[pixels.length];
    for (int f = 0; f < input.length; f++) {
      input[f] = scaling.apply(pixels[f] & 0xff, f, shape);
    }
    return input;
  }

  /** Whether both show the same. */
  boolean sameAs(SeenImage other) {
    return shape.equals(other.shape) && empty == other.empty && Arrays.equals(pixels, other.pixels);
  }
}
