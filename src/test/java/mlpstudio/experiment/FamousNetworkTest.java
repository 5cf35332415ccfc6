package mlpstudio.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.model.ComputeSettings;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.RunHandle;
import mlpstudio.training.TrainingService;
import org.junit.jupiter.api.Test;

/**
 * The first epoch of the tutorial's deep network on real MNIST; all ten are the command
 * reproduce's.
 */
class FamousNetworkTest {
  @Test
  void theFirstEpochIsWithinThreePointsOfTheTutorials() throws Exception {
    Experiment experiment = BuiltInExperiments.deepReluSgd();
    Experiment one = experiment.withPlan(experiment.plan().withEpochs(1));
    try (TrainingService service = new TrainingService();
        RunHandle run =
            service.start(
                one.runInput(new DatasetCatalog(Optional.empty()).load("mnist")),
                ComputeSettings.defaults(),
                false,
                event -> {})) {
      EpochRecord epoch = run.result().get(2, TimeUnit.MINUTES).history().last().orElseThrow();
      assertThat(epoch.testAccuracy()).isCloseTo(0.8996, within(0.03));
    }
  }
}
