package mlpstudio.ui.weights;

import javafx.stage.Stage;
import mlpstudio.data.ImageDataset;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.model.ComputeSettings;
import mlpstudio.training.RunHandle;
import mlpstudio.training.TrainingService;
import mlpstudio.ui.shell.Theme;
import mlpstudio.ui.state.EventPump;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The tutorial's two pictures of weights, from two real epochs on MNIST. */
@ExtendWith(ApplicationExtension.class)
class WeightsOfMnistTest {
  private final TrainingService service = new TrainingService();
  private WeightsPage page;

  @Start
  void start(Stage stage) {
    page = new WeightsPage(stage, BuiltInExperiments.byId("softmax-regression").orElseThrow());
  }

  @AfterEach
  void stop() {
    page.close();
    service.close();
  }

  private void train(String id) throws Exception {
    ImageDataset mnist = WeightsPage.mnist();
    Experiment tutorial = BuiltInExperiments.byId(id).orElseThrow();
    Experiment two = tutorial.withPlan(tutorial.plan().withEpochs(2));
    page.onFx(() -> page.workspace.open(two));
    page.onFx(() -> page.workspace.setDataset(mnist));
    EventPump pump = new EventPump(page.workspace.run()::accept);
    RunHandle run =
        service.start(two.runInput(mnist), ComputeSettings.defaults(), false, pump);
    page.onFx(() -> page.workspace.run().begin(run));
    page.waitFor(() -> page.workspace.run().resultProperty().get() != null);
    page.waitFor(() -> page.model.shownProperty().get() != null);
  }

  @Test
  void tenCoefficientImagesInRedAndBlue() throws Exception {
    page.shoot("weights-empty");
    train("softmax-regression");
    page.shoot("weights-softmax");
    page.onFx(() -> page.grid().select(3));
    page.theme(Theme.DARK);
    page.shoot("weights-softmax-dark");
    for (Moment moment : Moment.values()) {
      page.onFx(() -> page.model.momentProperty().set(moment));
      page.waitFor(() -> page.model.shownProperty().get().subject().moment() == moment);
      page.shoot("weights-softmax-" + moment);
    }
  }

  @Test
  void hiddenNeuronsInGreyByHalfTheRange() throws Exception {
    train("sklearn-mlp");
    page.onFx(() -> page.grid().select(7));
    page.onFx(() -> page.model.statisticsOpenProperty().set(true));
    page.waitFor(() -> !page.model.figuresProperty().get().isEmpty());
    page.shoot("weights-mlp");
    page.theme(Theme.DARK);
    page.shoot("weights-mlp-dark");
    page.onFx(() -> page.model.statisticsOpenProperty().set(false));
    page.onFx(() -> page.model.choose(page.model.layersProperty().get().get(1)));
    page.waitFor(() -> page.model.shownProperty().get() != null);
    page.onFx(() -> page.model.neuronProperty().set(4));
    page.shoot("weights-mlp-heat-dark");
    page.theme(Theme.LIGHT);
    page.shoot("weights-mlp-heat");
    for (int i = 0; i < 6; i++) {
      page.onFx(page.appearance::larger);
    }
    page.shoot("weights-mlp-heat-large");
  }
}
