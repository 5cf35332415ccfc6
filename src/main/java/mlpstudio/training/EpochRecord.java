package mlpstudio.training;

/**
 * The figures of one epoch.
 *
 * @param epoch from 0
 * @param trainLoss mean cross-entropy over the images trained on, each measured just before its own
 *     step
 * @param trainAccuracy fraction of them recognised, measured likewise
 * @param testLoss mean cross-entropy over the whole test set after the epoch
 * @param testAccuracy fraction of the test set recognised after the epoch
 * @param trainSeconds time spent on steps, pauses aside
 * @param testSeconds time spent on the evaluation
 * @param learningRate the rate of the epoch's last step
 */
public record EpochRecord(
    int epoch,
    double trainLoss,
    double trainAccuracy,
    double testLoss,
    double testAccuracy,
    double trainSeconds,
    double testSeconds,
    double learningRate) {

  /** Whether both measure the same learning: all figures equal to the last bit, timings aside. */
  public boolean sameFigures(EpochRecord other) {
    return epoch == other.epoch
        && Double.compare(trainLoss, other.trainLoss) == 0
        && Double.compare(trainAccuracy, other.trainAccuracy) == 0
        && Double.compare(testLoss, other.testLoss) == 0
        && Double.compare(testAccuracy, other.testAccuracy) == 0
        && Double.compare(learningRate, other.learningRate) == 0;
  }
}
