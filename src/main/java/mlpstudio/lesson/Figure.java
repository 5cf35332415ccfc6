package mlpstudio.lesson;

/** A figure of a run that a lesson can talk about and ask for. */
public enum Figure {
  /** The share of test images recognised after the last epoch. */
  TEST_ACCURACY(true),
  /** The highest such share of all epochs. */
  BEST_ACCURACY(true),
  /** The mean training loss of the last epoch. */
  TRAIN_LOSS(false),
  /** The mean test loss after the last epoch. */
  TEST_LOSS(false);

  private final boolean share;

  Figure(boolean share) {
    this.share = share;
  }

  /** Whether it is a share, which people read in per cent. */
  public boolean share() {
    return share;
  }

  /** Its name in lessons, such as {@code test-accuracy}. */
  public String word() {
    return Word.of(this);
  }
}
