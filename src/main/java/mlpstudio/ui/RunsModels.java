package mlpstudio.ui;

import mlpstudio.ui.compare.CompareViewModel;
import mlpstudio.ui.race.RaceBench;
import mlpstudio.ui.race.RaceViewModel;
import mlpstudio.ui.runs.RunBench;
import mlpstudio.ui.runs.RunsViewModel;
import mlpstudio.ui.state.EventPump;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Dialogs;

/**
 * The view-models of the page of runs, made with the window, for they take down what is trained.
 *
 * @param tutorial the tutorial's rows
 * @param compare all runs side by side
 * @param race the fair race
 */
record RunsModels(RunsViewModel tutorial, CompareViewModel compare, RaceViewModel race) {

  static RunsModels of(
      Workspace workspace, StudioParts parts, RunBench bench, RaceBench raced, Dialogs dialogs) {
    RaceViewModel race =
        new RaceViewModel(
            workspace,
            parts.engine().racer(),
            parts.data().source()::load,
            raced,
            parts.background(),
            EventPump::atNextPulse);
    race.watchedProperty().set(false); // Until its view is made.
    return new RunsModels(
        new RunsViewModel(workspace, parts.background(), bench, dialogs, parts.preferences()),
        new CompareViewModel(
            workspace, parts.background(), dialogs, bench::show, parts.preferences()),
        race);
  }
}
