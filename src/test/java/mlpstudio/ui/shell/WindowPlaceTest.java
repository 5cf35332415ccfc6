package mlpstudio.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {
  private static final Rectangle2D MAIN = new Rectangle2D(0, 30, 1920, 1050);
  private static final Rectangle2D LEFT = new Rectangle2D(-1280, 0, 1280, 1024);

  @Test
  void staysWhereItStoodOnAnyScreen() {
    Rectangle2D onMain = new Rectangle2D(100, 100, 1280, 800);
    Rectangle2D onLeft = new Rectangle2D(-1200, 40, 1000, 700);
    Rectangle2D partlyOut = new Rectangle2D(1700, 200, 1280, 800);
    for (Rectangle2D place : List.of(onMain, onLeft, partlyOut)) {
      assertThat(WindowPlace.within(place, List.of(MAIN, LEFT))).isEqualTo(place);
    }
  }

  @Test
  void comesBackWhereItsScreenIsGone() {
    assertThat(WindowPlace.within(new Rectangle2D(-1200, 40, 1000, 700), List.of(MAIN)))
        .isEqualTo(new Rectangle2D(0, 40, 1000, 700));
    assertThat(WindowPlace.within(new Rectangle2D(5000, 5000, 1000, 700), List.of(MAIN)))
        .isEqualTo(new Rectangle2D(920, 380, 1000, 700));
  }

  @Test
  void itsTitleBarCanAlwaysBeTaken() {
    assertThat(WindowPlace.within(new Rectangle2D(300, -200, 1000, 700), List.of(MAIN)).getMinY())
        .isEqualTo(30);
    assertThat(WindowPlace.within(new Rectangle2D(1880, 100, 1000, 700), List.of(MAIN)).getMinX())
        .isEqualTo(920);
  }

  @Test
  void isNoLargerThanASmallerScreen() {
    assertThat(
            WindowPlace.within(
                new Rectangle2D(50, 50, 1900, 1000), List.of(new Rectangle2D(0, 0, 1024, 768))))
        .isEqualTo(new Rectangle2D(0, 0, 1024, 768));
  }
}
