package mlpstudio.ui.drawpad;

import mlpstudio.data.ImageShape;
import mlpstudio.drawing.Point;

/**
 * What is drawn on: as wide and as high as the images are, in units of its own, so that a drawing
 * stays as it is when the window changes its size.
 *
 * @param width in units
 * @param height in units
 */
record Sheet(double width, double height) {
  /** Units of the longer side: ten for each pixel of MNIST. */
  static final double LONGER = 280;

  /** The sheet for images of a shape. */
  static Sheet of(ImageShape shape) {
    double unit = LONGER / Math.max(shape.width(), shape.height());
    return new Sheet(shape.width() * unit, shape.height() * unit);
  }

  /** The nearest place on the sheet, in tenths of a unit. */
  Point place(double x, double y) {
    return new Point(rounded(Math.clamp(x, 0, width)), rounded(Math.clamp(y, 0, height)));
  }

  /** The middle. */
  Point middle() {
    return new Point(width / 2, height / 2);
  }

  private static double rounded(double value) {
    return Math.rint(value * 10) / 10;
  }
}
