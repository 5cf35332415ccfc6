package mlpstudio.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Optional;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.ImageShape;
import mlpstudio.data.ImageSplit;
import org.junit.jupiter.api.Test;

/**
 * The preparation's geometry, on shapes whose pixels are known and on MNIST's digits as strokes.
 */
class RasterizerTest {
  static final ImageShape MNIST = new ImageShape(1, 28, 28);

  private static final List<Stroke> SEVEN =
      List.of(Stroke.of(10, 10, 40, 10, 25, 60), Stroke.of(18, 36, 36, 36));

  private final Rasterizer rasterizer = new Rasterizer(MNIST);

  /** Centre of mass and longer side of an image, where pixel i covers i to i + 1. */
  record Geometry(double x, double y, int longerSide, double meanInk) {
    static Geometry of(byte[] image, int faintest) {
      double mass = 0;
      double x = 0;
      double y = 0;
      int left = 28;
      int right = -1;
      int top = 28;
      int bottom = -1;
      for (int i = 0; i < image.length; i++) {
        int ink = image[i] & 0xff;
        mass += ink;
        x += ink * (i % 28 + 0.5);
        int row = i / 28;
        y += ink * (row + 0.5);
        if (ink > faintest) {
          left = Math.min(left, i % 28);
          right = Math.max(right, i % 28);
          top = Math.min(top, i / 28);
          bottom = Math.max(bottom, i / 28);
        }
      }
      return new Geometry(
          x / mass, y / mass, Math.max(right - left, bottom - top) + 1, mass / image.length / 255);
    }
  }

  private static int pixel(byte[] image, int x, int y) {
    return image[y * 28 + x] & 0xff;
  }

  @Test
  void aLineAlongTheGridIsExact() {
    byte[] across = rasterizer.image(List.of(Stroke.of(300, 70, 1200, 70)));
    byte[] down = rasterizer.image(List.of(Stroke.of(-5, -2, -5, -1)));
    // The pen of 2.25 pixels around 14.5 covers 13.375 to 15.625.
    int[] rows = {0, (int) (0.625 * 255 + 0.5), 255, (int) (0.625 * 255 + 0.5), 0};
    for (int along = 6; along <= 22; along++) {
      for (int i = 0; i < rows.length; i++) {
        assertThat(pixel(across, along, 12 + i)).isEqualTo(rows[i]);
        assertThat(pixel(down, 12 + i, along)).isEqualTo(rows[i]);
      }
    }
    // It ends, round, 10 pixels from the middle: at 4.5 and 24.5.
    assertThat(pixel(across, 4, 14)).isEqualTo(128);
    assertThat(pixel(across, 24, 14)).isEqualTo(128);
    assertThat(pixel(across, 3, 14)).isZero();
    assertThat(pixel(across, 25, 14)).isZero();
  }

  @Test
  void aSingleDotIsARoundPenMark() {
    byte[] dot = rasterizer.image(List.of(Stroke.of(123, 456)));
    assertThat(pixel(dot, 14, 14)).isEqualTo(255);
    assertThat(pixel(dot, 13, 14)).isEqualTo(pixel(dot, 15, 14)).isEqualTo(pixel(dot, 14, 13));
    assertThat(Geometry.of(dot, 0).meanInk() * 784).isCloseTo(Math.PI * 1.125 * 1.125, within(0.4));
    assertThat(rasterizer.image(List.of(Stroke.of(0, 0, 0, 0), Stroke.of(0, 0)))).isEqualTo(dot);
  }

  @Test
  void nothingDrawnIsPaper() {
    assertThat(rasterizer.image(List.of())).isEqualTo(new byte[784]);
  }

  @Test
  void sizeAndPlaceOnTheCanvasCostNothing() {
    byte[] image = rasterizer.image(SEVEN);
    for (double scale : new double[] {0.01, 0.7, 13, 9000}) {
      for (double place : new double[] {-1e5, -3, 0, 777, 4e6}) {
        byte[] other = rasterizer.image(moved(SEVEN, scale, place));
        for (int i = 0; i < image.length; i++) {
          assertThat(other[i] & 0xff).isCloseTo(image[i] & 0xff, within(1));
        }
      }
    }
  }

  private static List<Stroke> moved(List<Stroke> strokes, double scale, double place) {
    return strokes.stream()
        .map(
            s ->
                new Stroke(
                    s.points().stream()
                        .map(p -> new Point(p.x() * scale + place, p.y() * scale - place))
                        .toList()))
        .toList();
  }

