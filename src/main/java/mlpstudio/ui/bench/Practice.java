package mlpstudio.ui.bench;

import java.util.List;
import javafx.scene.control.ButtonBase;
import mlpstudio.training.bench.Figure;

/**
 * Does once what people do first: opens the window, trains some batches, looks at every page. The
 * virtual machine watches it while the installer is made, and remembers the classes and how they
 * were used ({@code -XX:AOTCacheOutput}); the installed program starts with what it learnt here.
 */
final class Practice {
  private static final List<String> PAGES =
      List.of("rail-start", "rail-data", "rail-errors", "rail-weights", "rail-runs", "rail-lab");

  private Practice() {}

  static List<Figure> measure() throws InterruptedException {
    try (BenchWindow window = BenchWindow.open()) {
      window.painted();
      window.awaitEngine();
      window.awaitImages();
      window.train(1);
      window.await(() -> window.workspace().run().lastBatchProperty().get() != null);
      for (String page : PAGES) {
        window.onFx(
            () -> {
              ((ButtonBase) window.node(page)).fire();
              return true;
            });
        window.pulse();
      }
      window.await(() -> !window.workspace().run().epochs().isEmpty());
      return List.of(BenchWindow.single("practice.pages", PAGES.size(), "pages"));
    }
  }
}
