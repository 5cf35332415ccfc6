package mlpstudio.ui;

import mlpstudio.model.Weights;
import mlpstudio.training.RunInput;
import mlpstudio.training.RunMoments;
import mlpstudio.training.RunSnapshot;
import mlpstudio.training.TrainingHistory;
import mlpstudio.ui.keep.NetworkBench;
import mlpstudio.ui.training.TrainingViewModel;

/**
 * Puts networks that were kept in files into the hands of the run. FX thread only.
 *
 * @param training its commands
 */
public record TrainingBench(TrainingViewModel training) implements NetworkBench {
  @Override
  public void open(RunInput input, RunSnapshot snapshot, RunMoments earlier) {
    training.open(input, snapshot, earlier);
  }

  @Override
  public void openWeights(RunInput input, Weights weights, TrainingHistory history) {
    training.openWeights(input, weights, history);
  }
}
