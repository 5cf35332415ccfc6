package mlpstudio.data;

import java.util.Arrays;

/**
 * Distorts images one after the other. Each takes the same number of numbers from the stream,
 * whatever the limits are, so that the stream's state is all that an exact continuation needs. Some
 * microseconds an image. Keeps scratch space: not for several threads.
 */
public final class ImageDistorter {
  /** Numbers that each image takes from the stream. */
  private static final int DRAWS = 7;

  private final ImageShape shape;
  private final Distortion limits;
  private final RandomStream random;
  private final boolean edgeGoesOn;
  private final int rowLength;

  /** One channel with a margin of one pixel around it, and a second one for the pen's pass. */
  private final float[] padded;

  private final float[] pen;

  /**
   * Makes a distorter.
   *
   * @param shape of every image
   * @param limits how far
   * @param random the stream that decides; it moves on with every image
   */
  public ImageDistorter(ImageShape shape, Distortion limits, RandomStream random) {
    this.shape = shape;
    this.limits = limits;
    this.random = random;
    // Around ink on paper there is more paper; around a colour photograph, nobody knows.
    this.edgeGoesOn = shape.channels() > 1;
    this.rowLength = shape.width() + 2;
    this.padded = new float[(shape.height() + 2) * rowLength];
    this.pen = new float[padded.length];
  }

  /** Goes on as if so many images had been distorted. */
  public void skip(long images) {
    random.skip(images * DRAWS);
  }

  /**
   * Distorts the next image.
   *
   * @param source bytes of whole images
   * @param from where the image begins
   * @param target takes the distorted image; another array, or the same one
   * @param to where it begins there
   */
  public void distort(byte[] source, int from, byte[] target, int to) {
    double shiftX = limits.shift() * draw();
    double shiftY = limits.shift() * draw();
    double angle = StrictMath.toRadians(limits.rotation() * draw());
    double factor = StrictMath.exp(limits.scale() * draw());
    double shear = limits.shear() * draw();
    float thickness = (float) (limits.thickness() * draw());
    float contrast = (float) (1 + (limits.contrast() - 1) * (draw() + 1) / 2);
    double cos = StrictMath.cos(angle) / factor;
    double sin = StrictMath.sin(angle) / factor;
    // From the distorted image back to the original: turned and resized back, then set upright.
    Affine back =
        new Affine(
            (float) (cos + shear * sin),
            (float) (shear * cos - sin),
            (float) sin,
            (float) cos,
            (float) shiftX,
            (float) shiftY);
    for (int c = 0; c < shape.channels(); c++) {
      int channel = c * shape.area();
      load(source, from + channel);
      if (thickness != 0) {
        press(thickness);
      }
      if (limits.moves()) {
        warp(back, contrast, target, to + channel);
      } else {
        copy(contrast, target, to + channel);
      }
    }
  }

  /** Evenly between -1 and 1. */
  private double draw() {
    return 2 * random.nextDouble() - 1;
  }

  private void load(byte[] source, int from) {
    for (int y = 0; y < shape.height(); y++) {
      int row = (y + 1) * rowLength + 1;
      int at = from + y * shape.width();
      for (int x = 0; x < shape.width(); x++) {
        padded[row + x] = source[at + x] & 0xff;
      }
    }
    fillMargin();
  }

  private void fillMargin() {
    int last = padded.length - rowLength;
    if (!edgeGoesOn) {
      Arrays.fill(padded, 0, rowLength, 0);
      Arrays.fill(padded, last, padded.length, 0);
    }
    for (int row = rowLength; row < last; row += rowLength) {
      padded[row] = edgeGoesOn ? padded[row + 1] : 0;
      padded[row + rowLength - 1] = edgeGoesOn ? padded[row + rowLength - 2] : 0;
    }
    if (edgeGoesOn) {
      System.arraycopy(padded, rowLength, padded, 0, rowLength);
      System.arraycopy(padded, last - rowLength, padded, last, rowLength);
    }
  }

  /** Blends with a dilation where positive, with an erosion where negative. */
  private void press(float thickness) {
    System.arraycopy(padded, 0, pen, 0, padded.length);
    int last = padded.length - rowLength;
    if (thickness > 0) {
      for (int i = 1; i < padded.length - 1; i++) {
        pen[i] = Math.max(padded[i], Math.max(padded[i - 1], padded[i + 1]));
      }
      for (int i = rowLength; i < last; i++) {
        float highest = Math.max(pen[i], Math.max(pen[i - rowLength], pen[i + rowLength]));
        padded[i] += thickness * (highest - padded[i]);
      }
    } else {
      for (int i = 1; i < padded.length; i++) {
        pen[i] = Math.min(padded[i], padded[i - 1]);
      }
      for (int i = rowLength; i < last; i++) {
        padded[i] -= thickness * (Math.min(pen[i], pen[i - rowLength]) - padded[i]);
      }
    }
    fillMargin();
  }

  private void copy(float contrast, byte[] target, int to) {
    for (int y = 0; y < shape.height(); y++) {
      int row = (y + 1) * rowLength + 1;
      int at = to + y * shape.width();
      for (int x = 0; x < shape.width(); x++) {
        target[at + x] = (byte) Math.min(255, (int) (padded[row + x] * contrast + 0.5f));
      }
    }
  }

  /** Every pixel looks up where it came from, between four pixels. */
  private void warp(Affine back, float contrast, byte[] target, int to) {
    int width = shape.width();
    int height = shape.height();
    float middleX = (width - 1) / 2f;
    float middleY = (height - 1) / 2f;
    for (int y = 0; y < height; y++) {
      float v = y - middleY - back.shiftY;
      // The margin comes first, hence the 1.
      float startX = back.xx * (-middleX - back.shiftX) + back.xy * v + middleX + 1;
      float startY = back.yx * (-middleX - back.shiftX) + back.yy * v + middleY + 1;
      int at = to + y * width;
      for (int x = 0; x < width; x++) {
        float sx = Math.clamp(startX + back.xx * x, 0f, width + 0.9999f);
        float sy = Math.clamp(startY + back.yx * x, 0f, height + 0.9999f);
        int left = (int) sx;
        int top = (int) sy;
        int i = top * rowLength + left;
        float right = sx - left;
        float down = sy - top;
        float upper = padded[i] + right * (padded[i + 1] - padded[i]);
        float lower =
            padded[i + rowLength] + right * (padded[i + rowLength + 1] - padded[i + rowLength]);
        float value = (upper + down * (lower - upper)) * contrast;
        target[at + x] = (byte) Math.min(255, (int) (value + 0.5f));
      }
    }
  }

  /** From a pixel of the distorted image to its place in the original, both from the middle. */
  private record Affine(float xx, float xy, float yx, float yy, float shiftX, float shiftY) {}
}
