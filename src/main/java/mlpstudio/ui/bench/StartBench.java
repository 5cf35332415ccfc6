package mlpstudio.ui.bench;

import java.util.List;
import mlpstudio.training.bench.Figure;

/**
 * From the start of the process to the first picture, the whole window, the engine, the moment when
 * Train can be pressed, and the first batch; and what the processors had computed by then, which
 * other work on the machine hardly changes.
 */
final class StartBench {
  private StartBench() {}

  static List<Figure> measure(long begun) throws InterruptedException {
    try (BenchWindow window = BenchWindow.open()) {
      BenchWindow.Moment first = window.first();
      BenchWindow.Moment whole = window.painted();
      window.awaitEngine();
      window.awaitImages();
      double usable = System.currentTimeMillis() - begun;
      window.train(1);
      double batch =
          window.await(() -> window.workspace().run().lastBatchProperty().get() != null) - begun;
      return List.of(
          BenchWindow.single("start.painted", (double) (first.millis() - begun), "ms"),
          BenchWindow.single("start.painted.processor", (double) first.processor(), "ms"),
          BenchWindow.single("start.window", (double) (whole.millis() - begun), "ms"),
          BenchWindow.single("start.window.processor", (double) whole.processor(), "ms"),
          BenchWindow.single("start.engine", (double) (window.loaded().millis() - begun), "ms"),
          BenchWindow.single("start.usable", usable, "ms"),
          BenchWindow.single("start.batch", batch, "ms"));
    }
  }
}
