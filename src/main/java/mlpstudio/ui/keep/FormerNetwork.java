package mlpstudio.ui.keep;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import mlpstudio.experiment.Experiment;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunSnapshot;
import mlpstudio.ui.state.Workspace;

/**
 * The run that another took the place of, so that it can be had back.
 *
 * @param experiment what it trained
 * @param handle the run, to be closed by whoever takes its place
 * @param state its state when it went
 * @param bench what was on the bench
 */
record FormerNetwork(
    Experiment experiment, RunHandle handle, CompletableFuture<RunSnapshot> state, Bench bench) {

  /**
   * Asks the run in hand for its state, if it has learnt anything that could be lost.
   *
   * @param before what was on the bench
   */
  static Optional<FormerNetwork> of(Workspace workspace, Bench before) {
    RunHandle handle = workspace.run().handleProperty().get();
    Experiment trained = workspace.trained();
    if (handle == null
        || trained == null
        || workspace.run().weightsOnlyProperty().get()
        || workspace.run().lastBatchProperty().get() == null) {
      return Optional.empty();
    }
    return Optional.of(new FormerNetwork(trained, handle, handle.snapshot(), before));
  }

  /** Puts it in hand again, and what was on the bench on the bench. */
  void putBack(Workspace workspace, NetworkBench networks) {
    if (!workspace.engineTakenProperty().get().isEmpty()
        || !state.isDone()
        || state.isCompletedExceptionally()) {
      return;
    }
    workspace.open(experiment);
    networks.open(experiment.runInput(handle.input().dataset()), state.join(), handle.moments());
    if (!bench.edited().equals(experiment) || !bench.opened().equals(experiment)) {
      bench.putBack(workspace);
    }
  }
}
