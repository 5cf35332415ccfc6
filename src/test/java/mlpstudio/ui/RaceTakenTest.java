package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mlpstudio.experiment.Experiment;
import mlpstudio.model.ComputeSettings;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingHistory;
import mlpstudio.training.TrainingService;
import mlpstudio.ui.state.EngineState;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.RunModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A race's network is taken in hand in the whole window, and goes on as if it had run alone. */
@ExtendWith(ApplicationExtension.class)
class RaceTakenTest {
  private static final int EPOCHS = 400;

  @TempDir Path folder;
  private final TrainingService service = new TrainingService();
  private TestWindow window;
  private Studio studio;
  private Scene scene;

  @Start
  void open(Stage stage) {
    window = new TestWindow(folder, Preferences.at(folder.resolve("settings.json")), false);
    window.preferences.put("window.height", 900);
    studio = window.open(stage, Locale.ENGLISH, service, service.ready(), service.devices()::join);
    scene = stage.getScene();
  }

  @AfterEach
  void close() {
    window.close();
    service.close();
  }

  @Test
  void theWinnerOfAStoppedRaceIsTakenInHandAndGoesOnExactly(FxRobot robot) throws Exception {
    TestWindow.waitFor(() -> studio.workspace().engineProperty().get() == EngineState.READY);
    TestWindow.waitFor(() -> studio.workspace().dataset() != null);
    RunHandle former = trained(robot);
    var formerWeights = former.weights().get(60, TimeUnit.SECONDS);
    Experiment bench = studio.workspace().experiment();
    race(robot);
    press(robot, "race-stop");
    waitFor(() -> shown("lane-1-take") && !scene.lookup("#lane-1-take").isDisabled());
    Screenshots.take(scene, "race-take");
    waitFor(() -> shown("lane-0-take"));

    RunHandle first = take(robot, former);
    press(robot, "toast-former-run");
    waitFor(() -> !first.equals(run().handleProperty().get()));
    waitFor(() -> run().stateProperty().get() == RunState.FINISHED);
    RunHandle back = Objects.requireNonNull(run().handleProperty().get());
    assertThat(back.weights().get(60, TimeUnit.SECONDS)).isEqualTo(formerWeights);
    assertThat(studio.workspace().experiment()).isEqualTo(bench);

    robot.press(KeyCode.SHORTCUT, KeyCode.DIGIT5).release(KeyCode.DIGIT5, KeyCode.SHORTCUT);
    RunHandle taken = take(robot, back);
    int epochs = run().epochs().size();
    assertThat(epochs).isPositive();
    assertThat(studio.workspace().experiment().plan().epochs()).isEqualTo(EPOCHS);
    assertThat(run().batches().size()).as("the curve of batches is there").isGreaterThan(epochs);
    assertThat(text("train")).isEqualTo("Continue");
    assertThat(taken.snapshot().get(60, TimeUnit.SECONDS).history().epochs()).hasSize(epochs);
    Screenshots.take(scene, "race-taken");
    press(robot, "step-epoch");
    waitFor(() -> run().epochs().size() == epochs + 1);
    goesOnExactly(epochs + 1);
    branches(robot, taken, epochs);
  }

  /** "Continue from here" goes back to where the race was left, and on from there once more. */
  private void branches(FxRobot robot, RunHandle taken, int epochs) throws Exception {
    waitFor(() -> shown("time-slider"));
    robot.interact(() -> scene.lookup("#time-slider").requestFocus());
    robot.push(KeyCode.LEFT);
    waitFor(() -> shown("figures-moment"));
    press(robot, "time-continue");
    waitFor(() -> !taken.equals(run().handleProperty().get()));
    waitFor(() -> run().stateProperty().get() == RunState.STOPPED);
    waitFor(() -> run().epochs().size() == epochs);
    press(robot, "step-epoch");
    waitFor(() -> run().epochs().size() == epochs + 1);
    goesOnExactly(epochs + 1);
  }

  private RunHandle take(FxRobot robot, RunHandle former) throws TimeoutException {
    press(robot, "lane-1-take");
    waitFor(() -> !former.equals(run().handleProperty().get()));
    waitFor(() -> run().stateProperty().get() == RunState.STOPPED);
    waitFor(() -> shown("test-accuracy"));
    return Objects.requireNonNull(run().handleProperty().get());
  }

  /** The very figures of the lane's experiment by itself, from its first batch on. */
  private void goesOnExactly(int epochs) throws Exception {
    Experiment raced = studio.workspace().experiment();
    ComputeSettings compute = studio.workspace().computeProperty().get();
    TrainingHistory window =
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> new TrainingHistory(run().epochs()));
    RunHandle alone =
        service.start(
            raced.withPlan(raced.plan().withEpochs(epochs)).runInput(studio.workspace().dataset()),
            compute,
            false,
            event -> {});
    var result = alone.result().get(60, TimeUnit.SECONDS);
    assertThat(window.sameFigures(result.history())).isTrue();
    alone.close();
  }

  private RunHandle trained(FxRobot robot) throws TimeoutException {
    robot.interact(
        () ->
            studio
                .workspace()
                .edit(e -> e.withPlan(e.plan().withEpochs(2).withLearningRate(0.07))));
    press(robot, "train");
    waitFor(() -> run().stateProperty().get() == RunState.FINISHED);
    return Objects.requireNonNull(run().handleProperty().get());
  }

  private void race(FxRobot robot) throws TimeoutException {
    robot.press(KeyCode.SHORTCUT, KeyCode.DIGIT5).release(KeyCode.DIGIT5, KeyCode.SHORTCUT);
    press(robot, "runs-part-race");
    waitFor(() -> shown("race-lanes"));
    robot.interact(
        () ->
            TestWindow.node(scene, "race-epochs", TextField.class)
                .setText(Integer.toString(EPOCHS)));
    assertThat(shown("lane-0-take")).isFalse();
    press(robot, "race-start");
    waitFor(() -> text("lane-1-epoch").matches("[2-9].*"));
    assertThat(shown("lane-0-take")).as("not while it is raced").isFalse();
  }

  private RunModel run() {
    return studio.workspace().run();
  }

  private boolean shown(String id) {
    Node node = scene.lookup("#" + id);
    return node != null && node.isVisible();
  }

  private String text(String id) {
    return TestWindow.node(scene, id, Labeled.class).getText();
  }

  private void press(FxRobot robot, String id) throws TimeoutException {
    waitFor(() -> shown(id) && !scene.lookup("#" + id).isDisabled());
    robot.interact(() -> TestWindow.node(scene, id, ButtonBase.class).fire());
  }

  private static void waitFor(java.util.concurrent.Callable<Boolean> condition)
      throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    WaitForAsyncUtils.waitForFxEvents();
  }
}
