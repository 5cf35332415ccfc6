package mlpstudio.training;

import java.util.List;

/**
 * How one parameter was changed by one batch.
 *
 * @param before its value before
 * @param gradient of the batch's mean loss by it
 * @param clip what clipping multiplies the gradient with; 1 for nothing
 * @param decay L2 strength on it
 * @param momentsBefore the optimiser's memory of it before, in the order of its formulas
 * @param momentsAfter the same afterwards
 * @param after its value afterwards
 * @param computedMoments what the optimiser's rule makes of all this: {@code momentsAfter} but for
 *     rounding
 * @param computed what it makes of the value: {@code after} but for rounding
 */
public record WorkedUpdate(
    float before,
    float gradient,
    float clip,
    float decay,
    List<Float> momentsBefore,
    List<Float> momentsAfter,
    float after,
    List<Float> computedMoments,
    float computed) {
  /** Copies the lists. */
  public WorkedUpdate {
    momentsBefore = List.copyOf(momentsBefore);
    momentsAfter = List.copyOf(momentsAfter);
    computedMoments = List.copyOf(computedMoments);
  }

  /** What the rule starts from: the gradient clipped, with the L2 term where it is added to it. */
  public double slope() {
    return (double) gradient * clip + (double) decay * before;
  }
}
