package mlpstudio.experiment;

import mlpstudio.training.TrainingHistory;

/**
 * A run that went to its end and counts for a row of the tutorial.
 *
 * @param experiment the row's id
 * @param seed what the run drew its chance from; everything else was as the row has it
 * @param history its epochs
 */
public record TutorialRun(String experiment, long seed, TrainingHistory history) {

  /** What its epochs took, evaluations included. */
  public double seconds() {
    return history.epochs().stream().mapToDouble(e -> e.trainSeconds() + e.testSeconds()).sum();
  }

  /** Whether both are the same row with the same seed, so that one stands for both. */
  public boolean sameSeed(TutorialRun other) {
    return experiment.equals(other.experiment) && seed == other.seed;
  }
}
