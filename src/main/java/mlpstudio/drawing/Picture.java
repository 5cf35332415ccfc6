package mlpstudio.drawing;

import java.util.Arrays;

/**
 * A picture as programs hand it over. The array is taken over, not copied.
 *
 * @param width columns, at least 1
 * @param height rows, at least 1
 * @param argb row after row, alpha in the highest byte, not multiplied into the colours
 */
@SuppressWarnings("ArrayRecordComponent")
public record Picture(int width, int height, int[] argb) {
  /** Refuses sizes that do not fit the pixels. */
  public Picture {
    if (width < 1 || height < 1 || argb.length != Math.multiplyExact(width, height)) {
      throw new IllegalArgumentException(
          argb.length + " pixels for a picture of " + width + " x " + height);
    }
  }

  /**
   * The picture on white paper, without transparency, with fewer pixels where it has more than
   * enough. May take some tenths of a second.
   *
   * @param longest the longer side's pixels at most
   */
  public Picture onPaper(int longest) {
    double scale = Math.min(1, (double) longest / Math.max(width, height));
    // Rounded down: beside the picture there is nothing, which would come out black.
    int columns = scale < 1 ? (int) Math.max(1, width * scale) : width;
    int rows = scale < 1 ? (int) Math.max(1, height * scale) : height;
    int[] pixels = new int[columns * rows];
    Arrays.fill(pixels, 0xff000000);
    for (int channel = 0; channel < 3; channel++) {
      GreyField field = new GreyField(width, height, values(channel));
      if (scale < 1) {
        field = field.resampled(columns, rows, scale, 0, 0);
      }
      for (int i = 0; i < pixels.length; i++) {
        int value = Math.clamp(Math.round(field.values()[i]), 0, 255);
        pixels[i] |= value << (16 - 8 * channel);
      }
    }
    return new Picture(columns, rows, pixels);
  }

  /** Part of the picture. */
  Picture part(int left, int top, int columns, int rows) {
    int[] cut = new int[columns * rows];
    for (int y = 0; y < rows; y++) {
      System.arraycopy(argb, (top + y) * width + left, cut, y * columns, columns);
    }
    return new Picture(columns, rows, cut);
  }

  /**
   * One channel on white paper.
   *
   * @param channel 0 red, 1 green, 2 blue, or -1 for the brightness
   * @return row after row, 0 to 255
   */
  float[] values(int channel) {
    float[] values = new float[argb.length];
    for (int i = 0; i < values.length; i++) {
      int pixel = argb[i];
      float alpha = (pixel >>> 24) / 255f;
      int red = pixel >> 16 & 0xff;
      int green = pixel >> 8 & 0xff;
      int blue = pixel & 0xff;
      float value =
          switch (channel) {
            case 0 -> red;
            case 1 -> green;
            case 2 -> blue;
            default -> 0.299f * red + 0.587f * green + 0.114f * blue;
          };
      values[i] = 255 + alpha * (value - 255);
    }
    return values;
  }
}
