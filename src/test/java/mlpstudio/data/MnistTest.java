package mlpstudio.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bundled MNIST is the published one, and quick to have. */
class MnistTest {
  private static final int[] TRAIN_COUNTS = {
    5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949
  };
  private static final int[] TEST_COUNTS = {980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009};

  private static ImageDataset mnist;

  @BeforeAll
  static void read() throws DatasetException {
    long before = usedBytes();
    long start = System.nanoTime();
    mnist = new DatasetCatalog(Optional.empty()).load("mnist");
    report("mnist read", start);
    long held = usedBytes() - before;
    System.out.printf("mnist held: %.1f MB%n", held / 1e6);
    long pixels = mnist.train().pixels().byteSize() + mnist.test().pixels().byteSize();
    assertThat(pixels).isEqualTo(70_000L * 784);
    assertThat(held + pixels).as("pixels are held once").isLessThan(75_000_000);
  }

  @Test
  void hasTheImagesAndLabelsOfItsAuthors() {
    assertThat(mnist.shape()).isEqualTo(new ImageShape(1, 28, 28));
    assertThat(mnist.train().size()).isEqualTo(60_000);
    assertThat(mnist.test().size()).isEqualTo(10_000);
    assertThat(Arrays.copyOf(mnist.train().labels(), 5)).containsExactly(5, 0, 4, 1, 9);
    assertThat(Arrays.copyOf(mnist.test().labels(), 5)).containsExactly(7, 2, 1, 0, 4);
    assertThat(mnist.classNames())
        .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    // The first stroke of the first five.
    assertThat(mnist.train().pixel(0, 5 * 28 + 12)).isEqualTo(3);
    assertThat(mnist.train().pixel(0, 5 * 28 + 16)).isEqualTo(126);
  }

  @Test
  void hasItsKnownFigures() {
    long start = System.nanoTime();
    DatasetFacts train = DatasetFacts.of(mnist.train(), 10);
    report("mnist facts", start);

    assertThat(train.classCounts()).containsExactly(TRAIN_COUNTS);
    assertThat(DatasetFacts.of(mnist.test(), 10).classCounts()).containsExactly(TEST_COUNTS);
    assertThat(train.pixelMean()).isCloseTo(0.1307, within(0.00005));
    assertThat(train.pixelDeviation()).isCloseTo(0.3081, within(0.00005));
  }

  @Test
  void isStandardisedQuickly() {
    int[] all = IntStream.range(0, mnist.train().size()).toArray();
    long start = System.nanoTime();
    PixelScaling scaling = new Normalization.PerPixel().fit(mnist.train(), all);
    report("mnist per-pixel fit", start);

    assertThat(scaling.length()).isEqualTo(784);
    assertThat(scaling.scale()[0]).as("a corner that is always black").isEqualTo(1);
    assertThat(scaling.offset()[0]).isEqualTo(0);
  }

  /** Times depend on the machine: they are told, not required. */
  private static void report(String what, long start) {
    System.out.printf("%s: %d ms%n", what, (System.nanoTime() - start) / 1_000_000);
  }

  private static long usedBytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
