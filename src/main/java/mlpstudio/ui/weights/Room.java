package mlpstudio.ui.weights;

/**
 * How much of a heat map can be told apart on the screen.
 *
 * @param rows at least 1
 * @param columns at least 1
 */
record Room(int rows, int columns) {
  private static final int GRAIN = 16;
  private static final int LEAST = 64;

  /** The room of so many pixels; in steps, so that not every pixel of a resized window counts. */
  static Room ofPixels(double height, double width) {
    return new Room(inSteps(height), inSteps(width));
  }

  private static int inSteps(double pixels) {
    return Math.max(LEAST, (int) pixels / GRAIN * GRAIN);
  }
}
