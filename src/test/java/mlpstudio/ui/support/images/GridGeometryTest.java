package mlpstudio.ui.support.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import mlpstudio.ui.support.images.GridGeometry.Tile;
import org.junit.jupiter.api.Test;

class GridGeometryTest {
  private static final Tile TILE = new Tile(56, 56, 20, 4);

  /** 10 tiles of 60 in 610: ten columns and six pixels over. */
  private final GridGeometry grid = new GridGeometry(60_000, TILE, 610, 700);

  @Test
  void asManyColumnsAsFit() {
    assertThat(grid.columns()).isEqualTo(10);
    assertThat(new GridGeometry(60_000, TILE, 604, 700).columns()).isEqualTo(10);
    assertThat(new GridGeometry(60_000, TILE, 603, 700).columns()).isEqualTo(9);
  }

  @Test
  void oneColumnWhereNotEvenOneFits() {
    GridGeometry narrow = new GridGeometry(3, TILE, 20, 700);

    assertThat(narrow.columns()).isEqualTo(1);
    assertThat(narrow.rows()).isEqualTo(3);
    assertThat(narrow.x(2)).isEqualTo(4);
  }

  @Test
  void theLastRowMayBeShort() {
    assertThat(new GridGeometry(21, TILE, 610, 700).rows()).isEqualTo(3);
    assertThat(new GridGeometry(20, TILE, 610, 700).rows()).isEqualTo(2);
    assertThat(new GridGeometry(0, TILE, 610, 700).rows()).isZero();
  }

  @Test
  void scrollsFromTheFirstRowToTheLast() {
    assertThat(grid.clamp(-5)).isZero();
    assertThat(grid.clamp(1e9)).isEqualTo(6000 * 80 + 4 - 700);
    assertThat(new GridGeometry(5, TILE, 610, 700).maxScroll()).isZero();
  }

  @Test
  void namesExactlyTheTilesThatShow() {
    for (double scroll : new double[] {0, 3, 4, 79, 80, 83.5, 84, 12_345.6, grid.maxScroll()}) {
      int[] expected =
          IntStream.range(0, grid.items())
              .filter(i -> grid.y(i) + 80 > scroll && grid.y(i) < scroll + 700)
              .toArray();
      int[] shown = IntStream.range(grid.first(scroll), grid.end(scroll)).toArray();

      assertThat(shown).as("at %s", scroll).isEqualTo(expected);
    }
  }

  @Test
  void findsTheTileUnderEveryPointOfIt() {
    double scroll = 1234;
    for (int item = grid.first(scroll) + 10; item < grid.end(scroll) - 10; item++) {
      double x = grid.x(item);
      double y = grid.y(item) - scroll;

      assertThat(grid.itemAt(x, y, scroll)).isEqualTo(item);
      assertThat(grid.itemAt(x + 55.9, y + 75.9, scroll)).isEqualTo(item);
    }
  }

  @Test
  void findsNothingBetweenTilesAndBesideThem() {
    assertThat(grid.itemAt(grid.x(0) + 57, 10, 0)).isEqualTo(-1);
    assertThat(grid.itemAt(grid.x(0), grid.y(0) + 77, 0)).isEqualTo(-1);
    assertThat(grid.itemAt(1, 10, 0)).isEqualTo(-1);
    assertThat(grid.itemAt(609, 10, 0)).isEqualTo(-1);
    assertThat(grid.itemAt(grid.x(0), 1, 0)).isEqualTo(-1);
    assertThat(new GridGeometry(3, TILE, 610, 700).itemAt(grid.x(4), 10, 0)).isEqualTo(-1);
  }

  @Test
  void revealsWithTheSmallestMove() {
    assertThat(grid.reveal(5, 0)).isZero();
    assertThat(grid.reveal(100, 0)).isEqualTo(grid.y(100) + 80 - 700);
    assertThat(grid.reveal(0, 5000)).isZero();
    assertThat(grid.reveal(59_999, 0)).isEqualTo(grid.maxScroll());
  }

  @Test
  void rowsAboveAndBelowKeepTheColumn() {
    GridGeometry small = new GridGeometry(25, TILE, 610, 700);

    assertThat(small.moveRows(3, 1)).isEqualTo(13);
    assertThat(small.moveRows(13, -1)).isEqualTo(3);
    assertThat(small.moveRows(3, -1)).isEqualTo(3);
    assertThat(small.moveRows(18, 1)).as("below is no tile").isEqualTo(24);
    assertThat(small.moveRows(3, 100)).isEqualTo(23);
  }
}
