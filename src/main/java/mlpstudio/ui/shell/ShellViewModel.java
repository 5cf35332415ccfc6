package mlpstudio.ui.shell;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import mlpstudio.experiment.Experiment;
import mlpstudio.ui.documents.DocumentViewModel;
import mlpstudio.ui.keep.KeepViewModel;
import mlpstudio.ui.state.EditHistory;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Dialogs;
import mlpstudio.ui.training.TrainingViewModel;

/** What the frame does: pages, undo and reset, the questions at the end. */
public final class ShellViewModel {
  private final Workspace workspace;
  private final DocumentViewModel documents;
  private final Preferences preferences;
  private final Closing closing;
  private final ReadOnlyStringWrapper page;
  private Consumer<Runnable> beforeClosing = Runnable::run;
  private Runnable stayed = () -> {};

  /** The frame around one workspace. */
  public ShellViewModel(
      Workspace workspace,
      DocumentViewModel documents,
      TrainingViewModel training,
      Preferences preferences,
      Dialogs dialogs) {
    this.documents = documents;
    this.workspace = workspace;
    this.preferences = preferences;
    closing = new Closing(workspace.run(), training, preferences, dialogs);
    page = new ReadOnlyStringWrapper(preferences.text("page", ""));
    documents.setAfterOpening(this::leaveStart);
  }

  /** The id of the page shown; may name one that there is not. */
  public ReadOnlyStringProperty pageProperty() {
    return page.getReadOnlyProperty();
  }

  /** Turns to a page. */
  public void showPage(String id) {
    page.set(id);
    preferences.put("page", id);
  }

  /** The experiment as a document. */
  public DocumentViewModel documents() {
    return documents;
  }

  /** Whether the experiment differs from what was opened. */
  public ObservableValue<Boolean> editedProperty() {
    return documents.editedProperty();
  }

  /** What can be undone and done again. */
  public EditHistory history() {
    return workspace.history();
  }

  /** Whether there is something to undo. */
  public ObservableValue<Boolean> canUndoProperty() {
    return history().nextUndoProperty().map(Optional::isPresent);
  }

  /** Whether there is something to do again. */
  public ObservableValue<Boolean> canRedoProperty() {
    return history().nextRedoProperty().map(Optional::isPresent);
  }

  /** Takes back the latest edit. */
  public void undo() {
    workspace.undo();
  }

  /** Does again what was undone last. */
  public void redo() {
    workspace.redo();
  }

  /**
   * Says what comes before everything else at the window's end.
   *
   * @param action is given what comes then, which it may refuse to do
   * @param stayed is run where the window stays open after all
   */
  public void setBeforeClosing(Consumer<Runnable> action, Runnable stayed) {
    beforeClosing = action;
    closing.setStayed(stayed);
    this.stayed = stayed;
  }

  /** Closes the document and shows the start page. */
  public void closeDocument() {
    documents.close(() -> showPage(Page.START));
  }

  /** Takes back all edits. */
  public void resetExperiment() {
    documents.reset();
  }

  /** Takes back the edits of the network. */
  public void resetNetwork() {
    workspace.edit(e -> e.withArchitecture(workspace.openedProperty().get().architecture()));
  }

  /** Takes back the edits of the plan and the seed. */
  public void resetPlan() {
    Experiment opened = workspace.openedProperty().get();
    workspace.edit(e -> e.withPlan(opened.plan()).withSeed(opened.seed()));
  }

  /**
   * Closes the window; asks first where edits of the user's own are not saved, and then where a
   * network is being trained, or one would be lost. What was learnt is kept for the next start.
   *
   * @param keep keeps what was learnt
   * @param close closes it for good
   */
  public void requestClose(KeepViewModel keep, Runnable close) {
    beforeClosing.accept(() -> askAndClose(keep, close));
  }

  private void askAndClose(KeepViewModel keep, Runnable close) {
    documents.beforeClosing(
        discard ->
            closing.end(
                keep,
                () -> {
                  if (discard) {
                    documents.discardEdits();
                  }
                  close.run();
                }),
        stayed);
  }

  /** Opening an experiment from the start page is to see it. */
  private void leaveStart() {
    if (page.get().equals(Page.START)) {
      showPage(Page.LAB);
    }
  }
}
