package mlpstudio.drawing;

/**
 * How a drawing lies on an image: {@code image = canvas * scale + offset}. Pixel i covers i to i +
 * 1.
 *
 * @param scale pixels for each unit of the canvas
 * @param offsetX in pixels
 * @param offsetY in pixels
 * @param pen width in pixels
 */
public record Placement(double scale, double offsetX, double offsetY, double pen) {

  /** The same moved by so many pixels. */
  Placement moved(double x, double y) {
    return new Placement(scale, offsetX + x, offsetY + y, pen);
  }
}
