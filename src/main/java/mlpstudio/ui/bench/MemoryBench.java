package mlpstudio.ui.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import mlpstudio.data.ImageDataset;
import mlpstudio.model.ComputeSettings;
import mlpstudio.training.RunHandle;
import mlpstudio.training.TrainingEvent;
import mlpstudio.training.bench.Figure;
import mlpstudio.training.bench.Resident;
import mlpstudio.ui.state.Workspace;

/**
 * Resident memory of the whole process: with the window open, with MNIST, after ten epochs watched
 * in the window, and how much more each further run leaves behind.
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

  private static double slope(BenchWindow window) {
    ImageDataset images = window.onFx(() -> window.workspace().datasetProperty().get());
    double[] sizes = new double[RUNS];
    for (int i = -WARM_UP; i < RUNS; i++) {
      run(window, images);
      if (i >= 0) {
        System.gc();
        sizes[i] = Resident.megabytes();
      }
    }
    return slope(sizes);
  }

  /** A run that is stopped after some batches. */
  private static void run(BenchWindow window, ImageDataset images) {
    Workspace workspace = window.workspace();
    CountDownLatch batches = new CountDownLatch(BATCHES);
    try (RunHandle run =
        window
            .service()
            .start(
                window.onFx(() -> workspace.experiment().runInput(images)),
                ComputeSettings.defaults(),
                false,
                event -> {
                  if (event instanceof TrainingEvent.BatchFinished) {
                    batches.countDown();
                  }
                })) {
      batches.await();
      run.control().stop();
      run.result().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
