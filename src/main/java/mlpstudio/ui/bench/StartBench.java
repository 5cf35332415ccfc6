package mlpstudio.ui.bench;

import java.util.List;
import mlpstudio.training.bench.Figure;

/** From the start of the process to the first picture, the engine, and the first batch. */
final class StartBench {
  private StartBench() {}

  static List<Figure> measure(long begun) throws InterruptedException {
    try (BenchWindow window = BenchWindow.open()) {
      double painted = window.painted() - begun;
      double ready = window.awaitEngine() - begun;
      window.awaitImages();
      double images = System.currentTimeMillis() - begun;
      window.train(1);
      double batch =
          window.await(() -> window.workspace().run().lastBatchProperty().get() != null) - begun;
      return List.of(
          BenchWindow.single("start.painted", painted, "ms"),
          BenchWindow.single("start.engine", ready, "ms"),
          BenchWindow.single("start.images", images, "ms"),
          BenchWindow.single("start.batch", batch, "ms"));
    }
  }
}
