package mlpstudio.model;

/**
 * The probabilities that a network gives to every class, for a number of images. Immutable; the
 * array is taken over, not copied.
 */
public final class PredictionTable {
  private final int classes;
  private final float[] probabilities;

  /**
   * Takes over the array.
   *
   * @param classes number of classes
   * @param probabilities image after image, {@code classes} values each that sum to 1
   */
  public PredictionTable(int classes, float[] probabilities) {
    if (classes < 1 || probabilities.length % classes != 0) {
      throw new IllegalArgumentException(
          probabilities.length + " probabilities for " + classes + " classes");
    }
    this.classes = classes;
    this.probabilities = probabilities;
  }

  /** Number of images. */
  public int size() {
    return probabilities.length / classes;
  }

  /** Number of classes. */
  public int classes() {
    return classes;
  }

  /** Probability of one class for one image, 0 to 1. */
  public float probability(int image, int label) {
    return probabilities[image * classes + label];
  }

  /** The most probable class of one image; the first of equals. */
  public int predicted(int image) {
    int best = 0;
    for (int c = 1; c < classes; c++) {
      if (probability(image, c) > probability(image, best)) {
        best = c;
      }
    }
    return best;
  }

  /** All probabilities of one image, a copy. */
  public float[] row(int image) {
    float[] row = new float[classes];
    System.arraycopy(probabilities, image * classes, row, 0, classes);
    return row;
  }
}
