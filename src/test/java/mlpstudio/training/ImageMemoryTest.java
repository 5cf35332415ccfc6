package mlpstudio.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageShape;
import mlpstudio.data.ImageSplit;
import mlpstudio.data.Normalization;
import mlpstudio.data.Subset;
import mlpstudio.model.Architecture;
import mlpstudio.model.ComputeSettings;
import org.junit.jupiter.api.Test;

/** A run uses the images where they lie: it neither copies them nor makes floats of all of them. */
class ImageMemoryTest {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final ImageShape COLOUR = new ImageShape(3, 32, 32);
  private static final int MANY = 40_000;

  @Test
  void aRunOnManyImagesTakesAFractionOfTheirBytes() throws Exception {
    assumeThat(STATUS).exists();
    try (TrainingService service = new TrainingService()) {
      train(service, input(100));
      RunInput input = input(MANY);
      System.gc();
      long before = resident();
      long most = train(service, input);
      long bytes = input.dataset().train().pixels().byteSize();
      assertThat(most - before).as("bytes more while training").isLessThan(bytes / 2);
    }
  }

  /** Trains one epoch on a few images of many; the most memory that any batch saw. */
  private static long train(TrainingService service, RunInput input) throws Exception {
    AtomicLong most = new AtomicLong();
    try (RunHandle run =
        service.start(
            input,
            ComputeSettings.defaults(),
            false,
            event -> most.accumulateAndGet(resident(), Math::max))) {
      assertThat(run.result().get(60, TimeUnit.SECONDS).state()).isEqualTo(RunState.FINISHED);
    }
    return most.get();
  }

  private static RunInput input(int images) {
    ImageSplit test = split(100);
    ImageDataset dataset = new ImageDataset("many", "Many", List.of("a", "b"), split(images), test);
    return new RunInput(
        dataset,
        new Subset.PerClass(40),
        new Normalization.UnitRange(),
        Architecture.relu(16),
        TrainingPlan.of(1, 20, new OptimizerChoice.Sgd(0, false), 0.001),
        0);
  }

  private static ImageSplit split(int images) {
    // Written to, so that the pages are there before the run is measured.
    MemorySegment pixels = Arena.ofAuto().allocate((long) images * COLOUR.size()).fill((byte) 7);
    int[] labels = new int[images];
    for (int i = 0; i < images; i++) {
      labels[i] = i % 2;
    }
    return new ImageSplit(COLOUR, pixels, labels);
  }

  private static long resident() {
    try {
      return Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith("VmRSS"))
          .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
