package mlpstudio.ui.keep;

import mlpstudio.model.Weights;
import mlpstudio.training.RunInput;
import mlpstudio.training.RunMoments;
import mlpstudio.training.RunSnapshot;
import mlpstudio.training.TrainingHistory;

/** Where networks are put in hand, at rest. FX thread. */
public interface NetworkBench {

  /**
   * Puts a whole run in hand; it may go on exactly.
   *
   * @param input what it trains, its beginning aside
   * @param snapshot its state
   * @param earlier the moments of the run that had this state, where that is known
   */
  void open(RunInput input, RunSnapshot snapshot, RunMoments earlier);

  /**
   * Puts a network in hand of which only the weights were kept.
   *
   * @param input what it was trained with, its beginning aside
   * @param weights the network
   * @param history the epochs that led to it
   */
  void openWeights(RunInput input, Weights weights, TrainingHistory history);
}
