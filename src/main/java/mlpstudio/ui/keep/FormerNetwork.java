package mlpstudio.ui.keep;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import mlpstudio.experiment.Experiment;
import mlpstudio.model.Weights;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunInput;
import mlpstudio.training.RunSnapshot;
import mlpstudio.training.RunStart;
import mlpstudio.training.TrainingHistory;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.state.Workspace;

/**
 * The run that another took the place of, so that it can be had back.
 *
 * @param experiment what it trained
 * @param handle the run, to be closed by whoever takes its place
 * @param learnt all of it that comes back
 * @param bench what was on the bench
 */
record FormerNetwork(Experiment experiment, RunHandle handle, Learnt learnt, Bench bench) {

  /** What a run had learnt. */
  sealed interface Learnt {}

  /**
   * All of it, to go on exactly.
   *
   * @param state its state when it went
   */
  record Whole(CompletableFuture<RunSnapshot> state) implements Learnt {}

  /**
   * A network of which nothing more was ever known.
   *
   * @param history the epochs that led to it
   */
  record WeightsOnly(Weights weights, TrainingHistory history) implements Learnt {}

  /**
   * Asks the run in hand for its state, if it has learnt anything that could be lost.
   *
   * @param before what was on the bench
   */
  static Optional<FormerNetwork> of(Workspace workspace, Bench before) {
    RunHandle handle = workspace.run().handleProperty().get();
    Experiment trained = workspace.trained();
    return handle == null || trained == null
        ? Optional.empty()
        : learnt(workspace.run(), handle).map(l -> new FormerNetwork(trained, handle, l, before));
  }

  private static Optional<Learnt> learnt(RunModel run, RunHandle handle) {
    if (run.weightsOnlyProperty().get()) {
      return handle.input().start() instanceof RunStart.FromWeights from
          ? Optional.of(new WeightsOnly(from.weights(), new TrainingHistory(run.epochs())))
          : Optional.empty();
    }
    return run.lastBatchProperty().get() == null
        ? Optional.empty()
        : Optional.of(new Whole(handle.snapshot()));
  }

  /**
   * Puts it in hand again, and what was on the bench on the bench.
   *
   * @return whether it could be
   */
  boolean putBack(Workspace workspace, NetworkBench networks) {
    if (!workspace.engineTakenProperty().get().isEmpty() || !there()) {
      return false;
    }
    workspace.open(experiment);
    RunInput input = experiment.runInput(handle.input().dataset());
    switch (learnt) {
      case Whole whole -> networks.open(input, whole.state().join(), handle.moments());
      case WeightsOnly only -> networks.openWeights(input, only.weights(), only.history());
    }
    if (!bench.edited().equals(experiment) || !bench.opened().equals(experiment)) {
      bench.putBack(workspace);
    }
    return true;
  }

  private boolean there() {
    return switch (learnt) {
      case Whole whole -> whole.state().isDone() && !whole.state().isCompletedExceptionally();
      case WeightsOnly only -> true;
    };
  }
}
