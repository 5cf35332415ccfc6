package mlpstudio.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.ImageShape;
import mlpstudio.data.ImageSplit;
import mlpstudio.data.RandomStream;
import mlpstudio.drawing.RasterizerTest.Geometry;
import mlpstudio.inspection.BatchForward;
import mlpstudio.interchange.BuiltInModels;
import mlpstudio.interchange.TrainedModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** MNIST's digits as photographs of paper, read by the model made for drawings. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BitmapPreparationTest {
  private static final int COUNT = 200;

  private final BitmapPreparation preparation = new BitmapPreparation(RasterizerTest.MNIST);
  private ImageSplit digits;
  private TrainedModel model;

  @BeforeAll
  void read() throws Exception {
    DatasetCatalog catalog = new DatasetCatalog(Optional.empty());
    digits = catalog.load("mnist").test();
    model =
        TrainedModel.of(
            java.nio.file.Path.of("drawing-robust"), BuiltInModels.drawingRobust(), catalog);
  }

  /** How a digit gets onto a photograph. */
  private record Paper(
      int width, int height, double scale, double left, double top, double light, double noise) {

    Picture photo(byte[] digit, RandomGenerator random) {
      GreyField ink = new GreyField(28, 28, new float[784]);
      for (int i = 0; i < 784; i++) {
        ink.values()[i] = (digit[i] & 0xff) / 255f;
      }
      float[] covered = ink.resampled(width, height, scale, left, top).values();
      int[] argb = new int[width * height];
      for (int i = 0; i < argb.length; i++) {
        double x = (double) (i % width) / width;
        int row = i / width;
        double y = (double) row / height;
        double paper = 200 - light * (0.6 * x + 0.4 * y * y);
        double value = paper * (1 - 0.7 * covered[i]) + noise * random.nextGaussian();
        int grey = (int) Math.clamp(value, 0, 255);
        argb[i] = 0xff000000 | grey << 16 | grey << 8 | grey;
      }
      return new Picture(width, height, argb);
    }
  }

  private double accuracy(Paper paper) {
    RandomStream random = new RandomStream(1);
    byte[] images = new byte[COUNT * 784];
    double ink = 0;
    double own = 0;
    for (int i = 0; i < COUNT; i++) {
      byte[] digit = RasterizerTest.image(digits, i);
      byte[] image = preparation.image(paper.photo(digit, random)).orElseThrow();
      Geometry geometry = Geometry.of(image, 127);
      assertThat(geometry.x()).isCloseTo(14.5, within(0.35));
      assertThat(geometry.y()).isCloseTo(14.5, within(0.35));
      assertThat(geometry.longerSide()).isBetween(18, 21);
      ink += geometry.meanInk();
      own += Geometry.of(digit, 0).meanInk();
      System.arraycopy(image, 0, images, i * 784, 784);
    }
    assertThat(ink / own).as("ink beside MNIST's own").isBetween(0.85, 1.15);
    var table =
        BatchForward.predict(
            model.weights(), model.activation(), model.scaling(), model.shape(), images);
    int correct = 0;
    for (int i = 0; i < COUNT; i++) {
      correct += table.predicted(i) == digits.label(i) ? 1 : 0;
    }
    return (double) correct / COUNT;
  }

  @Test
  void readsInkOnEvenPaper() {
    assertThat(accuracy(new Paper(280, 280, 10, 0, 0, 0, 0))).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void readsInkUnderUnevenLightWithNoiseAnywhereOnThePicture() {
    assertThat(accuracy(new Paper(600, 450, 8, 330, 190, 110, 4))).isGreaterThanOrEqualTo(0.97);
  }

  @Test
  void findsASmallDigitOnALargePhotograph() {
    assertThat(accuracy(new Paper(1600, 1200, 7, 1100, 300, 60, 2))).isGreaterThanOrEqualTo(0.97);
  }

  @Test
  void lightOnDarkAndDarkOnLightAreTheSame() {
    Picture dark = new Paper(280, 280, 10, 0, 0, 0, 0).photo(digit(3), new RandomStream(1));
    Picture light =
        new Picture(280, 280, Arrays.stream(dark.argb()).map(p -> p ^ 0xffffff).toArray());
    byte[] one = preparation.image(dark).orElseThrow();
    byte[] other = preparation.image(light).orElseThrow();
    for (int i = 0; i < one.length; i++) {
      assertThat(other[i] & 0xff).isCloseTo(one[i] & 0xff, within(3));
    }
  }

  private byte[] digit(int index) {
    return RasterizerTest.image(digits, index);
  }

  @Test
  void anImageOfTheDataSetStaysAsItIs() {
    int[] argb = new int[784];
    byte[] digit = digit(5);
    for (int i = 0; i < 784; i++) {
      argb[i] = 0xff000000 | 0x10101 * (digit[i] & 0xff);
    }
    assertThat(preparation.image(new Picture(28, 28, argb))).contains(digit);
  }

  @Test
  void anEmptySheetIsNoDrawing() {
    Paper sheet = new Paper(300, 200, 1, 0, 0, 80, 3);
    assertThat(preparation.image(sheet.photo(new byte[784], new RandomStream(1)))).isEmpty();
    int[] white = new int[100 * 100];
    Arrays.fill(white, -1);
    assertThat(preparation.image(new Picture(100, 100, white))).isEmpty();
    assertThat(preparation.image(new Picture(1, 1, new int[1]))).isEmpty();
  }

  @Test
  void dustAndTheEdgeOfTheTableAreNoInk() {
    Picture clean = new Paper(300, 300, 7, 60, 60, 0, 0).photo(digit(0), new RandomStream(1));
    int[] dirty = clean.argb().clone();
    for (int y = 0; y < 300; y++) {
      Arrays.fill(dirty, y * 300 + 288, y * 300 + 300, 0xff303030);
    }
    Arrays.fill(dirty, 280 * 300 + 30, 280 * 300 + 33, 0xff202020);
    byte[] expected = preparation.image(clean).orElseThrow();
    byte[] image = preparation.image(new Picture(300, 300, dirty)).orElseThrow();
    double difference = 0;
    for (int i = 0; i < 784; i++) {
      difference += Math.abs((image[i] & 0xff) - (expected[i] & 0xff)) / 784.0;
    }
    assertThat(difference).isLessThan(4);
  }

  @Test
  void aThinPencilIsDrawnWithMnistsPen() {
    int[] argb = new int[400 * 400];
    Arrays.fill(argb, -1);
    for (int y = 50; y < 350; y++) {
      Arrays.fill(argb, y * 400 + 199, y * 400 + 203, 0xff404040);
    }
    byte[] image = preparation.image(new Picture(400, 400, argb)).orElseThrow();
    Geometry geometry = Geometry.of(image, 127);
    assertThat(geometry.longerSide()).isBetween(19, 21);
    assertThat(geometry.meanInk() * 784).isCloseTo(20 * 2.25, within(6.0));
    assertThat(geometry.x()).isCloseTo(14.5, within(0.05));
  }

  @Test
  void coloursAreResizedAsTheyAre() {
    int[] argb = new int[64 * 96];
    Arrays.fill(argb, 0xff4080c0);
    byte[] image =
        new BitmapPreparation(new ImageShape(3, 32, 32))
            .image(new Picture(64, 96, argb))
            .orElseThrow();
    assertThat(image[0] & 0xff).isEqualTo(0x40);
    assertThat(image[1024 + 500] & 0xff).isEqualTo(0x80);
    assertThat(image[3071] & 0xff).isEqualTo(0xc0);
  }
}
