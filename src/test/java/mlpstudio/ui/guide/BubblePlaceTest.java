package mlpstudio.ui.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Dimension2D;
import mlpstudio.ui.guide.BubblePlace.Side;
import org.junit.jupiter.api.Test;

class BubblePlaceTest {
  private static final Dimension2D WINDOW = new Dimension2D(1000, 700);
  private static final Dimension2D BUBBLE = new Dimension2D(300, 150);

  private static BubblePlace beside(double x, double y, double width, double height) {
    return BubblePlace.beside(new BoundingBox(x, y, width, height), BUBBLE, WINDOW);
  }

  @Test
  void standsBelowWhereThereIsRoom() {
    assertThat(beside(400, 100, 200, 50)).isEqualTo(new BubblePlace(350, 162, Side.BELOW));
    assertThat(beside(0, 40, 100, 30).x()).as("not beyond the edge").isEqualTo(12);
    assertThat(beside(950, 40, 40, 30).x()).isEqualTo(688);
  }

  @Test
  void standsBesideOrAboveWhatReachesTheBottom() {
    assertThat(beside(100, 200, 300, 490)).isEqualTo(new BubblePlace(412, 370, Side.RIGHT));
    assertThat(beside(600, 200, 390, 490)).isEqualTo(new BubblePlace(288, 370, Side.LEFT));
    assertThat(beside(100, 600, 800, 90)).isEqualTo(new BubblePlace(350, 438, Side.ABOVE));
  }

  @Test
  void staysInTheWindowWhereNothingHasRoom() {
    BubblePlace place = beside(0, 0, 1000, 700);
    assertThat(place.side()).isEqualTo(Side.NONE);
    assertThat(place.y() + BUBBLE.getHeight()).isLessThan(700);
    BubblePlace tiny =
        BubblePlace.beside(new BoundingBox(0, 0, 50, 20), BUBBLE, new Dimension2D(200, 100));
    assertThat(tiny.x()).isZero();
    assertThat(tiny.y()).isZero();
    assertThat(BubblePlace.alone(BUBBLE, WINDOW)).isEqualTo(new BubblePlace(350, 502, Side.NONE));
  }

  @Test
  void doesNotStandOverWhatItsWordsAreAbout() {
    BoundingBox pad = new BoundingBox(600, 100, 300, 300);
    BoundingBox bars = new BoundingBox(600, 420, 300, 200);
    assertThat(BubblePlace.beside(pad, List.of(), BUBBLE, WINDOW).side()).isEqualTo(Side.BELOW);
    assertThat(BubblePlace.beside(pad, List.of(bars), BUBBLE, WINDOW))
        .isEqualTo(new BubblePlace(288, 175, Side.LEFT));
    BoundingBox everywhere = new BoundingBox(0, 0, 1000, 700);
    assertThat(BubblePlace.beside(pad, List.of(everywhere), BUBBLE, WINDOW).side())
        .isEqualTo(Side.BELOW);
  }
}
