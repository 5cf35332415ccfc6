package mlpstudio.training;

import java.util.Optional;
import mlpstudio.model.Weights;

/**
 * The whole state of a run at a batch border: put back, it goes on as if it had never stopped, to
 * the last bit.
 *
 * @param weights the network
 * @param optimizer the optimiser's memory
 * @param position where in the plan it stands
 * @param history the complete epochs
 * @param best the weights of the best epoch, if any was completed
 */
public record RunSnapshot(
    Weights weights,
    OptimizerState optimizer,
    RunPosition position,
    TrainingHistory history,
    Optional<Weights> best) {
  /** Refuses parts that do not belong together. */
  public RunSnapshot {
    if (position.epoch() != history.epochs().size()) {
      throw new IllegalArgumentException(
          "Epoch " + position.epoch() + " does not follow " + history.epochs().size() + " epochs");
    }
    if (best.isPresent() && !best.get().sameShapes(weights)) {
      throw new IllegalArgumentException("The best weights belong to another network");
    }
  }

  /** The same state with its weights in other arrays, so that equal ones can be shared. */
  RunSnapshot withWeights(Weights same) {
    return new RunSnapshot(same, optimizer, position, history, best);
  }
}
