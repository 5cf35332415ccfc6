package mlpstudio.ui;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import mlpstudio.experiment.Experiment;
import mlpstudio.lesson.Pane;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeSettings;
import mlpstudio.ui.lesson.LessonBench;
import mlpstudio.ui.shell.Page;
import mlpstudio.ui.shell.ShellViewModel;
import mlpstudio.ui.training.TrainingViewModel;

/**
 * Lets lessons open experiments, train them and turn to places of the window.
 *
 * @param models what more than one page needs
 * @param shell the pages
 * @param stage the window, whose tabs are turned
 */
record LessonsOnBench(WindowModels models, ShellViewModel shell, Stage stage)
    implements LessonBench {

  @Override
  public void oneThread(boolean value) {
    models
        .workspace()
        .lessonComputeProperty()
        .set(value ? new ComputeSettings(ComputeDevice.CPU, 1) : null);
  }

  @Override
  public Runnable putAside() {
    Runnable network = models.keep().remember();
    Runnable document = models.documents().setAside();
    return () -> {
      network.run();
      document.run();
    };
  }

  @Override
  public void open(Experiment experiment) {
    models.documents().lend(experiment);
  }

  @Override
  public ReadOnlyStringProperty whyNotProperty() {
    return training().trainHintProperty();
  }

  @Override
  public void train() {
    if (models.workspace().run().active()) {
      training().stop();
    }
    if (models.workspace().run().handleProperty().get() == null) {
      training().train();
    } else {
      training().startOver();
    }
  }

  @Override
  public void pauseOrResume() {
    training().trainOrPause();
  }

  @Override
  public void stop() {
    training().stop();
  }

  @Override
  public void show(Pane pane) {
    switch (pane) {
      case DATA -> shell.showPage("data");
      case ERRORS -> shell.showPage("errors");
      case WEIGHTS -> shell.showPage("weights");
      case CHART -> lab("tab-chart");
      case EPOCHS -> lab("tab-epochs");
      case DRAW -> lab("tab-pad");
      case NETWORK -> shell.showPage(Page.LAB);
    }
  }

  @Override
  public void getDataset(String id) {
    models.catalog().get(id);
  }

  /** A tab that is a column of its own in a wide window needs no turning. */
  private void lab(String tab) {
    shell.showPage(Page.LAB);
    Scene scene = stage.getScene();
    Node button = scene == null ? null : scene.lookup("#" + tab);
    if (button instanceof ToggleButton toggle) {
      toggle.setSelected(true);
    }
  }

  private TrainingViewModel training() {
    return models.run().training();
  }
}
