package mlpstudio.ui;

import static javafx.scene.control.ContentDisplay.LEFT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** In 1000x700 pixels nothing is pushed out of the window, however large the letters are. */
@ExtendWith(ApplicationExtension.class)
class LargeLettersTest {
  @TempDir Path folder;
  private TestWindow window;
  private Stage stage;

  @Start
  void open(Stage shown) {
    stage = shown;
    window = new TestWindow(folder);
    window.preferences.put("font.percent", 150);
    window.open(shown, Locale.ENGLISH);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void everyPageAndTheRailStayInside(FxRobot robot) {
    List<String> outside = new ArrayList<>();
    for (int larger = 0; larger < 3; larger++) {
      for (KeyCode page :
          List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5)) {
        robot.push(KeyCode.CONTROL, page);
        WaitForAsyncUtils.waitForFxEvents();
        int step = larger;
        WaitForAsyncUtils.waitForAsyncFx(
            5000, () -> look(page.getName() + " at step " + step, outside));
      }
      robot.push(KeyCode.CONTROL, KeyCode.PLUS);
      WaitForAsyncUtils.waitForFxEvents();
    }
    assertThat(window.preferences.number("font.percent", 0)).isEqualTo(200);
    assertThat(outside).isEmpty();
  }

  @Test
  void theLabHasOneColumnOnlyWhereThereIsNoRoomForTwo(FxRobot robot) {
    assertThat(robot.lookup("#tab-network").tryQuery()).isPresent();
    assertThat(robot.lookup("#column-network").tryQuery()).isEmpty();
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#tab-network").tryQuery()).isEmpty();
    assertThat(robot.lookup("#column-network").tryQuery()).isPresent();
  }

  @Test
  void buttonsHaveTheirWordsAndThePaperIsWhole(FxRobot robot) throws TimeoutException {
    robot.interact(() -> robot.lookup("#tab-pad").queryAs(ToggleButton.class).fire());
    waitFor(() -> robot.lookup("#pad").tryQuery().filter(p -> inside(p)).isPresent());
    for (String id : List.of("#experiment", "#step-batch", "#step-epoch", "#stop", "#start-over")) {
      Labeled labeled = robot.lookup(id).query();
      assertThat(shown(labeled)).as(id).isEqualTo(labeled.getText());
    }
    robot.interact(() -> stage.getScene().lookup("#pad").requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
    waitFor(() -> robot.lookup("#step-batch").queryButton().getContentDisplay() != LEFT);
    assertThat(robot.lookup("#run-bar-pane").query().getLayoutBounds().getHeight())
        .as("all in one line again")
        .isLessThan(60);
  }

  /** The words that are drawn: they end in dots where there is no room. */
  private static String shown(Labeled labeled) {
    return WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () ->
            labeled.lookupAll(".text").stream()
                .filter(Text.class::isInstance)
                .map(node -> ((Text) node).getText())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(""));
  }

  /** Whether all of it can be seen: in the column's part that shows. */
  private boolean inside(Node part) {
    Bounds at = part.localToScene(part.getLayoutBounds());
    Bounds column =
        stage
            .getScene()
            .lookup("#column-run")
            .localToScene(stage.getScene().lookup("#column-run").getLayoutBounds());
    return at.getWidth() > 0 && column.contains(at);
  }

  private static void waitFor(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        60,
        TimeUnit.SECONDS,
        () -> WaitForAsyncUtils.waitForAsyncFx(60_000, condition::getAsBoolean));
  }

  private void look(String place, List<String> outside) {
    Scene scene = stage.getScene();
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    BorderPane shell = (BorderPane) scene.lookup(".shell");
    for (Node part :
        List.of(
            shell,
            shell.getCenter(),
            scene.lookup("#rail-scroll"),
            scene.lookup("#run-bar-pane"),
            scene.lookup("#train"),
            scene.lookup("#status"))) {
      Bounds at = part.localToScene(part.getLayoutBounds());
      boolean inside =
          at.getMinX() >= -0.5
              && at.getMinY() >= -0.5
              && at.getMaxX() <= scene.getWidth() + 0.5
              && at.getMaxY() <= scene.getHeight() + 0.5;
      boolean squeezed =
          part instanceof Region region
              && part.getId() != null
              && part.getId().equals("rail-scroll")
              && region.getWidth() + 0.5 < region.minWidth(-1);
      if (!inside || squeezed) {
        outside.add(place + ": " + FocusWalk.describe(part) + " " + at);
      }
    }
  }
}
