package mlpstudio.ui.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import mlpstudio.training.bench.Figure;
import mlpstudio.training.bench.Resident;

/**
 * Resident memory of the whole process: with the window open, with MNIST, after ten epochs watched
 * in the window, and how much more each further run leaves behind that is begun and stopped there.
 */
final class MemoryBench {
  private static final int EPOCHS = 10;
  private static final int WARM_UP = 10;
  private static final int RUNS = 50;
  private static final int BATCHES = 40;

  private MemoryBench() {}

  static List<Figure> measure() throws InterruptedException {
    CompletableFuture<Boolean> mayRead = new CompletableFuture<>();
    List<Figure> figures = new ArrayList<>();
    try (BenchWindow window = new BenchWindow(mayRead)) {
      window.painted();
      window.awaitEngine();
      figures.add(BenchWindow.single("memory.start", Resident.megabytes(), "MB"));
      mayRead.complete(true);
      window.awaitImages();
      figures.add(BenchWindow.single("memory.mnist", Resident.megabytes(), "MB"));
      window.train(EPOCHS);
      window.await(() -> window.workspace().run().epochs().size() == EPOCHS - 1);
      figures.add(BenchWindow.single("memory.training", Resident.megabytes(), "MB"));
      window.await(() -> window.workspace().run().resultProperty().get() != null);
      figures.add(BenchWindow.single("memory.10-epochs", Resident.megabytes(), "MB"));
      figures.add(BenchWindow.single("memory.slope", slope(window), "MB/run"));
      return figures;
    }
  }

  private static double slope(BenchWindow window) throws InterruptedException {
    double[] sizes = new double[RUNS];
    for (int i = -WARM_UP; i < RUNS; i++) {
      run(window);
      if (i >= 0) {
        System.gc();
        sizes[i] = Resident.megabytes();
      }
    }
    return slope(sizes);
  }

  /**
   * A run that is begun and stopped by the window's buttons, with all that follows it there: chart,
   * figures, list of runs, kept network.
   */
  static void run(BenchWindow window) throws InterruptedException {
    window.beginRun();
    window.await(() -> window.workspace().run().batches().size() >= BATCHES);
    window.press("stop");
    window.await(() -> window.workspace().run().resultProperty().get() != null);
    window.pulse();
  }

  /** The slope of the straight line through the sizes. */
  static double slope(double[] sizes) {
    double middle = (sizes.length - 1) / 2.0;
    double above = 0;
    double below = 0;
    for (int i = 0; i < sizes.length; i++) {
      above += (i - middle) * sizes[i];
      below += (i - middle) * (i - middle);
    }
    return above / below;
  }
}
