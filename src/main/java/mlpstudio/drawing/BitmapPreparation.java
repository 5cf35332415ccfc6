package mlpstudio.drawing;

import java.util.Optional;
import mlpstudio.data.ImageShape;

/**
 * Makes an image of a data set of a picture of any size, such as a photo of a digit on paper: evens
 * the light, turns dark on light into light on dark, cuts the ink out, and goes on as MNIST does:
 * 20 of 28 pixels for the longer side, placed by centre of mass. Lines far thinner than MNIST's are
 * thickened. Pictures that already are such images stay as they are. Immutable.
 */
public final class BitmapPreparation {
  /** A digit is found in this many pixels. */
  private static final int WORKING_SIZE = 400;

  /** Ink with a smaller box is looked at again, closer. */
  private static final int SMALL_INK = 120;

  /** Lines below this width, in pixels of 28, are thickened. */
  private static final double THIN = 1.5 / 28;

  private final ImageShape shape;
  private final double unit;

  /** Prepares for one shape. */
  public BitmapPreparation(ImageShape shape) {
    this.shape = shape;
    this.unit = Math.min(shape.width(), shape.height());
  }

  /**
   * The image of a picture; takes some milliseconds for a large one.
   *
   * @return {@code shape.size()} bytes, or empty where nothing is drawn on the picture
   */
  public Optional<byte[]> image(Picture picture) {
    if (shape.channels() == 3) {
      return Optional.of(colours(picture));
    }
    GreyField grey = new GreyField(picture.width(), picture.height(), picture.values(-1));
    if (isImageAlready(grey)) {
      return Optional.of(bytes(grey, 1));
    }
    return ink(picture, true).map(found -> bytes(placed(found), 255));
  }

  /** Of the right size, with a dark edge. */
  private boolean isImageAlready(GreyField grey) {
    if (grey.width() != shape.width() || grey.height() != shape.height()) {
      return false;
    }
    double edge = 0;
    int count = 0;
    for (int i = 0; i < grey.values().length; i++) {
      int x = i % grey.width();
      int y = i / grey.width();
      if (x == 0 || y == 0 || x == grey.width() - 1 || y == grey.height() - 1) {
        edge += grey.values()[i];
        count++;
      }
    }
    return edge / count < 64;
  }

  /** A photograph in colours is cut to the image's proportions and resized. */
  private byte[] colours(Picture picture) {
    double scale =
        Math.max(
            (double) shape.width() / picture.width(), (double) shape.height() / picture.height());
    byte[] image = new byte[shape.size()];
    for (int c = 0; c < 3; c++) {
      GreyField channel =
          new GreyField(picture.width(), picture.height(), picture.values(c))
              .resampled(
                  shape.width(),
                  shape.height(),
                  scale,
                  (shape.width() - picture.width() * scale) / 2,
                  (shape.height() - picture.height() * scale) / 2);
      System.arraycopy(bytes(channel, 1), 0, image, c * shape.area(), shape.area());
    }
    return image;
  }

  private static Optional<InkField> ink(Picture picture, boolean mayLookCloser) {
    GreyField grey = new GreyField(picture.width(), picture.height(), picture.values(-1));
    int longer = Math.max(picture.width(), picture.height());
    double scale = Math.min(1, (double) WORKING_SIZE / longer);
    if (scale < 1) {
      int width = Math.max(1, (int) Math.round(picture.width() * scale));
      int height = Math.max(1, (int) Math.round(picture.height() * scale));
      grey = grey.resampled(width, height, scale, 0, 0);
    }
    Optional<InkField> found = InkField.of(grey);
    if (found.isEmpty() || scale == 1 || !mayLookCloser) {
      return found;
    }
    InkBox box = found.get().box();
    if (box.longerSide() >= SMALL_INK) {
      return found;
    }
    double margin = 0.3 * box.longerSide() + 4;
    int left = (int) Math.max(0, (box.left() - margin) / scale);
    int top = (int) Math.max(0, (box.top() - margin) / scale);
    int right = (int) Math.min(picture.width(), (box.right() + margin) / scale);
    int bottom = (int) Math.min(picture.height(), (box.bottom() + margin) / scale);
    Optional<InkField> closer = ink(picture.part(left, top, right - left, bottom - top), false);
    return closer.isPresent() ? closer : found;
  }

  private GreyField placed(InkField ink) {
    InkBox box = ink.box();
    double longer = box.longerSide();
    double scale = InkRule.BOX * unit / longer;
    double pen = ink.penWidth() * scale;
    if (pen < THIN * unit) {
      double added = Math.max(1, InkRule.PEN * unit - pen);
      scale = (InkRule.BOX * unit - added) / Math.max(1, longer - 1);
      return thickened(ink, scale, added);
    }
    Point mass = mass(ink.coverage());
    return ink.coverage()
        .resampled(
            shape.width(),
            shape.height(),
            scale,
            middle(shape.width()) - mass.x() * scale,
            middle(shape.height()) - mass.y() * scale);
  }

  /** Draws a round pen around every place that bears ink. */
  private GreyField thickened(InkField ink, double scale, double pen) {
    InkCoverage coverage = new InkCoverage(shape.width(), shape.height());
    InkBox box = ink.box();
    Placement at =
        new Placement(
            scale,
            shape.width() / 2.0 - box.middleX() * scale,
            shape.height() / 2.0 - box.middleY() * scale,
            pen);
    GreyField first = new GreyField(shape.width(), shape.height(), coverage.draw(ink.dots(), at));
    Point mass = mass(first);
    Placement centred =
        at.moved(middle(shape.width()) - mass.x(), middle(shape.height()) - mass.y());
    return new GreyField(shape.width(), shape.height(), coverage.draw(ink.dots(), centred));
  }

  private static double middle(int pixels) {
    return pixels / 2.0 + InkRule.OFF_MIDDLE;
  }

  private static Point mass(GreyField field) {
    double mass = 0;
    double x = 0;
    double y = 0;
    for (int i = 0; i < field.values().length; i++) {
      float value = field.values()[i];
      mass += value;
      x += value * (i % field.width() + 0.5);
      int row = i / field.width();
      y += value * (row + 0.5);
    }
    return new Point(x / mass, y / mass);
  }

  private static byte[] bytes(GreyField field, float factor) {
    byte[] bytes = new byte[field.values().length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.clamp(Math.round(field.values()[i] * factor), 0, 255);
    }
    return bytes;
  }
}
