package mlpstudio.ui.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import mlpstudio.inspection.WeightChange;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeSettings;
import mlpstudio.model.LayerWeights;
import mlpstudio.model.Weights;
import mlpstudio.training.OptimizerChoice;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunInput;
import mlpstudio.training.RunState;
import mlpstudio.training.SyntheticImages;
import mlpstudio.training.TrainingPlan;
import mlpstudio.training.TrainingService;
import mlpstudio.ui.TestBench;
import mlpstudio.ui.state.EventPump;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.Workspace;
import org.junit.jupiter.api.Test;

/** Before, now and change of a run of the real engine. */
class BeforeAndAfterTest {
  private static final RunInput INPUT =
      SyntheticImages.input(TrainingPlan.of(2, 16, new OptimizerChoice.Sgd(0.5, false), 0.05), 11);

  private final TestThread thread = new TestThread();
  private final Workspace workspace = TestBench.workspace();
  private final WeightsViewModel model =
      new WeightsViewModel(workspace, Preferences.inMemory(), thread, new TestTime());

  @Test
  void beforeIsWhatARunHoldsBeforeItsFirstBatch() throws Exception {
    ComputeSettings compute = new ComputeSettings(ComputeDevice.CPU, 1);
    try (TrainingService service = new TrainingService()) {
      EventPump pump = new EventPump(workspace.run()::accept, thread::onFxThread);
      RunHandle run = service.start(INPUT, compute, true, pump);
      workspace.run().begin(run);
      thread.until(() -> workspace.run().stateProperty().get() == RunState.PAUSED);
      Weights paused = run.weights().get(60, TimeUnit.SECONDS);

      run.control().resume();
      thread.until(() -> workspace.run().resultProperty().get() != null);
      Weights last = workspace.run().resultProperty().get().last();
      assertThat(last).isNotEqualTo(paused);

      model.watchedProperty().set(true);
      thread.until(() -> model.shownProperty().get() != null);
      for (LayerChoice layer : model.layersProperty().get()) {
        LayerWeights now = last.layers().get(layer.index());
        LayerWeights first = paused.layers().get(layer.index());
        assertThat(shown(layer, Moment.NOW)).isEqualTo(now);
        assertThat(shown(layer, Moment.BEFORE)).isEqualTo(first);
        assertThat(shown(layer, Moment.CHANGE)).isEqualTo(WeightChange.between(first, now));
      }
    }
  }

  private LayerWeights shown(LayerChoice layer, Moment moment) throws InterruptedException {
    model.choose(layer);
    model.momentProperty().set(moment);
    thread.until(
        () -> {
          Shown shown = model.shownProperty().get();
          return shown != null
              && shown.subject().layer().equals(layer)
              && shown.subject().moment() == moment;
        });
    return model.shownProperty().get().subject().weights();
  }
}
