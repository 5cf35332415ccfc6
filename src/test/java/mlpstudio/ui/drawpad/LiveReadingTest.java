package mlpstudio.ui.drawpad;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageSplit;
import mlpstudio.data.Normalization;
import mlpstudio.data.Subset;
import mlpstudio.drawing.Point;
import mlpstudio.interchange.collection.CollectionFile;
import mlpstudio.model.Architecture;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeSettings;
import mlpstudio.training.OptimizerChoice;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunInput;
import mlpstudio.training.RunResult;
import mlpstudio.training.TrainingPlan;
import mlpstudio.training.TrainingService;
import mlpstudio.ui.FakeDialogs;
import mlpstudio.ui.TestBench;
import mlpstudio.ui.state.EventPump;
import mlpstudio.ui.state.OwnDrawings;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Background;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Drawing while the real engine trains a network of the tutorial on part of MNIST. */
class LiveReadingTest {
  private static final Logger LOG = LoggerFactory.getLogger(LiveReadingTest.class);
  private static final ComputeSettings CPU = new ComputeSettings(ComputeDevice.CPU, 1);

  @TempDir private Path folder;

  @Test
  void drawingDuringTrainingIsReadAndLeavesTheHistoryBitForBit() throws Exception {
    RunInput input = input();
    try (TrainingService service = new TrainingService();
        OneThread fx = new OneThread()) {
      RunResult alone;
      try (RunHandle handle = service.start(input, CPU, false, event -> {})) {
        alone = handle.result().get(120, TimeUnit.SECONDS);
      }
      Workspace workspace = new Workspace(TestBench.experiment());
      DrawPadViewModel model = fx.call(() -> pad(workspace, fx));
      EventPump pump = new EventPump(workspace.run()::accept, fx::onFxThread);
      RunHandle handle = service.start(input, CPU, false, pump);
      fx.call(
          () -> {
            workspace.run().begin(handle);
            model.watchedProperty().set(true);
            model.why().kindProperty().set(WhyKind.PIXELS);
            return true;
          });
      fx.draw(model);
      RunResult watched = handle.result().get(120, TimeUnit.SECONDS);
      fx.stopDrawing();
      assertThat(watched.history().epochs())
          .extracting(e -> List.of(e.trainLoss(), e.testLoss(), e.testAccuracy()))
          .isEqualTo(
              alone.history().epochs().stream()
                  .map(e -> List.of(e.trainLoss(), e.testLoss(), e.testAccuracy()))
                  .toList());
      Delays delays = model.reading().delays();
      LOG.info(
          "From stroke to bars while training: {} answers, median {} ms, 95 of 100 within {} ms",
          delays.count(),
          delays.millis(0.5),
          delays.millis(0.95));
      assertThat(delays.count()).isGreaterThan(10);

      // What it has learnt in that epoch is enough for the pad.
      fx.call(
          () -> {
            model.pen().clear();
            Strokes.draw(model, Strokes.three());
            return true;
          });
      assertThat(fx.readingOf(model).winner()).isEqualTo(3);
      handle.close();
    }
  }

  private DrawPadViewModel pad(Workspace workspace, Background background) {
    return new DrawPadViewModel(
        workspace,
        new DrawPadViewModel.Tools(
            Preferences.inMemory(),
            background,
            new FakeDialogs(),
            Optional::empty,
            new OwnDrawings(new CollectionFile(folder.resolve("drawings.jsonl"))),
            System::nanoTime));
  }

  private static RunInput input() throws Exception {
    ImageDataset mnist = new DatasetCatalog(Optional.empty()).load("mnist");
    return new RunInput(
        new ImageDataset(
            "mnist", "MNIST", mnist.classNames(), mnist.train(), first(mnist.test(), 2000)),
        new Subset.PerClass(1200),
        Normalization.MeanDeviation.of(0.1307, 0.3081),
        Architecture.relu(512, 256, 128, 64),
        TrainingPlan.of(1, 64, OptimizerChoice.Adam.standard(), 0.001),
        3);
  }

  private static ImageSplit first(ImageSplit split, int count) {
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = split.label(i);
    }
    MemorySegment pixels = MemorySegment.ofArray(new byte[count * split.shape().size()]);
    for (int i = 0; i < count; i++) {
      MemorySegment.copy(
          split.image(i), 0, pixels, (long) i * split.shape().size(), split.shape().size());
    }
    return new ImageSplit(split.shape(), pixels, labels);
  }

  /** Stands for the FX thread: one thread, on which a hand draws a point every 16 ms. */
  private static final class OneThread implements Background, AutoCloseable {
    // What comes after the end is dropped, as the toolkit does.
    private final ScheduledExecutorService thread =
        new ScheduledThreadPoolExecutor(1, new ThreadPoolExecutor.DiscardPolicy());
    private final ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean drawing;
    private int at;

    <T> T call(Callable<T> action) throws Exception {
      return thread.submit(action).get(60, TimeUnit.SECONDS);
    }

    void draw(DrawPadViewModel model) {
      drawing = true;
      List<Point> points = Strokes.three();
      var _ =
          thread.scheduleWithFixedDelay(
              () -> {
                if (drawing) {
                  int now = at++ % (points.size() + 4);
                  if (now == 0) {
                    model.pen().clear();
                    model.pen().down(points.getFirst().x(), points.getFirst().y(), PadTool.PEN);
                  } else if (now < points.size()) {
                    model.pen().move(points.get(now).x(), points.get(now).y());
                  } else {
                    model.pen().up();
                  }
                }
              },
              0,
              16,
              TimeUnit.MILLISECONDS);
    }

    void stopDrawing() {
      drawing = false;
    }

    /** The answer for the image that is on the pad. */
    Reading readingOf(DrawPadViewModel model) throws Exception {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
      while (System.nanoTime() < end) {
        Reading reading = call(() -> model.reading().readingProperty().get());
        SeenImage seen = call(() -> model.seenProperty().get());
        if (reading != null && reading.image() == seen) {
          return reading;
        }
        Thread.onSpinWait();
      }
      throw new IllegalStateException("No answer");
    }

    @Override
    public <T> void run(
        Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
      others.execute(
          () -> {
            try {
              T result = work.call();
              onFxThread(() -> done.accept(result));
            } catch (Exception e) {
              onFxThread(() -> failed.accept(e));
            }
          });
    }

    @Override
    public void onFxThread(Runnable action) {
      thread.execute(action);
    }

    @Override
    public void close() {
      thread.shutdownNow();
      others.shutdownNow();
    }
  }
}
