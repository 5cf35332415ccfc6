package mlpstudio.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Point2D;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageShape;
import mlpstudio.data.ImageSplit;
import mlpstudio.data.RandomStream;
import mlpstudio.model.PredictionTable;
import mlpstudio.training.TestFeatures;
import org.junit.jupiter.api.Test;

/** How much of the frame the points take, and where the classes' names stand. */
class MapScaleTest {
  private static final int POINTS = 1000;

  /** Two clouds side by side, and one point of the second far away. */
  private static ClassMap map() {
    RandomStream random = new RandomStream(1);
    int[] labels = new int[POINTS];
    float[] values = new float[2 * POINTS];
    for (int i = 0; i < POINTS; i++) {
      labels[i] = i % 2;
      values[2 * i] = (float) (random.nextGaussian() + (labels[i] == 0 ? -4 : 4));
      values[2 * i + 1] = (float) random.nextGaussian();
    }
    values[2 * POINTS - 2] = 60;
    ImageSplit images =
        new ImageSplit(new ImageShape(1, 1, 1), MemorySegment.ofArray(new byte[POINTS]), labels);
    ImageDataset dataset = new ImageDataset("two", "Two", List.of("a", "b"), images, images);
    return ClassMap.of(
        dataset,
        new TestFeatures(2, true, values, new PredictionTable(2, new float[2 * POINTS])),
        null);
  }

  @Test
  void aStrayDoesNotMakeAllOthersSmall() {
    ClassMap map = map();
    MapScale scale = MapScale.fit(map, 600, 400);
    double[] x = new double[POINTS - 1];
    Arrays.setAll(x, i -> scale.screenX(map.x(i)));
    Arrays.sort(x);
    assertThat(x[x.length - 1] - x[0]).isGreaterThan(400);
    assertThat(x[x.length / 100]).isPositive();
    assertThat(x[x.length - x.length / 100]).isLessThan(600);
  }

  @Test
  void aClassesMiddleIsThatOfItsPoints() {
    ClassMap map = map();
    Point2D first = Objects.requireNonNull(map.middle(0));
    Point2D second = Objects.requireNonNull(map.middle(1));
    assertThat(first.distance(second)).isBetween(7.5, 8.5);
    assertThat(map.middle(2)).isNull();
  }
}
