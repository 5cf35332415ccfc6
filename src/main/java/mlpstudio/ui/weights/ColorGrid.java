package mlpstudio.ui.weights;

/** Colours in rows, ready to be drawn. Immutable, as long as nobody changes the array. */
final class ColorGrid {
  private final int width;
  private final int[] argb;

  /**
   * Takes the array over.
   *
   * @param argb opaque colours, row after row
   */
  ColorGrid(int width, int[] argb) {
    this.width = width;
    this.argb = argb;
  }

  /** Colours in a row. */
  int width() {
    return width;
  }

  /** Rows. */
  int height() {
    return argb.length / width;
  }

  /** All colours, row after row; not to be changed. */
  int[] argb() {
    return argb;
  }
}
