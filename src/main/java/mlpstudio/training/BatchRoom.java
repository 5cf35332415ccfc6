package mlpstudio.training;

/**
 * How large a network may be for its batches to be recorded, see {@link BatchWork}: two of them are
 * in memory while one takes the place of the other.
 *
 * @param heap bytes that the program may have
 */
public record BatchRoom(long heap) {
  /** Beyond so many, working a batch out takes too long whatever room there is. */
  private static final long MOST_PARAMETERS = 8_000_000;

  /** Of a network of so many parameters all images of a large batch are kept. */
  private static final long SMALL = 1_000_000;

  /** Of larger batches only so many images are kept. */
  private static final int MOST_IMAGES = 1024;

  /** A recording may take this part of the memory. */
  private static final int PART = 8;

  /** The room on this machine. */
  public static BatchRoom here() {
    return new BatchRoom(Runtime.getRuntime().maxMemory());
  }

  /**
   * Most parameters of a network whose batches are recorded. Each takes four bytes before, after
   * and in the gradient, and each of the optimiser's numbers about it four before and four after.
   */
  public long mostParameters(OptimizerChoice optimizer) {
    long bytes = 12 + 8L * StepRule.of(optimizer).moments();
    return Math.min(MOST_PARAMETERS, heap / PART / bytes);
  }

  /** Of how many images of a batch, from the first on, everything is kept. */
  static int images(int batch, long parameters) {
    long most = MOST_IMAGES * SMALL / Math.max(SMALL, parameters);
    return (int) Math.min(batch, most);
  }
}
