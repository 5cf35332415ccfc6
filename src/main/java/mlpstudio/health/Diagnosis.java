package mlpstudio.health;

import mlpstudio.model.Activation;
import mlpstudio.model.Initialization;

/** Something that is wrong with a run: what is seen, in figures, and the edit that may help. */
public sealed interface Diagnosis {

  /** What to try. */
  Remedy remedy();

  /** What kind it is; of each kind a run has at most one. */
  default Kind kind() {
    return switch (this) {
      case RateTooHigh d -> Kind.RATE_TOO_HIGH;
      case RateTooLow d -> Kind.RATE_TOO_LOW;
      case DeadRelus d -> Kind.DEAD_RELUS;
      case SaturatedUnits d -> Kind.SATURATED_UNITS;
      case VanishingGradient d -> Kind.VANISHING_GRADIENT;
      case ExplodingGradient d -> Kind.EXPLODING_GRADIENT;
      case UnbalancedLabels d -> Kind.UNBALANCED_LABELS;
    };
  }

  /** The kinds. */
  enum Kind {
    /** Steps so long that they lead away from the goal. */
    RATE_TOO_HIGH,
    /** Steps so short that nothing is learnt. */
    RATE_TOO_LOW,
    /** Neurons that are zero for every image, and so never learn again. */
    DEAD_RELUS,
    /** Neurons so far out that they hardly answer any change. */
    SATURATED_UNITS,
    /** First layers that hear next to nothing of the error. */
    VANISHING_GRADIENT,
    /** A gradient that is huge before anything was learnt. */
    EXPLODING_GRADIENT,
    /** One class with many images, another with few. */
    UNBALANCED_LABELS
  }

  /**
   * Steps so long that they lead away from the goal.
   *
   * @param rate the learning rate
   * @param start the loss to measure it by: that of the beginning, or of pure guessing
   * @param peak the highest mean loss of some successive batches; may be infinite
   * @param diverged whether the loss became no number, which ended the run
   */
  record RateTooHigh(double rate, double start, double peak, boolean diverged, Remedy remedy)
      implements Diagnosis {}

  /**
   * Steps so short that nothing is learnt.
   *
   * @param rate the learning rate
   * @param start the loss at the beginning
   * @param now the loss now
   * @param batches how many steps lie between
   * @param moved how far the weights went in them, relative to their norm
   */
  record RateTooLow(
      double rate, double start, double now, long batches, double moved, Remedy remedy)
      implements Diagnosis {}

  /**
   * Neurons that are zero for every image of the probe.
   *
   * @param layer the hidden layer, from 1
   * @param dead how many
   * @param units of how many
   * @param initialization how the first weights were drawn
   */
  record DeadRelus(int layer, int dead, int units, Initialization initialization, Remedy remedy)
      implements Diagnosis {}

  /**
   * Neurons so far out that they hardly answer any change.
   *
   * @param layer the hidden layer, from 1
   * @param share which fraction of its outputs is far out
   * @param activation their function
   */
  record SaturatedUnits(int layer, double share, Activation activation, Remedy remedy)
      implements Diagnosis {}

  /**
   * First layers that hear next to nothing of the error.
   *
   * @param first the gradient's norm in the first layer
   * @param last the gradient's norm in the output layer
   * @param hidden number of hidden layers
   * @param activation their function
   */
  record VanishingGradient(
      double first, double last, int hidden, Activation activation, Remedy remedy)
      implements Diagnosis {}

  /**
   * A gradient that is huge before anything was learnt.
   *
   * @param layer the layer where it is largest, from 1
   * @param norm its norm there
   * @param loss the loss that goes with it
   */
  record ExplodingGradient(int layer, double norm, double loss, Remedy remedy)
      implements Diagnosis {}

  /**
   * One class with many images, another with few.
   *
   * @param label the largest class
   * @param most its training images
   * @param total all training images
   * @param rarest the smallest class
   * @param least its training images
   */
  record UnbalancedLabels(int label, int most, int total, int rarest, int least, Remedy remedy)
      implements Diagnosis {
    /** The largest class's share of all training images. */
    public double share() {
      return (double) most / total;
    }
  }
}
