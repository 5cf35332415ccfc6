package mlpstudio.ui;

import mlpstudio.training.Trainer;
import mlpstudio.ui.state.EventPump;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.ErrorReporter;
import mlpstudio.ui.training.EpochTableViewModel;
import mlpstudio.ui.training.FiguresViewModel;
import mlpstudio.ui.training.PaceViewModel;
import mlpstudio.ui.training.ProgressViewModel;
import mlpstudio.ui.training.TrainingViewModel;

/**
 * The view-models of the run.
 *
 * @param training its commands
 * @param pace how fast it may go
 * @param progress how far it is
 * @param figures how well it does
 * @param epochs the epoch table
 */
record RunModels(
    TrainingViewModel training,
    PaceViewModel pace,
    ProgressViewModel progress,
    FiguresViewModel figures,
    EpochTableViewModel epochs) {

  static RunModels of(
      Workspace workspace,
      Trainer trainer,
      Preferences preferences,
      Background background,
      ErrorReporter errors) {
    PaceViewModel pace = new PaceViewModel(preferences);
    TrainingViewModel training =
        new TrainingViewModel(workspace, trainer, EventPump::atNextPulse, pace, background, errors);
    return new RunModels(
        training,
        pace,
        new ProgressViewModel(workspace.run(), training.toEpochEndProperty()),
        new FiguresViewModel(workspace),
        new EpochTableViewModel(workspace.run(), preferences));
  }
}
