package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mlpstudio.lesson.BuiltInLessons;
import mlpstudio.training.RunState;
import mlpstudio.ui.state.EngineState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The charts on the page of runs know the knobs of the lesson that is played. */
@ExtendWith(ApplicationExtension.class)
class RunsInLessonTest {
  @TempDir private Path folder;
  private TestWindow window;
  private Stage stage;
  private Studio studio;

  @Start
  void open(Stage shown) {
    stage = shown;
    window = new TestWindow(folder);
    studio = window.open(shown, Locale.ENGLISH);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"compare", "tutorial"})
  void earlyStoppingIsNotOfferedWhereALessonHidesIt(String part, FxRobot robot) throws Exception {
    learnByHeart(robot);
    turnTo(part, robot);
    waitFor(this::offered);
    onFx(() -> studio.lessons().play(BuiltInLessons.all("en").getFirst()));
    turnTo(part, robot);
    assertThat(offered()).isFalse();
    onFx(() -> studio.lessons().leaveLesson());
    turnTo(part, robot);
    waitFor(this::offered);
  }

  /** The test loss turns after the fifth epoch. */
  private void learnByHeart(FxRobot robot) throws Exception {
    waitFor(() -> studio.workspace().engineProperty().get() == EngineState.READY);
    waitFor(() -> !robot.lookup("#train").query().isDisabled());
    robot.interact(robot.lookup("#train").queryAs(ButtonBase.class)::fire);
    waitFor(() -> !window.trainer.runs().isEmpty());
    FakeRun run = window.trainer.last();
    run.enter(RunState.TRAINING);
    for (int epoch = 0; epoch < 20; epoch++) {
      double test = epoch < 5 ? 2.2 - 0.26 * epoch : 0.9 + 0.05 * (epoch - 5);
      double train = 2.3 * Math.exp(-0.4 * epoch);
      run.batch(epoch, 0, 1, train);
      run.epoch(train, test, 0.75);
    }
    run.enter(RunState.FINISHED);
  }

  private void turnTo(String part, FxRobot robot) throws TimeoutException {
    robot.press(KeyCode.SHORTCUT, KeyCode.DIGIT5).release(KeyCode.DIGIT5, KeyCode.SHORTCUT);
    waitFor(() -> robot.lookup("#runs-part-" + part).tryQuery().isPresent());
    robot.interact(robot.lookup("#runs-part-" + part).queryAs(ButtonBase.class)::fire);
    waitFor(() -> shown("#chart-overfitting-sentence"));
  }

  private boolean offered() {
    return shown("#chart-use-stopping");
  }

  private boolean shown(String id) {
    return stage.getScene().getRoot().lookupAll(id).stream().anyMatch(RunsInLessonTest::shown);
  }

  private static boolean shown(Node node) {
    return node.isVisible() && (node.getParent() == null || shown(node.getParent()));
  }

  private static void onFx(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(60_000, action);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
    TestWindow.waitFor(() -> WaitForAsyncUtils.asyncFx(condition).get());
  }
}
