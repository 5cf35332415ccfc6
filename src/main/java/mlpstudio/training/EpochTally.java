package mlpstudio.training;

/** What the batches of the current epoch add up to. Changes with every batch; one run's own. */
final class EpochTally {
  private double lossSum;
  private long correct;
  private long images;
  private double seconds;

  /**
   * Counts one batch.
   *
   * @param score of the batch
   * @param size its images, at least one
   * @param seconds what learning it took
   */
  void add(Learner.Score score, int size, double seconds) {
    lossSum += score.loss() * size;
    correct += score.correct();
    images += size;
    this.seconds += seconds;
  }

  /** Begins the next epoch. */
  void clear() {
    lossSum = 0;
    correct = 0;
    images = 0;
    seconds = 0;
  }

  /** Goes to where an epoch stood. */
  void restore(RunPosition position) {
    lossSum = position.lossSum();
    correct = position.correct();
    images = position.seen();
    seconds = position.trainSeconds();
  }

  /**
   * The epoch as it is told when it ends.
   *
   * @param epoch from 0
   * @param evaluation of the test set after its last batch
   * @param testSeconds what that took
   * @param rate the epoch's learning rate
   */
  EpochRecord record(int epoch, Evaluation evaluation, double testSeconds, double rate) {
    return new EpochRecord(
        epoch,
        meanLoss(),
        accuracy(),
        evaluation.loss(),
        evaluation.accuracy(),
        seconds,
        testSeconds,
        rate);
  }

  /** The sum of the images' losses. */
  double lossSum() {
    return lossSum;
  }

  /** Images that were classified correctly. */
  long correct() {
    return correct;
  }

  /** Images counted. */
  long images() {
    return images;
  }

  /** Seconds of learning, evaluations left out. */
  double seconds() {
    return seconds;
  }

  /** The mean cross-entropy of an image; NaN before the first batch. */
  double meanLoss() {
    return lossSum / images;
  }

  /** The fraction that was classified correctly; NaN before the first batch. */
  double accuracy() {
    return (double) correct / images;
  }
}
