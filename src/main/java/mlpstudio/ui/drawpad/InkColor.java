package mlpstudio.ui.drawpad;

/** Colours of the pen where images have colours. */
enum InkColor {
  /** As on grey images. */
  WHITE(0xffffff),
  /** For what is dark on something bright. */
  BLACK(0x000000),
  /** Red. */
  RED(0xd62728),
  /** Orange. */
  ORANGE(0xff9f1c),
  /** Yellow. */
  YELLOW(0xf6e05e),
  /** Green. */
  GREEN(0x2ca02c),
  /** Blue. */
  BLUE(0x3b7dd8),
  /** The sky's. */
  SKY(0x9fd3ff),
  /** Brown. */
  BROWN(0x8b5a3c),
  /** Grey. */
  GREY(0x9aa0a6);

  private final int rgb;

  InkColor(int rgb) {
    this.rgb = rgb;
  }

  /** {@code 0xRRGGBB}. */
  int rgb() {
    return rgb;
  }
}
