package mlpstudio.training;

import mlpstudio.model.Weights;

/** What a run begins with. */
public sealed interface RunStart {

  /** Weights drawn from the seed, and a fresh optimiser. */
  record Fresh() implements RunStart {}

  /**
   * Weights that were learnt before, and a fresh optimiser, as the tutorial continues its saved
   * model.
   *
   * @param weights of the same architecture
   */
  record FromWeights(Weights weights) implements RunStart {}

  /**
   * The whole state of an earlier run of the same input, which goes on to the last bit.
   *
   * @param snapshot that state
   */
  record FromSnapshot(RunSnapshot snapshot) implements RunStart {}
}
