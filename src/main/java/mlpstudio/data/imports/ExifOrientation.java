package mlpstudio.data.imports;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held, as the Exif segment of a JPEG file tells: 1 (upright) to 8. */
final class ExifOrientation {
  private static final int APP1 = 0xE1;
  private static final int SCAN = 0xDA;
  private static final int TAG = 0x0112;
  private static final int UPRIGHT = 1;
  private static final long EXIF = 0x457869660000L;

  private ExifOrientation() {}

  /** The orientation; 1 where the file does not tell or tells nonsense. */
  static int of(byte[] jpeg) {
    ByteBuffer bytes = ByteBuffer.wrap(jpeg);
    int at = 2;
    while (at + 4 <= jpeg.length && (jpeg[at] & 0xff) == 0xff) {
      int marker = jpeg[at + 1] & 0xff;
      int length = Short.toUnsignedInt(bytes.getShort(at + 2));
      if (marker == SCAN || length < 2) {
        return UPRIGHT;
      }
      if (marker == APP1
          && at + 2 + length <= jpeg.length
          && length >= 16
          && isExif(bytes, at + 4)) {
        return inTiff(bytes.slice(at + 10, length - 8));
      }
      at += 2 + length;
    }
    return UPRIGHT;
  }

  private static boolean isExif(ByteBuffer bytes, int at) {
    return bytes.getLong(at) >>> 16 == EXIF;
  }

  private static int inTiff(ByteBuffer tiff) {
    if (tiff.limit() < 14) {
      return UPRIGHT;
    }
    tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    if (directory < 8 || directory > tiff.limit() - 2) {
      return UPRIGHT;
    }
    int entries = Short.toUnsignedInt(tiff.getShort(directory));
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      if (entry + 12 > tiff.limit()) {
        return UPRIGHT;
      }
      if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
        int value = tiff.getShort(entry + 8);
        return value >= 1 && value <= 8 ? value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /** The picture as it looks when the camera is held upright. */
  static Bitmap upright(Bitmap bitmap, int orientation) {
    if (orientation == UPRIGHT) {
      return bitmap;
    }
    boolean turned = orientation >= 5;
    int width = turned ? bitmap.height() : bitmap.width();
    int height = turned ? bitmap.width() : bitmap.height();
    byte[][] planes = new byte[bitmap.planes().length][];
    for (int c = 0; c < planes.length; c++) {
      byte[] from = bitmap.planes()[c];
      byte[] to = new byte[from.length];
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          to[y * width + x] = from[source(bitmap, orientation, x, y)];
        }
      }
      planes[c] = to;
    }
    return new Bitmap(width, height, planes);
  }

  /** Where the pixel at column x and row y of the upright picture lies in the file's. */
  private static int source(Bitmap file, int orientation, int x, int y) {
    int right = file.width() - 1;
    int bottom = file.height() - 1;
    int column =
        switch (orientation) {
          case 2, 3 -> right - x;
          case 5, 6 -> y;
          case 7, 8 -> right - y;
          default -> x;
        };
    int row =
        switch (orientation) {
          case 3, 4 -> bottom - y;
          case 5, 8 -> x;
          case 6, 7 -> bottom - x;
          default -> y;
        };
    return row * file.width() + column;
  }
}
