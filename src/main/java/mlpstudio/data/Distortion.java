package mlpstudio.data;

import mlpstudio.words.Words;

/**
 * How far the training images are distorted, each afresh every time it is learnt. Every amount is a
 * limit: what an image gets is drawn evenly from between minus and plus the limit. Zero, or 1 for
 * the contrast, changes nothing.
 *
 * @param shift pixels to each side, 0 to {@value #MAX_SHIFT}
 * @param rotation degrees around the middle, 0 to {@value #MAX_ROTATION}
 * @param scale natural logarithm of the factor on the size, 0 to {@value #MAX_SCALE}
 * @param shear pixels to the side for each pixel upwards, 0 to {@value #MAX_SHEAR}
 * @param thickness share of the image that a dilation of 3x3 pixels or an erosion of 2x2 pixels
 *     takes, 0 to 1
 * @param contrast largest factor on the brightness, drawn from 1 upwards; 1 to {@value
 *     #MAX_CONTRAST}
 */
public record Distortion(
    double shift, double rotation, double scale, double shear, double thickness, double contrast) {
  /** Largest shift in pixels. */
  public static final double MAX_SHIFT = 16;

  /** Largest rotation in degrees. */
  public static final double MAX_ROTATION = 180;

  /** Largest logarithm of the size's factor. */
  public static final double MAX_SCALE = 1;

  /** Largest shear. */
  public static final double MAX_SHEAR = 1;

  /** Largest factor on the brightness. */
  public static final double MAX_CONTRAST = 10;

  /** Changes nothing. */
  public static final Distortion NONE = new Distortion(0, 0, 0, 0, 0, 1);

  /**
   * What makes a network trained on MNIST read other people's pens: as far as hands differ, and no
   * further.
   */
  public static final Distortion HANDWRITING = new Distortion(1.5, 12, 0.15, 0.25, 0.9, 1.8);

  /** Refuses amounts outside their ranges. */
  public Distortion {
    require("shift", shift, 0, MAX_SHIFT);
    require("rotation", rotation, 0, MAX_ROTATION);
    require("scale", scale, 0, MAX_SCALE);
    require("shear", shear, 0, MAX_SHEAR);
    require("thickness", thickness, 0, 1);
    require("contrast", contrast, 1, MAX_CONTRAST);
  }

  /** Whether it moves pixels, and does not only change their brightness. */
  boolean moves() {
    return shift > 0 || rotation > 0 || scale > 0 || shear > 0;
  }

  private static void require(String name, double value, double lowest, double highest) {
    if (!(value >= lowest && value <= highest)) {
      throw new IllegalArgumentException(
          Words.say(Distortion.class, "range." + name, lowest, highest, value));
    }
  }
}
