package mlpstudio.ui.compare;

import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.KeptRun;
import mlpstudio.training.RunResult;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingHistory;
import mlpstudio.ui.state.KeptRuns;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.ExperimentWords;
import org.jspecify.annotations.Nullable;

/**
 * Takes down the run in hand: at every epoch and at its end. What goes on where it ended stays the
 * same run in the list; a network that was only opened is none. FX thread only.
 */
final class RunKeeper {
  private final Workspace workspace;
  private final RunModel run;
  private final KeptRuns runs;
  private final ExperimentWords titles;
  private @Nullable KeptRun current;

  RunKeeper(Workspace workspace, ExperimentWords titles) {
    this.workspace = workspace;
    this.run = workspace.run();
    this.runs = workspace.keptRuns();
    this.titles = titles;
    run.handleProperty().addListener((o, before, now) -> begun());
    run.epochs().addListener((javafx.beans.Observable o) -> grown());
    run.resultProperty().addListener((o, before, now) -> ended(now));
  }

  /** Whoever goes on where a run ended has its figures; all others begin without any. */
  private void begun() {
    if (run.epochs().isEmpty() && run.batches().size() == 0) {
      interrupted();
      current = null;
      runs.setInHand("");
    }
  }

  /** A run that another one took the place of ends with its latest epoch. */
  private void interrupted() {
    if (current != null) {
      runs.byId(current.id())
          .filter(former -> former.state().active())
          .ifPresent(
              former ->
                  runs.put(
                      former.withFigures(RunState.STOPPED, former.history(), former.losses())));
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
            ? runs.begin(titles.title(trained), trained)
            : runs.byId(former.id()).orElse(former);
    KeptRun now =
        base.withExperiment(trained)
            .withFigures(state, new TrainingHistory(run.epochs()), run.batches().thinned());
    current = now;
    runs.setInHand(now.id());
    runs.put(now);
  }
}
