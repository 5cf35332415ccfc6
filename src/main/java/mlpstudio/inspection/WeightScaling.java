package mlpstudio.inspection;

/** Which weights are drawn as the ends of the colour scale. */
public enum WeightScaling {
  /** Every neuron's own largest magnitude: shapes of weak neurons show too. */
  PER_NEURON,
  /** The layer's largest magnitude, the same for all neurons, so that they can be compared. */
  PER_LAYER,
  /**
   * Half the layer's least and half its greatest weight, as scikit-learn's example of MNIST weights
   * and the tutorial have it: more contrast, and the few strongest weights are cut off.
   */
  HALF_RANGE,
  /** A magnitude given by hand, so that two moments or two runs can be compared. */
  FIXED
}
