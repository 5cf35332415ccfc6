package mlpstudio.training;

/**
 * The controls of one run, looked at after each batch. Every method returns at once and may be
 * called from any thread; effects follow as {@link TrainingEvent.StateChanged}.
 */
public interface RunControl {

  /** Waits at the next batch border. */
  void pause();

  /** Goes on after a pause or a stop. */
  void resume();

  /** Takes one single batch, then waits; the epoch's evaluation follows its last batch. */
  void stepBatch();

  /** Goes on to the end of the current epoch, then waits. */
  void stepEpoch();

  /** Ends the run at the next batch border; what was learnt is kept. */
  void stop();

  /**
   * Changes the plan's learning rate from the next batch on; the schedule's factor still applies.
   *
   * @param value above 0
   */
  void setLearningRate(double value);

  /**
   * Limits the pace by waiting between batches; the history stays the same.
   *
   * @param batchesPerSecond above 0; infinity for full speed
   */
  void setPace(double batchesPerSecond);
}
