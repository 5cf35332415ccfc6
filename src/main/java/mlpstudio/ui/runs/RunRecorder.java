package mlpstudio.ui.runs;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.StartingPoint;
import mlpstudio.experiment.TutorialRow;
import mlpstudio.experiment.TutorialRun;
import mlpstudio.model.Weights;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunResult;
import mlpstudio.training.RunStart;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingPlan;
import mlpstudio.ui.state.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * Watches the run in hand and takes down those that count for a row of the tutorial: run to the end
 * with the row's experiment unchanged except its seed, also in its learning rate while it ran, and
 * begun where the row begins. FX thread only.
 */
final class RunRecorder {
  private final Workspace workspace;
  private final Consumer<TutorialRun> taken;

  /** What runs of this window have learnt, by the very weights with which others then begin. */
  private final IdentityHashMap<Weights, Beginning> beginnings = new IdentityHashMap<>();

  /** A run with which others may begin: whether it counts, and its seed. */
  private record Beginning(boolean counts, long seed) {}

  RunRecorder(Workspace workspace, Consumer<TutorialRun> taken) {
    this.workspace = workspace;
    this.taken = taken;
    workspace.run().resultProperty().addListener((o, before, now) -> ended(now));
  }

  private void ended(@Nullable RunResult result) {
    Experiment trained = workspace.trained();
    RunHandle handle = workspace.run().handleProperty().get();
    if (result == null
        || result.state() != RunState.FINISHED
        || trained == null
        || handle == null
        || onlyOpened(handle)) {
      return;
    }
    boolean counts =
        unchanged(trained) && ratesAsPlanned(trained.plan(), result) && begunRight(trained, handle);
    if (beginsAnother(trained.id())) {
      beginnings.put(result.best(), new Beginning(counts, trained.seed()));
    }
    if (counts && TutorialRow.of(trained.id()).isPresent()) {
      taken.accept(new TutorialRun(trained.id(), trained.seed(), result.history()));
    }
  }

  /** A network from a file that was finished already was not trained in this window. */
  private boolean onlyOpened(RunHandle handle) {
    return handle.input().start() instanceof RunStart.FromSnapshot
        && workspace.run().batches().size() == 0;
  }

  private static boolean unchanged(Experiment trained) {
    return BuiltInExperiments.byId(trained.id())
        .filter(row -> row.withSeed(trained.seed()).equals(trained))
        .isPresent();
  }

  /** A run takes another learning rate live; the experiment does not tell afterwards. */
  private static boolean ratesAsPlanned(TrainingPlan plan, RunResult result) {
    List<EpochRecord> epochs = result.history().epochs();
    for (int e = 0; e < epochs.size(); e++) {
      double factor = plan.schedule().factor(e, plan.epochs(), epochs.subList(0, e));
      if (Double.compare(epochs.get(e).learningRate(), plan.learningRate() * factor) != 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * A run that goes on from another has to go on from one that counts and has its seed. Weights
   * that come from no run of this window were made for this run alone, from its seed.
   */
  private boolean begunRight(Experiment trained, RunHandle handle) {
    if (!(trained.start() instanceof StartingPoint.AfterExperiment)
        || !(handle.input().start() instanceof RunStart.FromWeights from)) {
      return true;
    }
    Beginning known = beginnings.get(from.weights());
    return known == null || (known.counts() && known.seed() == trained.seed());
  }

  private static boolean beginsAnother(String id) {
    return BuiltInExperiments.all().stream()
        .anyMatch(e -> e.start() instanceof StartingPoint.AfterExperiment a && a.id().equals(id));
  }
}
