package mlpstudio.drawing;

import java.util.List;
import mlpstudio.data.ImageShape;

/**
 * Redraws strokes as an image of a data set, after MNIST's own preparation: the ink's box is scaled
 * so that its longer side takes 20 of 28 pixels, drawn with a pen of 2.25 pixels, and placed by its
 * centre of mass. Since the strokes are redrawn, their size and place on the canvas and the pen on
 * the screen cost nothing. Some microseconds a drawing. Keeps scratch space: not for several
 * threads.
 */
public final class Rasterizer {
  private final ImageShape shape;
  private final InkRule rule;
  private final Canvas canvas;
  private final Brush brush;
  private final InkCoverage coverage;
  private final double unit;

  /** MNIST's own way, for whichever shape. */
  public Rasterizer(ImageShape shape) {
    this(shape, InkRule.MNIST, new Canvas(1, 1, InkRule.PEN), Brush.white(shape.channels()));
  }

  /**
   * Another way.
   *
   * @param shape of the images
   * @param rule which steps are taken
   * @param canvas what is drawn on; it matters only where one of the steps is not taken
   * @param brush one colour value for each of the shape's channels
   */
  public Rasterizer(ImageShape shape, InkRule rule, Canvas canvas, Brush brush) {
    if (brush.ink().size() != shape.channels()) {
      throw new IllegalArgumentException(
          "A brush of " + brush.ink().size() + " channels for images of " + shape.channels());
    }
    this.shape = shape;
    this.rule = rule;
    this.canvas = canvas;
    this.brush = brush;
    this.coverage = new InkCoverage(shape.width(), shape.height());
    this.unit = Math.min(shape.width(), shape.height());
  }

  /** The image of a drawing, {@code shape.size()} bytes; paper alone where nothing is drawn. */
  public byte[] image(List<Stroke> strokes) {
    byte[] image = new byte[shape.size()];
    draw(strokes, image, 0);
    return image;
  }

  /**
   * Draws an image into an array of many.
   *
   * @param target takes {@code shape.size()} bytes
   * @param at where they begin
   */
  public void draw(List<Stroke> strokes, byte[] target, int at) {
    float[] shares = coverage.draw(strokes, placement(strokes));
    for (int c = 0; c < shape.channels(); c++) {
      int paper = brush.paper().get(c);
      int ink = brush.ink().get(c);
      int channel = at + c * shape.area();
      for (int i = 0; i < shares.length; i++) {
        target[channel + i] = (byte) (int) (paper + shares[i] * (ink - paper) + 0.5f);
      }
    }
  }

  /** Where a drawing comes to lie on the image. */
  public Placement placement(List<Stroke> strokes) {
    if (strokes.isEmpty()) {
      return onCanvas();
    }
    InkBox box = InkBox.of(strokes);
    Placement inTheMiddle = inTheMiddle(box, rule.scaled() ? scaled(box) : onCanvas());
    return rule.centred() ? centred(strokes, inTheMiddle) : inItsPlace(box, inTheMiddle);
  }

  /** The whole canvas on the whole image. */
  private Placement onCanvas() {
    double scale = Math.min(shape.width() / canvas.width(), shape.height() / canvas.height());
    return new Placement(
        scale,
        (shape.width() - canvas.width() * scale) / 2,
        (shape.height() - canvas.height() * scale) / 2,
        canvas.pen() * scale);
  }

  private Placement scaled(InkBox box) {
    double pen = InkRule.PEN * unit;
    // The pen's own width belongs to the box; a single dot has no other size.
    double path = InkRule.BOX * unit - pen;
    return new Placement(box.longerSide() > 0 ? path / box.longerSide() : 1, 0, 0, pen);
  }

  private Placement inTheMiddle(InkBox box, Placement at) {
    return new Placement(
        at.scale(),
        shape.width() / 2.0 - box.middleX() * at.scale(),
        shape.height() / 2.0 - box.middleY() * at.scale(),
        at.pen());
  }

  /** From the middle of the box, where everything is on the image, to the middle of the mass. */
  private Placement centred(List<Stroke> strokes, Placement inTheMiddle) {
    float[] shares = coverage.draw(strokes, inTheMiddle);
    double mass = 0;
    double x = 0;
    double y = 0;
    for (int row = 0; row < shape.height(); row++) {
      double rowMass = 0;
      for (int column = 0; column < shape.width(); column++) {
        float share = shares[row * shape.width() + column];
        rowMass += share;
        x += share * (column + 0.5);
      }
      mass += rowMass;
      y += rowMass * (row + 0.5);
    }
    if (mass == 0) {
      // Strokes far larger than their canvas may leave its image empty.
      return inTheMiddle;
    }
    return inTheMiddle.moved(
        shape.width() / 2.0 + InkRule.OFF_MIDDLE - x / mass,
        shape.height() / 2.0 + InkRule.OFF_MIDDLE - y / mass);
  }

  /** Back to where the box was on the canvas, as far as it then still is on the image. */
  private Placement inItsPlace(InkBox box, Placement inTheMiddle) {
    Placement whole = onCanvas();
    double x = box.middleX() * whole.scale() + whole.offsetX();
    double y = box.middleY() * whole.scale() + whole.offsetY();
    if (rule.scaled()) {
      x = within(x, box.width() * inTheMiddle.scale() + inTheMiddle.pen(), shape.width());
      y = within(y, box.height() * inTheMiddle.scale() + inTheMiddle.pen(), shape.height());
    }
    return inTheMiddle.moved(x - shape.width() / 2.0, y - shape.height() / 2.0);
  }

  private static double within(double middle, double extent, double image) {
    return extent >= image ? image / 2 : Math.clamp(middle, extent / 2, image - extent / 2);
  }
}
