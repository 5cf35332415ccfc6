package mlpstudio.ui;

import mlpstudio.ui.documents.DocumentViewModel;
import mlpstudio.ui.keep.KeepViewModel;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Dialogs;
import mlpstudio.ui.timemachine.TimeMachineViewModel;

/**
 * The view-models that more than one page of the window needs.
 *
 * @param workspace what is on the bench
 * @param documents experiments as files
 * @param run the run
 * @param time the earlier moments of the run
 * @param keep networks as files
 * @param catalog data sets that can be had
 * @param collection the kept drawings
 * @param dialogs what is said and asked
 */
record WindowModels(
    Workspace workspace,
    DocumentViewModel documents,
    RunModels run,
    TimeMachineViewModel time,
    KeepViewModel keep,
    StudioCatalog catalog,
    StudioCollection collection,
    Dialogs dialogs) {}
