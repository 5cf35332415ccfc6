package mlpstudio.training;

import mlpstudio.words.Words;

/**
 * The pull of weights towards zero. With AdamW it is the decoupled weight decay.
 *
 * @param strength added to the gradient as {@code strength * w}; 0 for none
 * @param onBiases whether biases are pulled too, as PyTorch's {@code weight_decay} does and
 *     scikit-learn does not
 * @param inLoss whether {@code strength / 2 * sum(w^2)} is part of the training loss reported, as
 *     in scikit-learn
 */
public record L2Penalty(double strength, boolean onBiases, boolean inLoss) {
  /** No penalty. */
  public static final L2Penalty NONE = new L2Penalty(0, true, false);

  /** Refuses negative strengths. */
  public L2Penalty {
    if (!(strength >= 0 && Double.isFinite(strength))) {
      throw new IllegalArgumentException(Words.say(L2Penalty.class, "range.l2", strength));
    }
  }

  /** What the sum of all squares is multiplied with in the loss; 0 where it is not part of it. */
  double lossFactor() {
    return inLoss ? strength / 2 : 0;
  }

  /** As PyTorch's {@code weight_decay}: on all parameters, not in the loss. */
  public static L2Penalty weightDecay(double strength) {
    return new L2Penalty(strength, true, false);
  }
}
