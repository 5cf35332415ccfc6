package mlpstudio.training;

/** The two sets of weights that a run keeps; one of them answers questions. */
public enum KeptWeights {
  /** Those after the last batch, with which training goes on. */
  LAST,
  /** Those after the epoch with the highest test accuracy. */
  BEST
}
