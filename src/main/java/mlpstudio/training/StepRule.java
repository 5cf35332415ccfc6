package mlpstudio.training;

/**
 * One optimiser's formula over plain arrays, exactly as PyTorch's documentation of {@code
 * torch.optim} states it. The loops are simple on purpose: each writes one array, at the index at
 * which it reads all others, and only such loops the JIT turns into vector instructions.
 *
 * <p>Moments of weights that no longer learn, as those of a dead neuron, fade away and would end
 * among the subnormal numbers, on which processors calculate a hundred times slower, and rounding
 * would keep them there for ever. {@link #FLOOR} rounds them to zero.
 */
sealed interface StepRule {
  /**
   * Added and taken off again: what is far smaller becomes zero, the last bit of what is not far
   * larger may change, and no subnormal number is left.
   */
  float FLOOR = 1e-30f;

  /** How many moments it keeps for each parameter value. */
  int moments();

  /**
   * Takes one step on a stretch of values.
   *
   * @param w the parameters, changed in place
   * @param g their gradients, may be changed
   * @param m the moments' stretches, {@link #moments()} of them, changed in place
   * @param n length of the stretch
   * @param step what this step has in common for all values
   */
  void apply(float[] w, float[] g, float[][] m, int n, Step step);

  /**
   * What one step has in common for all values.
   *
   * @param number from 1
   * @param rate learning rate
   * @param decay L2 strength on this parameter
   */
  record Step(long number, double rate, float decay) {}

  /** The rule for a choice. */
  static StepRule of(OptimizerChoice choice) {
    return switch (choice) {
      case OptimizerChoice.Sgd sgd -> new SgdRule((float) sgd.momentum(), sgd.nesterov());
      case OptimizerChoice.Adam adam ->
          new AdamRule(adam.beta1(), adam.beta2(), adam.epsilon(), false);
      case OptimizerChoice.AdamW adam ->
          new AdamRule(adam.beta1(), adam.beta2(), adam.epsilon(), true);
      case OptimizerChoice.RmsProp rms -> new RmsPropRule(rms);
    };
  }

  /** Adds the L2 term to the gradient. */
  private static void addDecay(float[] w, float[] g, int n, float decay) {
    if (decay != 0) {
      for (int i = 0; i < n; i++) {
        g[i] += decay * w[i];
      }
    }
  }

  /**
   * Stochastic gradient descent.
   *
   * @param momentum 0 for none
   * @param nesterov looks ahead
   */
  record SgdRule(float momentum, boolean nesterov) implements StepRule {
    @Override
    public int moments() {
      return momentum == 0 ? 0 : 1;
    }

    @Override
    public void apply(float[] w, float[] g, float[][] m, int n, Step step) {
      addDecay(w, g, n, step.decay());
      float rate = (float) step.rate();
      if (momentum == 0) {
        for (int i = 0; i < n; i++) {
          w[i] -= rate * g[i];
        }
        return;
      }
      float[] velocity = m[0];
      for (int i = 0; i < n; i++) {
        velocity[i] = momentum * velocity[i] + g[i] + FLOOR - FLOOR;
      }
      if (nesterov) {
        for (int i = 0; i < n; i++) {
          w[i] -= rate * (g[i] + momentum * velocity[i]);
        }
      } else {
        for (int i = 0; i < n; i++) {
          w[i] -= rate * velocity[i];
        }
      }
    }
  }

  /**
   * Adam and AdamW.
   *
   * @param beta1 decay of the mean
   * @param beta2 decay of the mean square
   * @param epsilon added after the square root, as PyTorch does
   * @param decoupled AdamW: L2 shrinks the weights instead of adding to the gradient
   */
  record AdamRule(double beta1, double beta2, double epsilon, boolean decoupled)
      implements StepRule {
    @Override
    public int moments() {
      return 2;
    }

    @Override
    public void apply(float[] w, float[] g, float[][] m, int n, Step step) {
      if (decoupled) {
        float keep = (float) (1 - step.rate() * step.decay());
        for (int i = 0; i < n; i++) {
          w[i] *= keep;
        }
      } else {
        addDecay(w, g, n, step.decay());
      }
      float[] mean = m[0];
      float[] square = m[1];
      float b1 = (float) beta1;
      float b2 = (float) beta2;
      float c1 = (float) (1 - beta1);
      float c2 = (float) (1 - beta2);
      float size = (float) (step.rate() / (1 - Math.pow(beta1, (double) step.number())));
      float root = (float) (1 / Math.sqrt(1 - Math.pow(beta2, (double) step.number())));
      float eps = (float) epsilon;
      for (int i = 0; i < n; i++) {
        mean[i] = b1 * mean[i] + c1 * g[i] + FLOOR - FLOOR;
      }
      for (int i = 0; i < n; i++) {
        square[i] = b2 * square[i] + c2 * g[i] * g[i] + FLOOR - FLOOR;
      }
      for (int i = 0; i < n; i++) {
        w[i] -= size * mean[i] / ((float) Math.sqrt(square[i]) * root + eps);
      }
    }
  }

  /**
   * RMSprop.
   *
   * @param choice its settings
   */
  record RmsPropRule(OptimizerChoice.RmsProp choice) implements StepRule {
    @Override
    public int moments() {
      return 3;
    }

    @Override
    public void apply(float[] w, float[] g, float[][] m, int n, Step step) {
      addDecay(w, g, n, step.decay());
      float alpha = (float) choice.alpha();
      float fresh = (float) (1 - choice.alpha());
      float eps = (float) choice.epsilon();
      float momentum = (float) choice.momentum();
      float centre = choice.centered() ? 1 : 0;
      float rate = (float) step.rate();
      float[] square = m[0];
      float[] velocity = m[1];
      float[] mean = m[2];
      for (int i = 0; i < n; i++) {
        square[i] = alpha * square[i] + fresh * g[i] * g[i] + FLOOR - FLOOR;
      }
      for (int i = 0; i < n; i++) {
        mean[i] = centre * (alpha * mean[i] + fresh * g[i]) + FLOOR - FLOOR;
      }
      for (int i = 0; i < n; i++) {
        velocity[i] =
            momentum * velocity[i]
                + g[i] / ((float) Math.sqrt(square[i] - mean[i] * mean[i]) + eps)
                + FLOOR
                - FLOOR;
      }
      for (int i = 0; i < n; i++) {
        w[i] -= rate * velocity[i];
      }
    }
  }
}
