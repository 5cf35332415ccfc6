package mlpstudio.data.imports;

/**
 * A decoded picture: one plane of bytes for grey, three for red, green and blue; rows from the top.
 * The planes are not copied and nobody changes them.
 */
final class Bitmap {
  private static final int VISIBLE = 16;

  private final int width;
  private final int height;
  private final byte[][] planes;

  /**
   * Holds on to the planes.
   *
   * @param width columns
   * @param height rows
   * @param planes one or three of {@code width * height} bytes
   */
  Bitmap(int width, int height, byte[][] planes) {
    this.width = width;
    this.height = height;
    this.planes = planes;
  }

  /** Columns. */
  int width() {
    return width;
  }

  /** Rows. */
  int height() {
    return height;
  }

  /** One or three planes, not copied. */
  byte[][] planes() {
    return planes;
  }

  /** A grey picture. */
  static Bitmap grey(int width, int height, byte[] pixels) {
    return new Bitmap(width, height, new byte[][] {pixels});
  }

  /** Whether anybody would see colours in it. */
  boolean colourful() {
    if (planes.length == 1) {
      return false;
    }
    for (int i = 0; i < planes[0].length; i++) {
      int red = planes[0][i] & 0xff;
      int green = planes[1][i] & 0xff;
      int blue = planes[2][i] & 0xff;
      if (Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue)) > VISIBLE) {
        return true;
      }
    }
    return false;
  }

  /**
   * The same in the wanted number of planes; grey is luma as televisions take it (ITU-R BT.601).
   */
  Bitmap inColour(boolean colour) {
    if (colour == (planes.length == 3)) {
      return this;
    }
    if (colour) {
      return new Bitmap(width, height, new byte[][] {planes[0], planes[0], planes[0]});
    }
    byte[] grey = new byte[planes[0].length];
    for (int i = 0; i < grey.length; i++) {
      int red = planes[0][i] & 0xff;
      int green = planes[1][i] & 0xff;
      int blue = planes[2][i] & 0xff;
      grey[i] = (byte) ((299 * red + 587 * green + 114 * blue + 500) / 1000);
    }
    return grey(width, height, grey);
  }
}
