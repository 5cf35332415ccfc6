package mlpstudio.experiment;

/** What an experiment begins with. */
public sealed interface StartingPoint {

  /** Weights drawn from the seed. */
  record Fresh() implements StartingPoint {}

  /**
   * The best weights of another built-in experiment, which is trained first where that was not done
   * yet.
   *
   * @param id that experiment
   */
  record AfterExperiment(String id) implements StartingPoint {}

  /**
   * The weights of a checkpoint, with a fresh optimiser.
   *
   * @param file its path as written: absolute, or relative to the experiment's own file
   */
  record AfterCheckpoint(String file) implements StartingPoint {}
}
