package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mlpstudio.lesson.BuiltInLessons;
import mlpstudio.lesson.Knobs;
import mlpstudio.lesson.Lesson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A presentation goes along with the lesson, and batches are learnt by the key of the menu. */
@ExtendWith(ApplicationExtension.class)
class PresentedStepsTest {
  @TempDir private static Path folder;

  private final TestWindow window = new TestWindow(folder);
  private Studio studio;

  @Start
  void open(Stage shown) {
    studio = window.open(shown, Locale.ENGLISH);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void thePanesFollowTheStep(FxRobot robot) throws TimeoutException {
    Lesson lesson =
        BuiltInLessons.all("en").stream()
            .filter(l -> l.id().equals("relu"))
            .findAny()
            .orElseThrow();
    int without = first(lesson, true);
    int with = first(lesson, false);
    onFx(() -> studio.lessons().play(lesson));
    onFx(() -> studio.lessons().player().go(without));
    robot.push(KeyCode.F5);
    waitFor(() -> robot.lookup("#present-lesson").tryQuery().isPresent());
    assertThat(robot.lookup("#present-network").tryQuery()).isEmpty();
    onFx(() -> studio.lessons().player().go(with));
    waitFor(() -> robot.lookup("#present-network").tryQuery().isPresent());
    assertThat(robot.lookup("#present-lesson").queryAs(ToggleButton.class).isSelected()).isTrue();
    onFx(() -> studio.lessons().player().go(without));
    waitFor(() -> robot.lookup("#present-network").tryQuery().isEmpty());
  }

  @Test
  void theMenusKeyLearnsOneBatch(FxRobot robot) throws TimeoutException {
    waitFor(() -> !robot.lookup("#step-batch").queryAs(Button.class).isDisabled());
    robot.push(KeyCode.F5);
    waitFor(() -> robot.lookup("#present-chart").tryQuery().isPresent());
    robot.push(KeyCode.CONTROL, KeyCode.PERIOD);
    waitFor(() -> !window.trainer.runs().isEmpty());
    waitFor(() -> window.trainer.last().told().contains("step batch"));
  }

  private static int first(Lesson lesson, boolean none) {
    for (int i = 0; i < lesson.steps().size(); i++) {
      Knobs knobs = lesson.steps().get(i).knobs();
      if (knobs.none() == none) {
        return i;
      }
    }
    throw new AssertionError("no such step");
  }

  private static void onFx(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(60_000, action);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
    TestWindow.waitFor(() -> WaitForAsyncUtils.asyncFx(condition).get());
  }
}
