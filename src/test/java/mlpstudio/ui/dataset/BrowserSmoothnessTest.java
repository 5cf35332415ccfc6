package mlpstudio.ui.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import java.util.logging.Logger;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Slider;
import javafx.stage.Stage;
import mlpstudio.data.DatasetException;
import mlpstudio.model.ComputeSettings;
import mlpstudio.training.RunHandle;
import mlpstudio.training.TrainingService;
import mlpstudio.ui.state.EventPump;
import mlpstudio.ui.support.PulseMeter;
import mlpstudio.ui.support.PulseMeter.Intervals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * While the default network trains, the browser stays smooth: 99 of 100 pulses should be less than
 * 50 ms apart on two cores. The figures stand in the log; no test asserts a time.
 */
@ExtendWith(ApplicationExtension.class)
class BrowserSmoothnessTest {
  private static final Logger LOG = Logger.getLogger(BrowserSmoothnessTest.class.getName());
  private static final int PULSES = 240;
  private static final int TRIES = 3;
  private static final double LIMIT_MILLIS = 50;

  private final TrainingService service = new TrainingService();
  private DatasetPage page;

  @Start
  void start(Stage stage) {
    page = new DatasetPage(stage, 1280, 780);
  }

  @BeforeEach
  void train() throws DatasetException, TimeoutException {
    var mnist = DatasetPage.mnist();
    page.onFx(() -> page.workspace.setDataset(mnist));
    EventPump pump = new EventPump(page.workspace.run()::accept);
    RunHandle run =
        service.start(
            page.workspace.experiment().runInput(mnist), ComputeSettings.defaults(), false, pump);
    page.onFx(() -> page.workspace.run().begin(run));
    page.waitFor(() -> page.workspace.run().batches().size() > 50);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void scrollingFromTheFirstToTheLastImage() throws InterruptedException {
    ScrollBar bar = (ScrollBar) page.node("imageGridScrollBar");

    measure(
        "scrolling from image 0 to 59,999",
        pulse -> bar.setValue(bar.getMax() * pulse / (PULSES - 1)));

    assertThat(bar.getValue()).isEqualTo(bar.getMax());
  }

  @Test
  void movingTheSizeSlider() throws InterruptedException {
    Slider slider = (Slider) page.node("zoom");
    double range = slider.getMax() - slider.getMin();

    measure(
        "moving the size slider to and fro",
        pulse -> {
          double phase = 2.0 * pulse / (PULSES - 1);
          slider.setValue(slider.getMin() + range * (1 - Math.abs(1 - phase)));
        });
  }

  private void measure(String what, IntConsumer action) throws InterruptedException {
    Intervals still = PulseMeter.measure(PULSES, pulse -> {});
    LOG.info(() -> "Pulse intervals, drawing nothing: " + still);
    Intervals best = tried(what, action);
    for (int i = 1; i < TRIES && best.p99() >= LIMIT_MILLIS; i++) {
      Intervals again = tried(what, action);
      best = again.p99() < best.p99() ? again : best;
    }
  }

  private Intervals tried(String what, IntConsumer action) throws InterruptedException {
    int before = page.workspace.run().batches().size();
    Intervals tried = PulseMeter.measure(PULSES, action);
    int learnt = page.workspace.run().batches().size() - before;
    LOG.info(() -> "Pulse intervals, " + what + " while " + learnt + " batches: " + tried);
    assertThat(learnt).as("batches meanwhile").isPositive();
    return tried;
  }
}
