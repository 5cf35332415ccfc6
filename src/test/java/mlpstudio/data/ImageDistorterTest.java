package mlpstudio.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.lang.foreign.ValueLayout;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The distortion on MNIST's own digits, and on one square whose fate is known. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImageDistorterTest {
  private static final ImageShape SHAPE = new ImageShape(1, 28, 28);
  private static final int COUNT = 1000;

  private byte[] digits = {};

  @BeforeAll
  void read() throws Exception {
    ImageDataset mnist = new DatasetCatalog(Optional.empty()).load("mnist");
    digits =
        mnist
            .test()
            .pixels()
            .asSlice(0, (long) COUNT * SHAPE.size())
            .toArray(ValueLayout.JAVA_BYTE);
  }

  private static byte[] distorted(byte[] images, ImageShape shape, Distortion limits, long seed) {
    ImageDistorter distorter = new ImageDistorter(shape, limits, new RandomStream(seed));
    byte[] result = new byte[images.length];
    for (int at = 0; at < images.length; at += shape.size()) {
      distorter.distort(images, at, result, at);
    }
    return result;
  }

  private static double ink(byte[] image, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += image[i] & 0xff;
    }
    return sum;
  }

  @Test
  void noDistortionLeavesEveryByteAsItWas() {
    assertThat(distorted(digits, SHAPE, Distortion.NONE, 1)).isEqualTo(digits);
    byte[] colours = Arrays.copyOf(digits, 3 * 32 * 32);
    assertThat(distorted(colours, new ImageShape(3, 32, 32), Distortion.NONE, 1))
        .isEqualTo(colours);
  }

  @Test
  void equalStreamsDistortEquallyAndOthersDoNot() {
    byte[] once = distorted(digits, SHAPE, Distortion.HANDWRITING, 5);
    assertThat(distorted(digits, SHAPE, Distortion.HANDWRITING, 5)).isEqualTo(once);
    assertThat(distorted(digits, SHAPE, Distortion.HANDWRITING, 6)).isNotEqualTo(once);
  }

  @Test
  void theStreamGoesOnExactlyWhereItStood() {
    byte[] once = distorted(digits, SHAPE, Distortion.HANDWRITING, 5);
    RandomStream stream = new RandomStream(5);
    ImageDistorter first = new ImageDistorter(SHAPE, Distortion.HANDWRITING, stream);
    byte[] image = new byte[SHAPE.size()];
    for (int i = 0; i < 7; i++) {
      first.distort(digits, i * SHAPE.size(), image, 0);
    }
    RandomStream kept = new RandomStream(stream.state());
    new ImageDistorter(SHAPE, Distortion.HANDWRITING, kept)
        .distort(digits, 7 * SHAPE.size(), image, 0);
    assertThat(image)
        .isEqualTo(Arrays.copyOfRange(once, 7 * SHAPE.size(), 8 * SHAPE.size()))
        .isNotEqualTo(Arrays.copyOfRange(digits, 7 * SHAPE.size(), 8 * SHAPE.size()));
  }

  @Test
  void imagesArePassedOverAsIfTheyHadBeenDistorted() {
    byte[] source = Arrays.copyOf(digits, 784);
    RandomStream stream = new RandomStream(5);
    ImageDistorter one = new ImageDistorter(SHAPE, Distortion.HANDWRITING, stream);
    for (int i = 0; i < 37; i++) {
      one.distort(source, 0, new byte[784], 0);
    }
    RandomStream passed = new RandomStream(5);
    ImageDistorter other = new ImageDistorter(SHAPE, Distortion.HANDWRITING, passed);
    other.skip(37);
    assertThat(passed.state()).isEqualTo(stream.state());
  }

  @Test
  void everyAmountAloneChangesTheImagesInItsOwnWay() {
    assertThat(inkFactor(new Distortion(3, 0, 0, 0, 0, 1))).isCloseTo(1, within(0.01));
    assertThat(inkFactor(new Distortion(0, 15, 0, 0, 0, 1))).isCloseTo(1, within(0.01));
    assertThat(inkFactor(new Distortion(0, 0, 0, 0.3, 0, 1))).isCloseTo(1, within(0.01));
    // The mean of exp(2 u) over u from -0.2 to 0.2 is sinh(0.4) / 0.4.
    assertThat(inkFactor(new Distortion(0, 0, 0.2, 0, 0, 1))).isCloseTo(1.027, within(0.02));
    assertThat(inkFactor(new Distortion(0, 0, 0, 0, 1, 1))).isBetween(1.05, 1.4);
    assertThat(inkFactor(new Distortion(0, 0, 0, 0, 0, 2))).isBetween(1.1, 1.5);
  }

  private double inkFactor(Distortion limits) {
    byte[] result = distorted(digits, SHAPE, limits, 3);
    assertThat(result).isNotEqualTo(digits);
    return ink(result, 0, result.length) / ink(digits, 0, digits.length);
  }

  @Test
  void shiftsStayWithinTheirLimitAndReachIt() {
    byte[] square = new byte[SHAPE.size()];
    for (int y = 12; y < 16; y++) {
      Arrays.fill(square, y * 28 + 12, y * 28 + 16, (byte) 200);
    }
    RandomStream stream = new RandomStream(1);
    ImageDistorter distorter = new ImageDistorter(SHAPE, new Distortion(2, 0, 0, 0, 0, 1), stream);
    byte[] image = new byte[SHAPE.size()];
    double farthest = 0;
    for (int i = 0; i < 500; i++) {
      distorter.distort(square, 0, image, 0);
      assertThat(ink(image, 0, image.length)).isCloseTo(16 * 200, within(30.0));
      double x = 0;
      for (int p = 0; p < image.length; p++) {
        x += (image[p] & 0xff) * (p % 28 - 13.5) / (16 * 200);
      }
      farthest = Math.max(farthest, Math.abs(x));
    }
    assertThat(farthest).isBetween(1.9, 2.05);
  }

  @Test
  void aroundAColourPhotographItsEdgeGoesOn() {
    ImageShape colour = new ImageShape(3, 32, 32);
    byte[] even = new byte[colour.size()];
    Arrays.fill(even, (byte) 90);
    Distortion far = new Distortion(5, 30, 0.5, 0.3, 0.9, 1);
    assertThat(distorted(even, colour, far, 2)).isEqualTo(even);
  }

  @Test
  void moreThanTwentyThousandImagesTakeASecond() {
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    double best = 0;
    for (int round = 0; round < 10; round++) {
      // Of this thread alone: other programs may keep the machine busy.
      long begun = thread.getCurrentThreadCpuTime();
      distorted(digits, SHAPE, Distortion.HANDWRITING, round);
      best = Math.max(best, COUNT / ((thread.getCurrentThreadCpuTime() - begun) / 1e9));
    }
    assertThat(best).as("images per second").isGreaterThan(20_000);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 17, Double.NaN, Double.POSITIVE_INFINITY})
  void amountsOutsideTheirRangesAreRefused(double wrong) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Distortion(wrong, 0, 0, 0, 0, 1))
        .withMessageContaining("shift");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Distortion(0, 0, 0, 0, 0, wrong))
        .withMessageContaining("contrast");
  }
}
