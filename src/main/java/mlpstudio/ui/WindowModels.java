package mlpstudio.ui;

import mlpstudio.ui.documents.DocumentViewModel;
import mlpstudio.ui.keep.KeepViewModel;
import mlpstudio.ui.state.Workspace;

/**
 * The view-models that more than one page of the window needs.
 *
 * @param workspace what is on the bench
 * @param documents experiments as files
 * @param run the run
 * @param keep networks as files
 */
record WindowModels(
    Workspace workspace, DocumentViewModel documents, RunModels run, KeepViewModel keep) {}
