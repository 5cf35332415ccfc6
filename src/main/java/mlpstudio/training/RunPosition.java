package mlpstudio.training;

/**
 * Where a run stands between two batches.
 *
 * @param epoch the current epoch, from 0
 * @param batch the next batch of this epoch, from 0
 * @param shuffleState the shuffling stream's state when this epoch began, from which its order
 *     follows
 * @param distortionState the distortion stream's state now
 * @param learningRate the plan's learning rate as last set
 * @param lossSum sum of the losses of the images learnt in this epoch
 * @param correct how many of them were recognised
 * @param seen how many images were learnt in this epoch
 * @param trainSeconds time spent on this epoch's steps
 */
public record RunPosition(
    int epoch,
    int batch,
    long shuffleState,
    long distortionState,
    double learningRate,
    double lossSum,
    long correct,
    long seen,
    double trainSeconds) {
  /** Refuses places that no run can be at. */
  public RunPosition {
    if (epoch < 0
        || batch < 0
        || seen < 0
        || correct < 0
        || correct > seen
        || (batch > 0) != (seen > 0)
        || !(learningRate > 0 && Double.isFinite(learningRate))) {
      throw new IllegalArgumentException(
          "No run is at epoch "
              + epoch
              + ", batch "
              + batch
              + " with "
              + correct
              + " of "
              + seen
              + " images recognised at a rate of "
              + learningRate);
    }
  }
}
