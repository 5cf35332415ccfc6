package mlpstudio.ui.support.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GridSelectionTest {
  @Test
  void aRangeGoesFromWhereItBegan() {
    GridSelection five = GridSelection.of(5);
    assertThat(five.to(8).positions()).containsExactly(5, 6, 7, 8);
    assertThat(five.to(8).to(3).positions()).containsExactly(3, 4, 5);
    assertThat(five.to(8).to(3).lead()).isEqualTo(3);
    assertThat(GridSelection.NONE.to(1).positions()).containsExactly(0, 1);
  }

  @Test
  void oneMoreOrOneLess() {
    GridSelection two = GridSelection.of(5).toggled(9);
    assertThat(two.positions()).containsExactly(5, 9);
    assertThat(two.lead()).isEqualTo(9);
    assertThat(two.toggled(9).lead()).isEqualTo(5);
    assertThat(two.toggled(9).toggled(5)).isEqualTo(GridSelection.NONE);
    assertThat(two.toggled(12).to(14).positions()).containsExactly(12, 13, 14);
  }

  @Test
  void allOrNone() {
    assertThat(GridSelection.of(4).all(7).size()).isEqualTo(7);
    assertThat(GridSelection.of(4).all(7).lead()).isEqualTo(4);
    assertThat(GridSelection.NONE.all(0)).isEqualTo(GridSelection.NONE);
    assertThat(GridSelection.of(-1)).isEqualTo(GridSelection.NONE);
    assertThat(GridSelection.of(IntStream.of(3, 6), 5).lead()).isEqualTo(3);
    assertThat(GridSelection.of(IntStream.of(3, 6), 6).lead()).isEqualTo(6);
    assertThat(GridSelection.NONE.contains(-1)).isFalse();
  }
}
