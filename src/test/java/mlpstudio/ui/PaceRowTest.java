package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import mlpstudio.lesson.BuiltInLessons;
import mlpstudio.lesson.Lesson;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingService;
import mlpstudio.ui.lesson.Phase;
import mlpstudio.ui.tour.CutTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Beside a lesson in French the words of the pace are whole, also in large letters. */
@ExtendWith(ApplicationExtension.class)
class PaceRowTest {
  @TempDir private static Path folder;

  private final TrainingService service = new TrainingService();
  private final TestWindow window = new TestWindow(folder);
  private Studio studio;
  private Stage stage;

  @Start
  void open(Stage shown) {
    stage = shown;
    studio = window.open(shown, Locale.FRENCH, service, service.ready(), service.devices()::join);
  }

  @AfterEach
  void close() {
    window.close();
    service.close();
  }

  @Test
  void itsWordsAreWholeBesideALesson(FxRobot robot) throws Exception {
    robot.interact(() -> robot.lookup("#rail-learn").<ToggleButton>query().fire());
    onFx(() -> play("relu", 4));
    waitFor(() -> !robot.lookup("#lesson-train").queryButton().isDisabled());
    robot.interact(() -> robot.lookup("#lesson-train").queryButton().fire());
    waitFor(() -> studio.lessons().player().phaseProperty().get() == Phase.DONE);
    waitFor(() -> studio.workspace().run().stateProperty().get() == RunState.FINISHED);

    List<String> wrong = new ArrayList<>();
    for (int percent : List.of(100, 110, 125, 150)) {
      waitFor(() -> window.preferences.number("font.percent", 100) == percent);
      for (double position : List.of(1.0, 0.979)) {
        onFx(() -> pace(robot).setValue(position));
        onFx(() -> robot.lookup("#lesson-bench").queryAs(ScrollPane.class).setVvalue(1));
        settle(robot);
        Screenshots.take(stage.getScene(), "pace-row-" + percent + "-" + position);
        onFx(() -> look(robot, percent + " %, " + position, wrong));
      }
      robot.push(KeyCode.CONTROL, KeyCode.PLUS);
    }
    assertThat(wrong).isEmpty();
  }

  private static Slider pace(FxRobot robot) {
    return robot.lookup("#lesson-bench #pace").queryAs(Slider.class);
  }

  private static void look(FxRobot robot, String when, List<String> wrong) {
    Parent bench = robot.lookup("#lesson-bench").query();
    CutTexts.in(bench).forEach(text -> wrong.add(when + ": " + text));
    Region row = (Region) pace(robot).getParent().getParent();
    Bounds room = row.localToScene(row.getLayoutBounds());
    for (Node part : Stream.of("#pace", "#pace-limit", "#run-rate").map(row::lookup).toList()) {
      Bounds at = part.localToScene(part.getLayoutBounds());
      if (at.getMinX() < room.getMinX() - 0.5
          || at.getMaxX() > room.getMaxX() + 0.5
          || at.getMinY() < room.getMinY() - 0.5
          || at.getMaxY() > room.getMaxY() + 0.5) {
        wrong.add(when + ": " + part.getId() + " is outside");
      }
    }
    if (pace(robot).getWidth() < 3 * ((Label) row.lookup("#pace-limit")).getFont().getSize()) {
      wrong.add(when + ": the slider is too small to drag");
    }
  }

  private void play(String id, int step) {
    Lesson lesson =
        BuiltInLessons.all("fr").stream().filter(l -> l.id().equals(id)).findFirst().orElseThrow();
    studio.lessons().play(lesson);
    studio.lessons().player().go(step - 1);
    studio.workspace().edit(e -> e.withPlan(e.plan().withEpochs(2)));
  }

  /** Until two looks in a row find the same places. */
  private static void settle(FxRobot robot) throws TimeoutException {
    List<String> before = new ArrayList<>(List.of(""));
    waitFor(
        () -> {
          Node row = pace(robot).getParent();
          String now = row.localToScene(row.getLayoutBounds()) + " " + pace(robot).getWidth();
          boolean same = now.equals(before.getFirst());
          before.set(0, now);
          return same;
        });
  }

  private static void onFx(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(60_000, action);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
    TestWindow.waitFor(() -> WaitForAsyncUtils.asyncFx(condition).get());
  }
}
