package mlpstudio.ui.keep;

import mlpstudio.experiment.Experiment;
import mlpstudio.ui.state.Workspace;

/**
 * The experiment on the bench, to be put back.
 *
 * @param opened as it was opened
 * @param edited as it was edited
 */
record Bench(Experiment opened, Experiment edited) {

  static Bench of(Workspace workspace) {
    return new Bench(workspace.openedProperty().get(), workspace.experiment());
  }

  void putBack(Workspace workspace) {
    workspace.open(opened);
    if (!edited.equals(opened)) {
      workspace.edit(e -> edited);
    }
  }
}
