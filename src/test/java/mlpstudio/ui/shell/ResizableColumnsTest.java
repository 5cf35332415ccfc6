package mlpstudio.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Whatever the outer columns were dragged to, the middle one, the chart's, stays to be seen. */
@ExtendWith(ApplicationExtension.class)
class ResizableColumnsTest {
  private final Region left = new Region();
  private final Region middle = new Region();
  private final Region right = new Region();
  private final List<Double> remembered = new ArrayList<>();

  @Start
  void start(Stage stage) {}

  private ResizableColumns columns(double leftEm, double rightEm, EmMeasure em, double width) {
    ResizableColumns columns =
        new ResizableColumns(
            new ResizableColumns.Side(left, false, leftEm, value -> {}),
            middle,
            List.of(new ResizableColumns.Side(right, false, rightEm, remembered::add)),
            em);
    show(columns, width);
    return columns;
  }

  private static void show(ResizableColumns columns, double width) {
    columns.resize(width, 700);
    columns.layout();
  }

  @Test
  void aRightColumnDraggedWideInAWideWindowYieldsInANarrowOne() {
    EmMeasure em = new EmMeasure();
    double size = em.sizeProperty().get();
    ResizableColumns columns = columns(20, 80, em, 150 * size);
    assertThat(right.getWidth() / size).isBetween(79.9, 80.2);
    show(columns, 90 * size);
    assertThat(middle.getWidth() / size).isGreaterThan(29.8);
    assertThat(left.getWidth() / size).isGreaterThan(13.9);
    assertThat(right.getLayoutX() + right.getWidth()).isLessThanOrEqualTo(90 * size + 1);
    show(columns, 150 * size);
    assertThat(right.getWidth() / size).as("what was chosen is kept").isBetween(79.9, 80.2);
  }

  @Test
  void aWidthOutOfAllProportionLeavesTheMiddleToo() {
    EmMeasure em = new EmMeasure();
    double size = em.sizeProperty().get();
    columns(1e9, 1e9, em, 100 * size);
    assertThat(middle.getWidth() / size).isGreaterThan(29.8);
  }

  @Test
  void isMovedFromWhereItIsSeenAndNotBeyondItsRoom() {
    EmMeasure em = new EmMeasure();
    double size = em.sizeProperty().get();
    ResizableColumns columns = columns(20, 80, em, 90 * size);
    double seen = right.getWidth();
    press(columns, KeyCode.RIGHT);
    assertThat(seen - right.getWidth()).isBetween(15.0, 17.0);
    for (int i = 0; i < 100; i++) {
      press(columns, KeyCode.LEFT);
    }
    assertThat(middle.getWidth() / size).isGreaterThan(29.8);
    assertThat(remembered.getLast()).isLessThan(46);
  }

  /** On the right divider. */
  private static void press(ResizableColumns columns, KeyCode key) {
    columns
        .getChildren()
        .getLast()
        .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    columns.layout();
  }
}
