package mlpstudio.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PixelColumnsTest {
  private static final PlotScale X = PlotScale.linear(new PlotRange(0, 10), 20, 30);
  // One pixel per unit, upwards from 100.
  private static final PlotScale Y = PlotScale.linear(new PlotRange(0, 100), 100, 0);

  @Test
  void reachFromTheHighestToTheLowestPlaceOfTheLine() {
    PixelLine line = new PixelLine(4);
    line.add(22.5, 10);
    line.add(22.5, 60);
    PixelColumns columns = PixelColumns.of(line, X, Y);
    assertThat(columns.size()).isEqualTo(10);
    assertThat(columns.pixel(2)).isEqualTo(22);
    assertThat(columns.top(2)).isEqualTo(40);
    assertThat(columns.bottom(2)).isEqualTo(90);
    assertThat(columns.empty(1)).isTrue();
    assertThat(columns.empty(3)).isTrue();
  }

  @Test
  void joinNeighboursWithoutGaps() {
    PixelLine line = new PixelLine(4);
    line.add(20.5, 0);
    line.add(21.5, 50);
    PixelColumns columns = PixelColumns.of(line, X, Y);
    assertThat(columns.top(0)).isCloseTo(75, within(1e-9));
    assertThat(columns.bottom(0)).isEqualTo(100);
    assertThat(columns.top(1)).isEqualTo(50);
    assertThat(columns.bottom(1)).isCloseTo(75, within(1e-9));
  }

  @Test
  void fillTheColumnsThatAStretchOnlyCrosses() {
    PixelLine line = new PixelLine(4);
    line.add(15, 20);
    line.add(35, 40);
    PixelColumns columns = PixelColumns.of(line, X, Y);
    for (int i = 0; i < columns.size(); i++) {
      assertThat(columns.bottom(i)).isCloseTo(75 - i, within(1e-9));
      assertThat(columns.top(i)).isCloseTo(74 - i, within(1e-9));
    }
  }

  @Test
  void leaveAGapWhereTheLineHasNone() {
    PixelLine line = new PixelLine(4);
    line.add(21.5, 10);
    line.add(22.5, Double.NaN);
    line.add(23.5, 10);
    PixelColumns columns = PixelColumns.of(line, X, Y);
    assertThat(columns.empty(2)).isTrue();
    assertThat(columns.top(3)).isEqualTo(90);
  }

  @Test
  void areEmptyForAnEmptyLine() {
    PixelColumns columns = PixelColumns.of(new PixelLine(1), X, Y);
    for (int i = 0; i < columns.size(); i++) {
      assertThat(columns.empty(i)).isTrue();
    }
  }
}
