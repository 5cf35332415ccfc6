package mlpstudio.ui.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.logging.Logger;
import javafx.stage.Stage;
import mlpstudio.data.ImageShape;
import mlpstudio.model.ComputeSettings;
import mlpstudio.model.LayerWeights;
import mlpstudio.model.Weights;
import mlpstudio.training.RunInput;
import mlpstudio.training.RunState;
import mlpstudio.ui.FakeRun;
import mlpstudio.ui.FakeTrainer;
import mlpstudio.ui.TestBench;
import mlpstudio.ui.support.PulseMeter;
import mlpstudio.ui.support.PulseMeter.Intervals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * Layers of 2,048 neurons on images of 3,072 pixels stay fluid while their weights change all the
 * time: what there is to do does not grow with the layer or with time. How long it takes on this
 * machine is told, not asserted; {@code bench} measures that.
 */
@ExtendWith(ApplicationExtension.class)
class WideLayerTest {
  private static final Logger LOG = Logger.getLogger(WideLayerTest.class.getName());
  private static final int PULSES = 120;
  private static final RunInput WIDE = Nets.input(new ImageShape(3, 32, 32), 2048, 2048);

  private final FakeTrainer trainer = new FakeTrainer();
  private WeightsPage page;

  @Start
  void start(Stage stage) {
    page = new WeightsPage(stage, TestBench.experiment());
  }

  @AfterEach
  void close() {
    page.close();
  }

  @Test
  void scrollingImagesAndLookingAtABigHeatMapWhileTheyChange() throws Exception {
    List<Weights> turns = List.of(striped(101), striped(103));
    page.onFx(
        () -> {
          trainer.start(
              WIDE,
              ComputeSettings.defaults(),
              false,
              event -> page.workspace.run().accept(List.of(event)));
          FakeRun run = trainer.last();
          run.answerWeights(
              () -> CompletableFuture.completedFuture(turns.get(run.weightsAsked() % 2)));
          page.workspace.run().begin(run);
          run.enter(RunState.TRAINING);
        });
    FakeRun run = trainer.last();
    page.waitFor(() -> page.model.shownProperty().get() != null);
    assertThat(page.grid().sourceProperty().get().size()).isEqualTo(2048);
    measure(
        "scrolling 2,048 colour images",
        run,
        pulse -> page.grid().select(2047 * (pulse + 1) / PULSES));

    page.onFx(() -> page.model.choose(page.model.layersProperty().get().get(1)));
    page.waitFor(() -> page.model.shownProperty().get() instanceof Shown.Heat);
    Shown.Heat heat = (Shown.Heat) page.model.shownProperty().get();
    assertThat(heat.map().inBlocks()).isTrue();
    assertThat(page.text("heatMapReading")).startsWith("Each dot is the strongest weight of");
    HeatMapPane pane = (HeatMapPane) page.node("heatMap");
    measure("a heat map of 2,048 × 2,048", run, pulse -> pane.cellProperty().set(pulse));
  }

  /** Weights that are quickly made. */
  private static Weights striped(int period) {
    return new Weights(
        LayerChoice.of(WIDE).stream()
            .map(
                layer -> {
                  float[] weight = new float[layer.inputs() * layer.outputs()];
                  for (int i = 0; i < weight.length; i++) {
                    weight[i] = i % period - 50;
                  }
                  return new LayerWeights(
                      layer.inputs(), layer.outputs(), weight, new float[layer.outputs()]);
                })
            .toList());
  }

  private void measure(String what, FakeRun run, IntConsumer action) throws Exception {
    int asked = run.weightsAsked();
    int nodes = page.nodes();
    long begun = System.nanoTime();
    Intervals intervals =
        PulseMeter.measure(
            PULSES,
            pulse -> {
              run.batch(0, pulse, PULSES, 1);
              action.accept(pulse);
            });
    double seconds = (System.nanoTime() - begun) / 1e9;
    int pulled = run.weightsAsked() - asked;
    LOG.info(() -> "Pulse intervals, " + what + ", weights changed " + pulled + "x: " + intervals);
    assertThat(pulled).as("changes meanwhile").isPositive();
    assertThat((double) pulled).as("at most four a second").isLessThanOrEqualTo(4 * seconds + 2);
    assertThat(page.nodes())
        .as("as much to be laid out as before, and never a node for each neuron, " + what)
        .isLessThanOrEqualTo(nodes + 20)
        .isLessThan(600);
  }
}
