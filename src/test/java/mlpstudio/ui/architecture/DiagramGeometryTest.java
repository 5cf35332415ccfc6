package mlpstudio.ui.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiagramGeometryTest {

  @Test
  void fewNeuronsAreAllShownAndManyByAnEllipsis() {
    DiagramGeometry geometry = geometry(300, 120, 784, 3, 10);
    assertThat(geometry.columns().get(0).dots()).hasSizeLessThan(20);
    assertThat(geometry.columns().get(0).ellipsis()).isNotNaN();
    assertThat(geometry.columns().get(1).dots()).hasSize(3);
    assertThat(geometry.columns().get(1).ellipsis()).isNaN();
    assertThat(geometry.columns().get(2).dots()).hasSize(10);
  }

  @Test
  void aWiderLayerIsNeverLower() {
    int before = 0;
    for (int neurons = 1; neurons <= 16_384; neurons *= 2) {
      int dots = DiagramGeometry.dots(neurons);
      assertThat(dots).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(neurons);
      before = dots;
    }
  }

  @Test
  void everyDotLiesInsideHoweverSmallTheArea() {
    for (double[] area : new double[][] {{300, 120}, {80, 40}, {1200, 400}}) {
      DiagramGeometry geometry =
          geometry(area[0], area[1], IntStream.rangeClosed(1, 34).map(i -> 16_384 / i).toArray());
      double radius = geometry.radius();
      for (DiagramGeometry.Column column : geometry.columns()) {
        assertThat(column.x()).isBetween(0.0, area[0]);
        assertThat(column.dots())
            .allSatisfy(y -> assertThat(y).isBetween(radius - 1, area[1] - radius + 1));
      }
    }
  }

  @Test
  void aPlaceBelongsToTheNearestColumn() {
    assertThat(DiagramGeometry.columnAt(0, 4, 400)).isZero();
    assertThat(DiagramGeometry.columnAt(250, 4, 400)).isEqualTo(2);
    assertThat(DiagramGeometry.columnAt(401, 4, 400)).isEqualTo(3);
  }

  private static DiagramGeometry geometry(double width, double height, int... neurons) {
    List<DiagramColumn> columns =
        IntStream.of(neurons).mapToObj(n -> new DiagramColumn(n, String.valueOf(n), "")).toList();
    return new DiagramGeometry(columns, width, height);
  }
}
