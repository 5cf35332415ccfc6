package mlpstudio.ui;

import java.util.List;
import javafx.beans.InvalidationListener;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.ui.documents.DocumentViewModel;
import mlpstudio.ui.shell.Frame;
import mlpstudio.ui.shell.Page;
import mlpstudio.ui.shell.ShellViewModel;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Dialogs;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.training.PrimaryAction;
import mlpstudio.ui.training.TrainingViewModel;

/**
 * Trains the famous network at one press: opens it, turns to the Lab, and begins as soon as its
 * images are read, unless something else was opened meanwhile. FX thread only.
 */
final class FamousNetwork {
  private final Workspace workspace;
  private final DocumentViewModel documents;
  private final ShellViewModel shell;
  private final TrainingViewModel training;
  private final Dialogs dialogs;
  private final Experiment famous = BuiltInExperiments.deepReluSgd();
  private final Messages texts = new Messages(Frame.class);
  private boolean waiting;

  FamousNetwork(
      Workspace workspace,
      DocumentViewModel documents,
      ShellViewModel shell,
      TrainingViewModel training,
      Dialogs dialogs) {
    this.workspace = workspace;
    this.documents = documents;
    this.shell = shell;
    this.training = training;
    this.dialogs = dialogs;
    InvalidationListener begin = o -> beginIfReady();
    training.canTrainProperty().addListener(begin);
    workspace.experimentProperty().addListener(begin);
  }

  /** Opens and trains it; asks first where another network is being trained. */
  void train() {
    if (!workspace.run().active()) {
      open();
    } else if (famous.equals(workspace.trained())) {
      shell.showPage(Page.LAB);
      if (training.primaryProperty().get() == PrimaryAction.RESUME) {
        training.resume();
      }
    } else {
      dialogs.ask(
          new Dialogs.Question(
              "train-famous",
              texts.get("famous.title"),
              texts.get("famous.sentence"),
              List.of(
                  new Dialogs.Choice("train-famous", texts.get("famous.train"), this::replace),
                  new Dialogs.Choice("go-on", texts.get("famous.stay"), () -> {}))));
    }
  }

  private void replace() {
    training.stop();
    open();
  }

  private void open() {
    if (workspace.experiment().equals(famous)) {
      begin();
    } else {
      documents.open(famous, this::begin);
    }
  }

  private void begin() {
    shell.showPage(Page.LAB);
    waiting = true;
    beginIfReady();
  }

  private void beginIfReady() {
    if (!waiting) {
      return;
    }
    if (!workspace.experiment().equals(famous)) {
      waiting = false;
    } else if (training.canTrainProperty().get()) {
      waiting = false;
      training.train();
    }
  }
}
