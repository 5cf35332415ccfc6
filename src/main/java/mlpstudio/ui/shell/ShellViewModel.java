package mlpstudio.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import mlpstudio.experiment.Experiment;
import mlpstudio.ui.keep.KeepViewModel;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Dialogs;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.training.TrainingViewModel;

/** What the frame does: pages, experiments opened and reset, the question at the end. */
public final class ShellViewModel {
  private final Workspace workspace;
  private final TrainingViewModel training;
  private final Preferences preferences;
  private final Dialogs dialogs;
  private final Messages texts = new Messages(ShellViewModel.class);
  private final ReadOnlyStringWrapper page;
  private final BooleanBinding edited;

  /** The frame around one workspace. */
  public ShellViewModel(
      Workspace workspace, TrainingViewModel training, Preferences preferences, Dialogs dialogs) {
    this.workspace = workspace;
    this.training = training;
    this.preferences = preferences;
    this.dialogs = dialogs;
    page = new ReadOnlyStringWrapper(preferences.text("page", ""));
    edited =
        Bindings.createBooleanBinding(
            () -> !workspace.experiment().equals(workspace.openedProperty().get()),
            workspace.experimentProperty(),
            workspace.openedProperty());
    preferences.put("experiment", workspace.experiment().id());
    workspace
        .openedProperty()
        .addListener((o, before, now) -> preferences.put("experiment", now.id()));
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

  /** Whether the experiment differs from what was opened. */
  public ObservableValue<Boolean> editedProperty() {
    return edited;
  }

  /** The title of the experiment on the bench. */
  public ObservableValue<String> titleProperty() {
    return workspace.experimentProperty().map(Experiment::title);
  }

  /** Opens an experiment; edits of the former can be had back from the toast. */
  public void open(Experiment experiment) {
    Experiment formerOpened = workspace.openedProperty().get();
    Experiment formerEdited = workspace.experiment();
    boolean lost = edited.get();
    workspace.open(experiment);
    if (lost) {
      dialogs.toast(
          texts.format("opened.over.edits", formerOpened.title()),
          Optional.of(
              new Dialogs.Choice(
                  "back",
                  texts.get("opened.back"),
                  () -> {
                    workspace.open(formerOpened);
                    workspace.edit(e -> formerEdited);
                  })));
    }
  }

  /** Takes back all edits. */
  public void resetExperiment() {
    workspace.open(workspace.openedProperty().get());
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
   * Closes the window; what was learnt is kept for the next start. Asks first while a network is
   * being trained.
   *
   * @param keep keeps what was learnt
   * @param close closes it for good
   */
  public void requestClose(KeepViewModel keep, Runnable close) {
    if (!keep.keeps()) {
      requestClose(close);
      return;
    }
    if (!workspace.run().active()) {
      keep.keepAndClose(close);
      return;
    }
    dialogs.ask(
        new Dialogs.Question(
            "closing",
            texts.get("closing.title"),
            texts.get("closing.keep.sentence"),
            List.of(
                new Dialogs.Choice(
                    "keep-and-close",
                    texts.get("closing.keep"),
                    () -> {
                      training.stop();
                      keep.keepAndClose(close);
                    }),
                new Dialogs.Choice(
                    "discard-and-close",
                    texts.get("closing.discard"),
                    () -> {
                      training.stop();
                      keep.discardAndClose(close);
                    }),
                new Dialogs.Choice("stay", texts.get("closing.stay"), () -> {}))));
  }

  /**
   * Closes the window, or asks first while a network is being trained.
   *
   * @param close closes it for good
   */
  public void requestClose(Runnable close) {
    if (!workspace.run().active()) {
      close.run();
      return;
    }
    dialogs.ask(
        new Dialogs.Question(
            "closing",
            texts.get("closing.title"),
            texts.get("closing.sentence"),
            List.of(
                new Dialogs.Choice(
                    "stop-and-close",
                    texts.get("closing.stop"),
                    () -> {
                      training.stop();
                      close.run();
                    }),
                new Dialogs.Choice("stay", texts.get("closing.stay"), () -> {}))));
  }
}