  @Test
  void theGeometryIsMnistsOwn() throws Exception {
    ImageSplit test = new DatasetCatalog(Optional.empty()).load("mnist").test();
    double x = 0;
    double ownX = 0;
    double ink = 0;
    double ownInk = 0;
    int count = 500;
    for (Drawing drawing : TracedDigits.of(test, count, null)) {
      Geometry geometry = Geometry.of(rasterizer.image(drawing.strokes()), 127);
      // A line's ink, taken at the pixels' centres, changes a little as it moves between them.
      assertThat(geometry.x()).isCloseTo(14.5, within(0.15));
      assertThat(geometry.y()).isCloseTo(14.5, within(0.15));
      assertThat(geometry.longerSide()).isBetween(19, 21);
      x += geometry.x() / count;
      ink += geometry.meanInk() / count;
    }
    for (int i = 0; i < count; i++) {
      Geometry own = Geometry.of(image(test, i), 0);
      assertThat(own.longerSide()).isBetween(19, 20);
      ownX += own.x() / count;
      ownInk += own.meanInk() / count;
    }
    assertThat(x).isCloseTo(14.5, within(0.01)).isCloseTo(ownX, within(0.03));
    // Thinned ink lacks what pens leave at ends and turns, hence a little less.
    assertThat(ink / ownInk).isBetween(0.8, 1.05);
  }

  /** One image of a split. */
  static byte[] image(ImageSplit split, int index) {
    byte[] image = new byte[split.shape().size()];
    for (int f = 0; f < image.length; f++) {
      image[f] = (byte) split.pixel(index, f);
    }
    return image;
  }

  @Test
  void withoutBothStepsTheCanvasIsScaledAsItIs() {
    Canvas canvas = new Canvas(280, 280, 20);
    Rasterizer plain = new Rasterizer(MNIST, new InkRule(false, false), canvas, Brush.white(1));
    // Ten canvas units are a pixel: a line of 2 pixels' width at y = 5, from x = 2 to 8.
    byte[] image = plain.image(List.of(Stroke.of(20, 50, 80, 50)));
    for (int x = 2; x < 8; x++) {
      assertThat(pixel(image, x, 3)).isZero();
      assertThat(pixel(image, x, 4)).isEqualTo(255);
      assertThat(pixel(image, x, 5)).isEqualTo(255);
      assertThat(pixel(image, x, 6)).isZero();
    }
    assertThat(pixel(image, 14, 14)).isZero();
  }

  @Test
  void eachStepCanBeLeftOutAlone() {
    Canvas canvas = new Canvas(280, 280, 20);
    List<Stroke> corner = List.of(Stroke.of(200, 10, 270, 10, 230, 90));
    Geometry centredOnly = geometry(new InkRule(false, true), canvas, corner);
    assertThat(centredOnly.x()).isCloseTo(14.5, within(0.05));
    assertThat(centredOnly.y()).isCloseTo(14.5, within(0.05));
    assertThat(centredOnly.longerSide()).isBetween(9, 11);
    Geometry scaledOnly = geometry(new InkRule(true, false), canvas, corner);
    assertThat(scaledOnly.longerSide()).isBetween(19, 21);
    assertThat(scaledOnly.x()).isGreaterThan(16);
    assertThat(scaledOnly.y()).isLessThan(12);
  }

  private static Geometry geometry(InkRule rule, Canvas canvas, List<Stroke> strokes) {
    return Geometry.of(new Rasterizer(MNIST, rule, canvas, Brush.white(1)).image(strokes), 127);
  }

  @Test
  void otherShapesAndColoursFollow() {
    ImageShape colour = new ImageShape(3, 32, 32);
    Brush brush = new Brush(List.of(200, 10, 0), List.of(20, 30, 255));
    byte[] image =
        new Rasterizer(colour, InkRule.MNIST, new Canvas(1, 1, 0.1), brush)
            .image(List.of(Stroke.of(0, 0, 9, 0)));
    for (int c = 0; c < 3; c++) {
      assertThat(image[c * 1024] & 0xff).isEqualTo(brush.paper().get(c));
      assertThat(image[c * 1024 + 16 * 32 + 16] & 0xff).isEqualTo(brush.ink().get(c));
    }
  }

  @Test
  void fiveThousandDrawingsTakeFarLessThanASecond() throws Exception {
    ImageSplit test = new DatasetCatalog(Optional.empty()).load("mnist").test();
    List<Drawing> drawings = TracedDigits.of(test, 500, null);
    byte[] image = new byte[784];
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    double best = Double.POSITIVE_INFINITY;
    for (int round = 0; round < 20; round++) {
      // Of this thread alone: other programs may keep the machine busy.
      long begun = thread.getCurrentThreadCpuTime();
      drawings.forEach(drawing -> rasterizer.draw(drawing.strokes(), image, 0));
      best = Math.min(best, (thread.getCurrentThreadCpuTime() - begun) / 1e9 / drawings.size());
    }
    assertThat(best).as("seconds for one drawing").isLessThan(100e-6);
  }
}
