package mlpstudio.ui.support;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import mlpstudio.data.ImageShape;
import mlpstudio.data.LostImages;

/**
 * Arrays of data to pixels on the screen. Colours are opaque {@code 0xAARRGGBB}, row after row from
 * the top; grey is white ink on black, as in the files.
 */
public final class Pixels {
  private static final int OPAQUE = 0xFF000000;
  private static final int LOST = 0xFF808080;

  private Pixels() {}

  /**
   * The colours of one image; plain grey where its file was cut short meanwhile.
   *
   * @param image bytes of one image, channels first, as {@code ImageSplit.image} gives them
   * @param shape its shape: 3 channels are red, green and blue; of any other number the first is
   *     drawn in grey
   * @param target receives {@code shape.area()} colours
   */
  public static void argb(MemorySegment image, ImageShape shape, int[] target) {
    int area = shape.area();
    boolean coloured = shape.channels() == 3;
    // One copy: reading a segment byte by byte is slow until it is compiled, and a first picture
    // of many images is drawn before.
    byte[] bytes;
    try {
      bytes = image.asSlice(0, coloured ? 3L * area : area).toArray(ValueLayout.JAVA_BYTE);
    } catch (InternalError e) {
      LostImages.require(e);
      Arrays.fill(target, 0, area, LOST);
      return;
    }
    for (int i = 0; i < area; i++) {
      target[i] =
          coloured
              ? OPAQUE
                  | ((bytes[i] & 0xFF) << 16)
                  | ((bytes[i + area] & 0xFF) << 8)
                  | (bytes[i + 2 * area] & 0xFF)
              : OPAQUE | ((bytes[i] & 0xFF) * 0x010101);
    }
  }

  /**
   * The colours of numbers: {@code black} and below become 0, {@code white} and above 255, in every
   * channel.
   *
   * @param values {@code shape.size()} numbers, channels first
   * @param target receives {@code shape.area()} colours
   */
  public static void argb(
      float[] values, ImageShape shape, float black, float white, int[] target) {
    int area = shape.area();
    float factor = white > black ? 255 / (white - black) : 0;
    for (int i = 0; i < area; i++) {
      int first = level(values[i], black, factor);
      target[i] =
          shape.channels() == 3
              ? rgb(
                  first,
                  level(values[i + area], black, factor),
                  level(values[i + 2 * area], black, factor))
              : grey(first);
    }
  }

  /** A grey of 0 (black) to 255 (white). */
  public static int grey(int level) {
    return OPAQUE | level * 0x010101;
  }

  /** A colour of three levels, 0 to 255 each. */
  public static int rgb(int red, int green, int blue) {
    return OPAQUE | red << 16 | green << 8 | blue;
  }

  /**
   * An image over the array itself, which must not change afterwards. Show it with smoothing off.
   *
   * @param argb {@code width * height} colours, multiplied by their opacity
   */
  public static WritableImage image(int[] argb, int width, int height) {
    return new WritableImage(
        new PixelBuffer<>(
            width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance()));
  }

  private static int level(float value, float black, float factor) {
    return Math.clamp(Math.round((value - black) * factor), 0, 255);
  }
}
