package mlpstudio.ui;

import mlpstudio.experiment.Experiment;
import mlpstudio.ui.documents.DocumentViewModel;
import mlpstudio.ui.runs.RunBench;
import mlpstudio.ui.shell.ShellViewModel;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.training.TrainingViewModel;

/** Lets the page with the tutorial's rows open experiments and train them. */
record RowBench(
    Workspace workspace,
    DocumentViewModel documents,
    ShellViewModel shell,
    TrainingViewModel training)
    implements RunBench {

  @Override
  public void open(Experiment experiment) {
    if (!workspace.experiment().equals(experiment)) {
      documents.open(experiment);
    }
  }

  @Override
  public void show(Experiment experiment) {
    open(experiment);
    shell.showPage("lab");
  }

  @Override
  public String whyNot() {
    return training.trainHintProperty().get();
  }

  @Override
  public void train() {
    training.startOver();
  }

  @Override
  public void stop() {
    training.stop();
  }
}
