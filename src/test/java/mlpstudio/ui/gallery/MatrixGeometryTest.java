package mlpstudio.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import mlpstudio.ui.gallery.MatrixGeometry.Box;
import mlpstudio.ui.gallery.MatrixGeometry.Margins;
import mlpstudio.ui.gallery.MatrixGeometry.Place;
import org.junit.jupiter.api.Test;

class MatrixGeometryTest {
  private final MatrixGeometry geometry =
      MatrixGeometry.fitted(10, 460, 560, new Margins(60, 40, 50, 20), 80);

  @Test
  void tenClassesFit() {
    assertThat(geometry.totalWidth()).isLessThanOrEqualTo(460);
    assertThat(geometry.totalHeight()).isLessThanOrEqualTo(560);
    assertThat(geometry.cellWidth()).isEqualTo(34);
  }

  @Test
  void everyPlaceIsFoundWhereItIsDrawn() {
    for (int row = -1; row <= 10; row++) {
      for (int column = -1; column <= 10; column++) {
        Place place = new Place(row, column);
        boolean corner = (row < 0 || row == 10) && (column < 0 || column == 10);
        Box box = geometry.box(place);
        Place found = geometry.at(box.x() + box.width() / 2, box.y() + box.height() / 2);
        assertThat(found).isEqualTo(corner ? new Place(-1, -1) : place);
      }
    }
    assertThat(geometry.at(10_000, 10)).isEqualTo(new Place(-1, -1));
  }

  @Test
  void theCursorStaysOnTheMatrixItsNamesAndItsEnds() {
    assertThat(geometry.moved(new Place(0, 0), 0, -1)).isEqualTo(new Place(0, -1));
    assertThat(geometry.moved(new Place(0, -1), 0, -1)).isEqualTo(new Place(0, -1));
    assertThat(geometry.moved(new Place(0, -1), -1, 0)).as("no corner").isEqualTo(new Place(0, -1));
    assertThat(geometry.moved(new Place(9, 9), 1, 0)).isEqualTo(new Place(10, 9));
    assertThat(geometry.moved(new Place(9, 10), 1, 0)).isEqualTo(new Place(9, 10));
  }

  @Test
  void aHundredClassesStillFit() {
    MatrixGeometry many = MatrixGeometry.fitted(100, 460, 560, new Margins(60, 40, 50, 20), 80);
    assertThat(many.totalWidth()).isLessThanOrEqualTo(460);
    assertThat(many.totalHeight()).isLessThanOrEqualTo(560);
    Box box = many.box(new Place(99, 42));
    assertThat(many.at(box.x() + 1, box.y() + 1)).isEqualTo(new Place(99, 42));
  }
}
