package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import mlpstudio.lesson.BuiltInLessons;
import mlpstudio.training.RunState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Who closes the window while presenting is asked what anybody would be asked. */
@ExtendWith(ApplicationExtension.class)
class PresentedClosingTest {
  @TempDir private static Path folder;

  /** Nothing is kept for the next start, so that a network can be lost. */
  private final TestWindow window =
      new TestWindow(folder, mlpstudio.ui.state.Preferences.inMemory(), false);

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
  void theQuestionIsSeenAndAskedOnce(FxRobot robot) throws Exception {
    train(robot, () -> robot.lookup("#train").queryButton().fire());
    present(robot);
    requestClose();
    requestClose();
    TestWindow.waitFor(() -> there(robot, "#dialog-closing"));
    assertThat(there(robot, "#presenter")).as("the question is not hidden").isFalse();
    assertThat(robot.lookup("#dialog-closing").query().isVisible()).isTrue();
    fire(robot, "#choice-stay");
    TestWindow.waitFor(() -> !there(robot, "#dialog-closing"));
    assertThat(stage.isShowing()).isTrue();
    requestClose();
    TestWindow.waitFor(() -> there(robot, "#dialog-closing"));
    fire(robot, "#choice-stop-and-close");
    TestWindow.waitFor(() -> !stage.isShowing());
  }

  @Test
  void aLessonThatTrainsAsksInSightAndStays(FxRobot robot) throws Exception {
    onFx(() -> studio.lessons().play(BuiltInLessons.all("en").getFirst()));
    onFx(() -> studio.lessons().player().go(3));
    onFx(() -> studio.lessons().player().estimate(80));
    train(robot, () -> studio.lessons().player().train());
    present(robot);
    requestClose();
    TestWindow.waitFor(() -> there(robot, "#dialog-lesson-closing"));
    assertThat(there(robot, "#presenter")).as("the question is not hidden").isFalse();
    fire(robot, "#choice-stay");
    TestWindow.waitFor(() -> !there(robot, "#dialog-lesson-closing"));
    assertThat(studio.lessons().player().lessonProperty().get()).isNotNull();
    assertThat(stage.isShowing()).isTrue();
  }

  private void train(FxRobot robot, Runnable train) throws TimeoutException {
    TestWindow.waitFor(() -> !robot.lookup("#train").queryButton().isDisabled());
    onFx(train);
    TestWindow.waitFor(() -> studio.workspace().run().handleProperty().get() != null);
    onFx(() -> window.trainer.last().enter(RunState.TRAINING));
    TestWindow.waitFor(() -> studio.workspace().run().active());
  }

  private void present(FxRobot robot) throws TimeoutException {
    robot.push(KeyCode.F5);
    TestWindow.waitFor(() -> there(robot, "#presenter"));
  }

  /** What the desktop sends for Alt+F4. */
  private void requestClose() {
    onFx(() -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
  }

  private static boolean there(FxRobot robot, String id) {
    return WaitForAsyncUtils.waitForAsyncFx(
        10_000, () -> robot.lookup(id).tryQuery().filter(Node::isVisible).isPresent());
  }

  private static void fire(FxRobot robot, String id) {
    onFx(() -> robot.lookup(id).<Button>query().fire());
  }

  private static void onFx(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(60_000, action);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
