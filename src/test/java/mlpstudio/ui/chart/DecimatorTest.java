package mlpstudio.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimatorTest {
  private static final int MANY = 50_000;

  @Test
  void leavesFewPointsAsTheyAre() {
    PixelLine line =
        Decimator.decimate(
            ListPoints.of(5, i -> i * i), PlotScale.linear(new PlotRange(0, 4), 10, 410));
    assertThat(line.size()).isEqualTo(5);
    assertThat(line.pixel(3)).isEqualTo(310);
    assertThat(line.value(3)).isEqualTo(9);
  }

  @Test
  void drawsNoMoreThanTheScreenCanShow() {
    Random random = new Random(1);
    PlotScale x = PlotScale.linear(new PlotRange(0, MANY), 50, 850);
    PixelLine line = Decimator.decimate(ListPoints.of(MANY, i -> random.nextGaussian()), x);
    assertThat(line.size()).isBetween(1500, 1604);
    for (int i = 1; i < line.size(); i++) {
      assertThat(line.pixel(i)).isGreaterThanOrEqualTo(line.pixel(i - 1));
    }
  }

  @Test
  void keepsEveryPeak() {
    PlotScale x = PlotScale.linear(new PlotRange(0, MANY), 0, 300);
    PixelLine line =
        Decimator.decimate(ListPoints.of(MANY, i -> i == 31_234 ? 9 : i == 777 ? -9 : 0), x);
    PlotExtent extent = new PlotExtent();
    line.measure(0, 300, extent);
    assertThat(extent.greatest()).isEqualTo(9);
    assertThat(extent.least()).isEqualTo(-9);
  }

  @Test
  void keepsTheOrderInsideAColumn() {
    PlotScale x = PlotScale.linear(new PlotRange(0, 100), 0, 10);
    PixelLine rising = Decimator.decimate(ListPoints.of(100, i -> i), x);
    PixelLine falling = Decimator.decimate(ListPoints.of(100, i -> -i), x);
    for (int i = 1; i < rising.size(); i++) {
      assertThat(rising.value(i)).isGreaterThan(rising.value(i - 1));
      assertThat(falling.value(i)).isLessThan(falling.value(i - 1));
    }
  }

  @Test
  void takesOnlyTheWindowAndOneNeighbourOnEachSide() {
    PlotScale x = PlotScale.linear(new PlotRange(40.5, 43.5), 0, 300);
    PixelLine line = Decimator.decimate(ListPoints.of(100, i -> i), x);
    assertThat(line.size()).isEqualTo(5);
    assertThat(line.value(0)).isEqualTo(40);
    assertThat(line.value(4)).isEqualTo(44);
    assertThat(line.valueAt(0)).isEqualTo(40.5);
    assertThat(line.valueAt(300)).isEqualTo(43.5);
    assertThat(line.valueAt(1000)).isNaN();
  }

  @Test
  void breaksTheLineWhereNothingIsFinite() {
    PlotScale x = PlotScale.linear(new PlotRange(0, 100), 0, 10);
    PixelLine line =
        Decimator.decimate(ListPoints.of(100, i -> i >= 50 && i < 60 ? Double.NaN : i), x);
    assertThat(line.value(10)).isNaN();
    assertThat(line.value(9)).isEqualTo(49);
    assertThat(line.value(11)).isEqualTo(60);
  }

  @Test
  void drawsNothingOfNothing() {
    PlotScale x = PlotScale.linear(new PlotRange(0, 1), 0, 10);
    assertThat(Decimator.decimate(PlotPoints.NONE, x).size()).isZero();
  }

  @Test
  void measuresMostOfWildPoints() {
    PlotExtent extent = new PlotExtent();
    ListPoints points = ListPoints.of(MANY, i -> i % 100 == 7 ? 1e6 : i / 7 % 10);
    PlotBulk.measure(points, new PlotRange(0, MANY), 0.95, extent);
    assertThat(extent.least()).isZero();
    assertThat(extent.greatest()).isEqualTo(9);
  }

  @Test
  void measuresWhereALineBeganButNotAWildFirstPoint() {
    PlotExtent extent = new PlotExtent();
    PlotRange all = new PlotRange(0, MANY);
    PlotBulk.measure(ListPoints.of(MANY, i -> i < 5 ? 2.3 : 0.3), all, 0.95, extent);
    assertThat(extent.greatest()).isEqualTo(2.3);
    PlotExtent without = new PlotExtent();
    PlotBulk.measure(ListPoints.of(MANY, i -> i == 0 ? 40 : 0.3), all, 0.95, without);
    assertThat(without.greatest()).isEqualTo(0.3);
  }
}
