package mlpstudio.ui.timemachine;

import mlpstudio.training.RunInput;
import mlpstudio.training.RunMoments;
import mlpstudio.training.RunSnapshot;

/** Where runs are put in hand. */
public interface RunBench {

  /**
   * Puts a state of a run in hand, at rest, in a new run.
   *
   * @param input what it trains, its beginning aside
   * @param snapshot its state
   * @param earlier the moments of the run that had this state
   */
  void open(RunInput input, RunSnapshot snapshot, RunMoments earlier);
}
