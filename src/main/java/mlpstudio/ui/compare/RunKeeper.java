package mlpstudio.ui.compare;

import java.util.Optional;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.KeptRun;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunResult;
import mlpstudio.training.RunStart;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingHistory;
import mlpstudio.ui.state.KeptRuns;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.ExperimentWords;
import org.jspecify.annotations.Nullable;

/**
 * Takes down the run in hand: at its first batch, at every epoch and at its end. What goes on where
 * it ended stays the same run in the list, a branch is a new one; a network that was only opened is
 * none. FX thread only.
 */
final class RunKeeper {
  private final Workspace workspace;
  private final RunModel run;
  private final KeptRuns runs;
  private final ExperimentWords titles;
  private final CompareWords words;
  private @Nullable KeptRun current;
  private int before;

  RunKeeper(Workspace workspace, ExperimentWords titles, CompareWords words) {
    this.workspace = workspace;
    this.run = workspace.run();
    this.runs = workspace.keptRuns();
    this.titles = titles;
    this.words = words;
    run.handleProperty().addListener((o, before, now) -> begun());
    run.epochs().addListener((javafx.beans.Observable o) -> grown());
    run.batchVersionProperty().addListener((o, former, now) -> learnt());
    run.resultProperty().addListener((o, before, now) -> ended(now));
  }

  /** A branch has figures of the run that it left, too, and is another one nevertheless. */
  private void begun() {
    if (!run.continuing()) {
      interrupted();
      current = null;
      before = run.batches().size();
      runs.setInHand("");
    }
  }

  /** A run that another one took the place of ends where that left it. */
  private void interrupted() {
    if (current != null) {
      runs.byId(current.id())
          .filter(former -> former.state().active())
          .ifPresent(
              former ->
                  runs.put(
                      former.withFigures(RunState.STOPPED, former.history(), run.leftLosses())));
    }
  }

  /** A run of which not one epoch is whole is one nevertheless; what comes later is told there. */
  private void learnt() {
    if (current == null && run.batches().size() > before) {
      take(RunState.TRAINING);
    }
  }

  /** A run that begins clears the figures of the former before it is in hand itself. */
  private void grown() {
    if (!run.epochs().isEmpty()) {
      take(RunState.TRAINING);
    }
  }

  private void ended(@Nullable RunResult result) {
    if (result != null) {
      take(result.state());
    }
  }

  /** The run in the list that was put in hand again, exactly where it ended. */
  private Optional<KeptRun> known() {
    RunHandle handle = run.handleProperty().get();
    TrainingHistory history = new TrainingHistory(run.epochs());
    if (handle == null
        || !(handle.input().start() instanceof RunStart.FromSnapshot from)
        || !from.snapshot().history().equals(history)) {
      return Optional.empty();
    }
    return runs.all().stream()
        .filter(kept -> kept.history().equals(history))
        .filter(kept -> kept.losses().equals(run.batches().thinned()))
        .findFirst();
  }

  /** An experiment that was changed is not called as the one that it was made of. */
  private String name(Experiment trained) {
    Experiment origin = workspace.origin();
    String title = titles.title(trained);
    return origin.id().equals(trained.id()) && !origin.equals(trained)
        ? words.format("edited", title)
        : title;
  }

  private void take(RunState state) {
    Experiment trained = workspace.trained();
    if (trained == null || run.batches().size() == 0) {
      return;
    }
    KeptRun former = current;
    if (former != null && runs.byId(former.id()).isEmpty()) {
      // It was deleted meanwhile.
      return;
    }
    KeptRun base =
        former == null
            ? known().orElseGet(() -> runs.begin(name(trained), trained))
            : runs.byId(former.id()).orElse(former);
    KeptRun now =
        base.withExperiment(trained)
            .withFigures(state, new TrainingHistory(run.epochs()), run.batches().thinned());
    current = now;
    runs.setInHand(now.id());
    runs.put(now);
  }
}
