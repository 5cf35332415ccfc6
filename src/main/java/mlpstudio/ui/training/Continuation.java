package mlpstudio.ui.training;

import java.util.Set;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingPlan;
import mlpstudio.ui.state.ExperimentChange;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.state.Workspace;

/** Whether the run in hand may take another batch for the experiment on the bench, exactly. */
final class Continuation {
  private final Workspace workspace;
  private final RunModel run;

  Continuation(Workspace workspace) {
    this.workspace = workspace;
    this.run = workspace.run();
  }

  /** Whether it may, as it is or with other epochs. */
  boolean possible() {
    return run.active() || asItIs() || withOtherEpochs();
  }

  private boolean asItIs() {
    return run.stateProperty().get() == RunState.STOPPED
        && !run.weightsOnlyProperty().get()
        && workspace.changesProperty().get().isEmpty();
  }

  /**
   * Whether only the number of epochs was changed, so that the run goes on as one that had that
   * many from the start: it stands before the new end, and neither the schedule nor early stopping
   * would have done otherwise.
   */
  boolean withOtherEpochs() {
    RunState state = run.stateProperty().get();
    RunHandle handle = run.handleProperty().get();
    if (handle == null
        || (state != RunState.STOPPED && state != RunState.FINISHED)
        || run.weightsOnlyProperty().get()
        || run.firstProperty().get() != null
        || !workspace.changesProperty().get().equals(Set.of(ExperimentChange.EPOCHS))) {
      return false;
    }
    TrainingPlan plan = workspace.experiment().plan();
    return plan.epochs() > run.epochs().size()
        && !plan.schedule().followsEpochs()
        && plan.earlyStopping().map(rule -> !rule.reached(run.epochs())).orElse(true);
  }
}
