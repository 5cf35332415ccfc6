package mlpstudio.data.imports;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import mlpstudio.data.imports.ImportOptions.Backdrop;

/** Takes the bytes out of the JDK's many kinds of images. */
final class PixelReading {
  private final Backdrop backdrop;

  PixelReading(Backdrop backdrop) {
    this.backdrop = backdrop;
  }

  /** The pixels; grey where they are, transparent places filled. */
  Bitmap bitmap(BufferedImage image) {
    ColorModel colours = image.getColorModel();
    boolean grey =
        colours.getColorSpace().getType() == ColorSpace.TYPE_GRAY
            && !(colours instanceof IndexColorModel);
    return grey ? fromGrey(image, colours) : fromColours(image, colours.hasAlpha());
  }

  /** The JDK takes such values for linear light and would make them lighter: they are taken raw. */
  private Bitmap fromGrey(BufferedImage image, ColorModel colours) {
    Raster raster = image.getRaster();
    int width = image.getWidth();
    int height = image.getHeight();
    int shift = colours.getComponentSize(0) - Byte.SIZE;
    boolean alpha = colours.hasAlpha();
    byte[] pixels = new byte[width * height];
    int[] opacity = new int[alpha ? pixels.length : 0];
    int bands = raster.getNumBands();
    int[] row = new int[width * bands];
    for (int y = 0; y < height; y++) {
      raster.getPixels(0, y, width, 1, row);
      for (int x = 0; x < width; x++) {
        int at = y * width + x;
        pixels[at] = (byte) toByte(row[x * bands], shift);
        if (alpha) {
          opacity[at] = toByte(row[x * bands + 1], shift);
        }
      }
    }
    Bitmap bitmap = Bitmap.grey(width, height, pixels);
    if (alpha) {
      flatten(bitmap, opacity);
    }
    return bitmap;
  }

  private Bitmap fromColours(BufferedImage image, boolean alpha) {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[][] planes = new byte[3][width * height];
    int[] opacity = new int[alpha ? width * height : 0];
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        int at = y * width + x;
        planes[0][at] = (byte) (row[x] >> 16);
        planes[1][at] = (byte) (row[x] >> 8);
        planes[2][at] = (byte) row[x];
        if (alpha) {
          opacity[at] = row[x] >>> 24;
        }
      }
    }
    Bitmap bitmap = new Bitmap(width, height, planes);
    if (alpha) {
      flatten(bitmap, opacity);
    }
    return bitmap;
  }

  private static int toByte(int value, int shift) {
    return shift >= 0 ? value >> shift : value * 255 / ((1 << (Byte.SIZE + shift)) - 1);
  }

  private void flatten(Bitmap bitmap, int[] opacity) {
    int behind = PictureFramer.behind(backdrop, inkLuma(bitmap, opacity));
    for (byte[] plane : bitmap.planes()) {
      for (int i = 0; i < plane.length; i++) {
        int mixed = (plane[i] & 0xff) * opacity[i] + behind * (255 - opacity[i]);
        plane[i] = (byte) ((mixed + 127) / 255);
      }
    }
  }

  private static double inkLuma(Bitmap bitmap, int[] opacity) {
    byte[] luma = bitmap.inColour(false).planes()[0];
    long sum = 0;
    long weight = 0;
    for (int i = 0; i < luma.length; i++) {
      sum += (long) (luma[i] & 0xff) * opacity[i];
      weight += opacity[i];
    }
    return weight == 0 ? 0 : (double) sum / weight;
  }
}
