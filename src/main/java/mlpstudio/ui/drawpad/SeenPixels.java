package mlpstudio.ui.drawpad;

import java.lang.foreign.MemorySegment;
import mlpstudio.ui.support.Pixels;
import org.jspecify.annotations.Nullable;

/** The image on the pad as colours, with what speaks for and against the class laid over it. */
final class SeenPixels {
  /** Small values are lifted, so that more than the strongest few can be seen. */
  private static final double LIFT = 0.6;

  /** The drawing can still be seen through the strongest. */
  private static final double MOST_OPAQUE = 0.85;

  private SeenPixels() {}

  /**
   * The colours of an image.
   *
   * @param why laid over it, or null
   * @param forColor {@code 0xRRGGBB}
   * @param againstColor {@code 0xRRGGBB}
   * @return {@code shape.area()} opaque colours
   */
  static int[] of(SeenImage image, @Nullable Why why, int forColor, int againstColor) {
    int[] argb = new int[image.shape().area()];
    Pixels.argb(MemorySegment.ofArray(image.pixels()), image.shape(), argb);
    if (why == null || !why.image().shape().equals(image.shape())) {
      return argb;
    }
    float largest = why.largest();
    for (int i = 0; i < argb.length && largest > 0; i++) {
      float value = why.values()[i];
      double share = Math.pow(Math.abs(value) / largest, LIFT);
      int color = value >= 0 ? forColor : againstColor;
      argb[i] =
          why.kind() == WhyKind.COEFFICIENTS
              ? mixed(mixed(0, color, share), argb[i], brightness(argb[i]) * 0.55)
              : mixed(dimmed(argb[i]), color, share);
    }
    return argb;
  }

  /**
   * The explanation alone, to be laid over the drawing itself: the stronger, the less transparent.
   *
   * @return for each pixel its opacity and its colour, multiplied by the opacity
   */
  static int[] overlay(Why why, int forColor, int againstColor) {
    int[] argb = new int[why.values().length];
    float largest = why.largest();
    for (int i = 0; i < argb.length && largest > 0; i++) {
      float value = why.values()[i];
      double share = Math.pow(Math.abs(value) / largest, LIFT);
      double opacity = MOST_OPAQUE * share;
      argb[i] =
          (int) Math.round(255 * opacity) << 24
              | (mixed(0, value >= 0 ? forColor : againstColor, opacity) & 0xffffff);
    }
    return argb;
  }

  /** Ink steps back behind the colours. */
  private static int dimmed(int argb) {
    return mixed(0, argb, 0.55);
  }

  private static double brightness(int argb) {
    return ((argb >> 16 & 0xff) + (argb >> 8 & 0xff) + (argb & 0xff)) / 765.0;
  }

  private static int mixed(int from, int to, double share) {
    int mixed = 0xff;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int a = from >> shift & 0xff;
      int b = to >> shift & 0xff;
      mixed = mixed << 8 | (int) Math.round(a + (b - a) * share);
    }
    return mixed;
  }
}
