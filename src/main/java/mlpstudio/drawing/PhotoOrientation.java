package mlpstudio.drawing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Turns photographs upright: cameras store how they were held in the EXIF part of a JPEG file, tag
 * 0x0112, and the JDK does not look there.
 */
final class PhotoOrientation {
  /** As it is. */
  private static final int UPRIGHT = 1;

  private static final int ORIENTATION = 0x0112;

  private PhotoOrientation() {}

  /** The orientation of a file, 1 to 8; 1 where it does not say or is no sound JPEG. */
  static int of(byte[] file) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(file);
      if (file.length < 4 || bytes.getShort() != (short) 0xffd8) {
        return UPRIGHT;
      }
      while (bytes.remaining() > 4 && bytes.get() == (byte) 0xff) {
        int marker = bytes.get() & 0xff;
        int length = bytes.getShort() & 0xffff;
        if (marker == 0xe1 && bytes.getInt(bytes.position()) == 0x45786966) {
          return inTiff(bytes.slice(bytes.position() + 6, length - 8));
        }
        if (marker == 0xda) {
          return UPRIGHT;
        }
        bytes.position(bytes.position() + length - 2);
      }
      return UPRIGHT;
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      return UPRIGHT;
    }
  }

  private static int inTiff(ByteBuffer tiff) {
    tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xffff;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      if ((tiff.getShort(entry) & 0xffff) == ORIENTATION) {
        int value = tiff.getShort(entry + 8);
        return value >= 1 && value <= 8 ? value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /** The picture as it was seen. */
  static Picture upright(Picture picture, int orientation) {
    if (orientation == UPRIGHT) {
      return picture;
    }
    boolean turned = orientation >= 5;
    boolean leftRight =
        orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7;
    boolean upDown = orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
    int width = turned ? picture.height() : picture.width();
    int height = turned ? picture.width() : picture.height();
    int[] argb = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int fromX = leftRight ? width - 1 - x : x;
        int fromY = upDown ? height - 1 - y : y;
        int from = turned ? fromX * picture.width() + fromY : fromY * picture.width() + fromX;
        argb[y * width + x] = picture.argb()[from];
      }
    }
    return new Picture(width, height, argb);
  }
}
