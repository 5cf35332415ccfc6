package mlpstudio.training;

/** What an optimiser remembers from step to step. Engine thread only. */
sealed interface OptimizerMemory permits ParameterOptimizer, FusedUpdate {

  /** A copy of its memory. */
  OptimizerState state();

  /**
   * Puts memory back.
   *
   * @throws IllegalArgumentException where it belongs to another rule or network
   */
  void restore(OptimizerState state);
}
