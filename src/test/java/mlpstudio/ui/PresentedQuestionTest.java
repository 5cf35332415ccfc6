package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mlpstudio.lesson.BuiltInLessons;
import mlpstudio.lesson.Lesson;
import mlpstudio.ui.lesson.LessonPlayer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** On a small projector everything of a question is in view, and the foot is one line. */
@ExtendWith(ApplicationExtension.class)
class PresentedQuestionTest {
  @TempDir private static Path folder;

  private final TestWindow window = new TestWindow(folder);
  private Stage stage;
  private Studio studio;

  @Start
  void open(Stage shown) {
    stage = shown;
    studio = window.open(shown, Locale.ENGLISH);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void everyQuestionIsInViewWithAllItsAnswers(FxRobot robot) throws Exception {
    for (String language : BuiltInLessons.LANGUAGES) {
      for (Lesson lesson : BuiltInLessons.all(language)) {
        onFx(() -> studio.lessons().play(lesson));
        present(robot);
        for (int i = 0; i < lesson.steps().size(); i++) {
          if (lesson.steps().get(i).question().isPresent()) {
            look(robot, lesson, i);
          }
        }
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> robot.lookup("#presenter").tryQuery().isEmpty());
      }
    }
  }

  private void look(FxRobot robot, Lesson lesson, int step) throws TimeoutException {
    String where = lesson.id() + " " + lesson.language() + ", step " + (step + 1);
    LessonPlayer player = studio.lessons().player();
    onFx(() -> player.go(step));
    try {
      waitFor(
          () -> {
            double bottom = onScene(robot, ".presenter-foot").getMinY();
            return onScene(robot, "#lesson-question").getMaxY() <= bottom
                && onScene(robot, "#lesson-train").getMaxY() <= bottom;
          });
    } catch (TimeoutException e) {
      Screenshots.take(stage.getScene(), "question-cut");
      throw new AssertionError(where + ": the question is not in view as a whole", e);
    }
    if (lesson.id().equals("relu") || lesson.id().equals("softmax")) {
      Screenshots.take(stage.getScene(), "question-" + lesson.id() + "-" + lesson.language());
    }
  }

  private void present(FxRobot robot) throws TimeoutException {
    robot.push(KeyCode.F5);
    waitFor(() -> robot.lookup("#presented-lesson").tryQuery().isPresent());
    onFx(
        () -> {
          stage.setFullScreen(false);
          stage.setWidth(1000);
          stage.setHeight(700);
        });
    waitFor(() -> stage.getScene().getHeight() <= 700);
    double line = onScene(robot, "#present-lesson").getHeight();
    for (String pane : new String[] {"chart", "draw", "map"}) {
      Node name = robot.lookup("#present-" + pane).query();
      assertThat(onScene(robot, "#present-" + pane).getMinY())
          .as("%s stands in the one line", pane)
          .isLessThan(onScene(robot, "#present-lesson").getMinY() + line / 2);
      assertThat(((ToggleButton) name).getAccessibleText()).isNotBlank();
    }
    assertThat(onScene(robot, ".presenter-foot").getHeight()).isLessThan(60);
    assertThat(onScene(robot, "#presenter-end").getMaxX()).isLessThanOrEqualTo(1000);
  }

  private static Bounds onScene(FxRobot robot, String id) {
    Node node = robot.lookup(id).query();
    return node.localToScene(node.getLayoutBounds());
  }

  private static void onFx(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(60_000, action);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
    TestWindow.waitFor(() -> WaitForAsyncUtils.asyncFx(condition).get());
  }
}
