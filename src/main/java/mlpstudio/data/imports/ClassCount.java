package mlpstudio.data.imports;

/**
 * How many images a class has.
 *
 * @param name of the class
 * @param train images to train on
 * @param test images to test with
 */
public record ClassCount(String name, int train, int test) {
  /** All of them. */
  public int all() {
    return train + test;
  }
}
