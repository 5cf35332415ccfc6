package mlpstudio.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Measures and logs what drawing costs, in software, at 800 by 500 pixels. The times are for
 * reading, for a busy machine says nothing about the program; what is drawn is tested.
 */
class ChartSpeedTest {
  private static final System.Logger LOG = System.getLogger(ChartSpeedTest.class.getName());
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int ROUNDS = 25;
  private ChartStage window;

  @BeforeEach
  void open() throws TimeoutException {
    window = new ChartStage();
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 100})
  void drawingCostsWhatTheScreenIsWideAndNotWhatTheRunIsLong(int epochs) {
    window.tell(Runs.learning(epochs, 1000));
    window.redrawn(() -> window.chart.smoothingProperty().set(0.9));
    draw(ROUNDS);
    double before = processorMillis();
    draw(ROUNDS);
    double each = (processorMillis() - before) / ROUNDS;
    String batches = window.chart.texts().count(epochs * 1000L);
    LOG.log(Level.INFO, "Chart of {0} batches: {1} ms of processor per drawing", batches, each);
    PlotLines lines = window.places().panels().getFirst().lines();
    assertThat(lines.batches().size()).isLessThan(1700);
    assertThat(lines.smoothed().size()).isLessThan(1700);
  }

  @Test
  void followsARunningTrainingOfTenThousandBatches() {
    window.tell(Runs.learning(10, 1000));
    double before = processorMillis();
    for (int i = 0; i < ROUNDS; i++) {
      int batch = 2 * i;
      window.tell(List.of(Runs.batch(10, batch, 1000, 1), Runs.batch(10, batch + 1, 1000, 1)));
    }
    double each = (processorMillis() - before) / ROUNDS;
    LOG.log(Level.INFO, "Chart of a running training: {0} ms of processor per update", each);
    assertThat(window.places().panels().getFirst().lines().batches().size()).isLessThan(1700);
  }

  private void draw(int rounds) {
    Canvas canvas = new Canvas(800, 500);
    WritableImage image = new WritableImage(800, 500);
    ChartPainter painter = new ChartPainter(window.chart);
    ChartStyle style = window.fx(window.find("#chart-canvas", ChartCanvas.class)::style);
    for (int i = 0; i < rounds; i++) {
      window.run(
          () -> {
            painter.paint(canvas.getGraphicsContext2D(), 800, 500, style, false);
            canvas.snapshot(null, image);
          });
    }
  }

  /** Time that the two threads which draw have been given: waiting for a busy machine aside. */
  private static double processorMillis() {
    double sum = 0;
    for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
      boolean draws =
          thread != null
              && (thread.getThreadName().startsWith("JavaFX Application")
                  || thread.getThreadName().startsWith("QuantumRenderer"));
      if (draws) {
        sum += THREADS.getThreadCpuTime(thread.getThreadId()) / 1e6;
      }
    }
    return sum;
  }
}
