package mlpstudio.drawing;

/**
 * Which steps of MNIST's own preparation are taken.
 *
 * @param scaled the ink's box gets its longer side of 20 of 28 pixels, its aspect kept, and the pen
 *     its width of 2.25; else the canvas is scaled as it is
 * @param centred the ink's centre of mass is brought to the middle; else the ink stays where it was
 *     on the canvas
 */
public record InkRule(boolean scaled, boolean centred) {
  /** Both steps, as MNIST was made. */
  public static final InkRule MNIST = new InkRule(true, true);

  /** The ink's longer side in the middle of MNIST's 28 pixels. */
  static final double BOX = 20.0 / 28;

  /** MNIST's mean ink is that of a pen this wide. */
  static final double PEN = 2.25 / 28;

  /**
   * MNIST's centres of mass lie half a pixel right of and below the middle: at 14.5 where pixel i
   * covers i to i + 1.
   */
  static final double OFF_MIDDLE = 0.5;
}
