package mlpstudio.training;

import mlpstudio.words.Words;

/**
 * Which rule turns gradients into steps, with the settings that only this rule has. Formulas and
 * defaults are PyTorch's.
 */
public sealed interface OptimizerChoice {

  /**
   * Stochastic gradient descent.
   *
   * @param momentum how much of the previous step is kept, 0 to below 1
   * @param nesterov whether the gradient is looked up ahead; needs momentum
   */
  record Sgd(double momentum, boolean nesterov) implements OptimizerChoice {
    /** Refuses momenta outside 0 to 1. */
    public Sgd {
      requireBelowOne("Momentum", momentum);
    }
  }

  /**
   * Adam (Kingma and Ba, 2015); L2 is added to the gradient.
   *
   * @param beta1 decay of the mean of gradients, 0 to below 1
   * @param beta2 decay of the mean of squared gradients, 0 to below 1
   * @param epsilon keeps the denominator above 0
   */
  record Adam(double beta1, double beta2, double epsilon) implements OptimizerChoice {
    /** Refuses settings outside their ranges. */
    public Adam {
      requireBelowOne("Beta 1", beta1);
      requireBelowOne("Beta 2", beta2);
      requirePositive("Epsilon", epsilon);
    }

    /** 0.9, 0.999, 1e-8. */
    public static Adam standard() {
      return new Adam(0.9, 0.999, 1e-8);
    }
  }

  /**
   * Adam with decoupled weight decay (Loshchilov and Hutter, 2019): L2 shrinks the weights
   * directly.
   *
   * @param beta1 as Adam's
   * @param beta2 as Adam's
   * @param epsilon as Adam's
   */
  record AdamW(double beta1, double beta2, double epsilon) implements OptimizerChoice {
    /** Refuses settings outside their ranges. */
    public AdamW {
      requireBelowOne("Beta 1", beta1);
      requireBelowOne("Beta 2", beta2);
      requirePositive("Epsilon", epsilon);
    }

    /** 0.9, 0.999, 1e-8. */
    public static AdamW standard() {
      return new AdamW(0.9, 0.999, 1e-8);
    }
  }

  /**
   * RMSprop (Hinton, lecture 6e, 2012).
   *
   * @param alpha decay of the mean of squared gradients, 0 to below 1
   * @param epsilon keeps the denominator above 0
   * @param momentum how much of the previous step is kept, 0 to below 1
   * @param centered whether the variance is used instead of the mean square
   */
  record RmsProp(double alpha, double epsilon, double momentum, boolean centered)
      implements OptimizerChoice {
    /** Refuses settings outside their ranges. */
    public RmsProp {
      requireBelowOne("Alpha", alpha);
      requirePositive("Epsilon", epsilon);
      requireBelowOne("Momentum", momentum);
    }

    /** 0.99, 1e-8, no momentum, not centred. */
    public static RmsProp standard() {
      return new RmsProp(0.99, 1e-8, 0, false);
    }
  }

  private static void requireBelowOne(String name, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(
          Words.say(OptimizerChoice.class, "range.below.one", name, value));
    }
  }

  private static void requirePositive(String name, double value) {
    if (!(value > 0 && Double.isFinite(value))) {
      throw new IllegalArgumentException(
          Words.say(OptimizerChoice.class, "range.positive", name, value));
    }
  }
}
