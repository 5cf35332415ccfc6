package mlpstudio.health;

/** The batch losses of a run as far as its health asks: the highest mean of some in a row. */
final class LossCourse {
  /** So many batches in a row; a single wild one says nothing. */
  private static final int WINDOW = 10;

  private final double[] window = new double[WINDOW];
  private long batches;
  private double peak;

  /**
   * Takes in a batch.
   *
   * @return whether the peak is higher now, or is being climbed to for the first time
   */
  boolean add(double loss) {
    double before = peak;
    window[(int) (batches++ % WINDOW)] = loss;
    if (batches >= WINDOW) {
      double sum = 0;
      for (double value : window) {
        sum += value;
      }
      // What is no number stays the peak.
      peak = sum / WINDOW <= peak ? peak : sum / WINDOW;
    }
    return batches <= WINDOW || Double.compare(peak, before) > 0;
  }

  long batches() {
    return batches;
  }

  /** The highest mean so far; 0 while there are too few batches. */
  double peak() {
    return peak;
  }
}
