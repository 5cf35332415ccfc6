package mlpstudio.ui.keytips;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import org.junit.jupiter.api.Test;

class TipPlacesTest {
  private static final Dimension2D BADGE = new Dimension2D(16, 14);
  private static final Dimension2D WINDOW = new Dimension2D(400, 300);

  @Test
  void aBadgeHangsOverTheUpperLeftCorner() {
    Bounds place = places(List.of(new BoundingBox(100, 100, 80, 24))).getFirst();
    assertThat(place.getMinX()).isBetween(85.0, 100.0);
    assertThat(place.getMinY()).isBetween(86.0, 100.0);
  }

  @Test
  void noneIsOnAnotherAndNoneOutside() {
    List<Bounds> places = places(Collections.<Bounds>nCopies(6, new BoundingBox(0, 0, 60, 40)));
    for (Bounds one : places) {
      assertThat(one.getMinX()).isNotNegative();
      assertThat(one.getMinY()).isNotNegative();
      for (Bounds other : places) {
        assertThat(one.equals(other) || apart(one, other)).isTrue();
      }
    }
  }

  @Test
  void atTheFarEdgeItStaysInside() {
    Bounds place = places(List.of(new BoundingBox(395, 295, 5, 5))).getFirst();
    assertThat(place.getMaxX()).isLessThanOrEqualTo(400);
    assertThat(place.getMaxY()).isLessThanOrEqualTo(300);
  }

  private static boolean apart(Bounds one, Bounds other) {
    return one.getMaxX() <= other.getMinX()
        || other.getMaxX() <= one.getMinX()
        || one.getMaxY() <= other.getMinY()
        || other.getMaxY() <= one.getMinY();
  }

  private static List<Bounds> places(List<Bounds> controls) {
    return TipPlaces.of(controls, Collections.nCopies(controls.size(), BADGE), WINDOW);
  }
}
