package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import mlpstudio.experiment.KeptRun;
import mlpstudio.model.ComputeSettings;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingHistory;
import mlpstudio.training.TrainingService;
import mlpstudio.ui.state.EngineState;
import mlpstudio.ui.state.KeptRuns;
import mlpstudio.ui.state.Preferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A race in the whole window, with the engine, on small images; it ends in the list of runs. */
@ExtendWith(ApplicationExtension.class)
class RaceWindowTest {
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
  void aRaceIsSetUpTrainedSaidKeptAndComparedInTheWindow(FxRobot robot) throws Exception {
    TestWindow.waitFor(() -> studio.workspace().engineProperty().get() == EngineState.READY);
    TestWindow.waitFor(() -> studio.workspace().dataset() != null);
    robot.press(KeyCode.SHORTCUT, KeyCode.DIGIT5).release(KeyCode.DIGIT5, KeyCode.SHORTCUT);
    press(robot, "runs-part-race");
    TestWindow.waitFor(() -> robot.lookup("#race-lanes").tryQuery().isPresent());
    assertThat(text("lane-0-name")).contains("SGD");
    assertThat(text("lane-1-name")).contains("Adam");
    assertThat(text("race-fairness")).contains("same first weights", "same batches");
    robot.interact(
        () ->
            TestWindow.node(scene, "race-epochs", javafx.scene.control.TextField.class)
                .setText("3"));
    press(robot, "race-start");
    TestWindow.waitFor(
        () ->
            text("lane-0-epoch").equals("3/3, finished")
                && text("lane-1-epoch").equals("3/3, finished"));
    assertThat(text("race-sentence")).contains("After 3 epochs");
    KeptRuns runs = studio.workspace().keptRuns();
    assertThat(runs.all()).hasSize(2);
    bothCurvesAreDrawn(robot);
    Screenshots.take(scene, "race");
    for (KeptRun run : List.copyOf(runs.all())) {
      assertThat(run.history().sameFigures(alone(run))).as(run.name()).isTrue();
    }
    compare(robot);
  }

  /** The lane's experiment by itself, through the very same engine. */
  private TrainingHistory alone(KeptRun run) throws Exception {
    ComputeSettings compute = studio.workspace().computeProperty().get();
    var handle =
        service.start(
            run.experiment().runInput(studio.workspace().dataset()), compute, false, e -> {});
    var result = handle.result().get(60, TimeUnit.SECONDS);
    assertThat(result.state()).isEqualTo(RunState.FINISHED);
    return result.history();
  }

  private void bothCurvesAreDrawn(FxRobot robot) throws TimeoutException {
    TestWindow.waitFor(
        () -> {
          boolean[] found = new boolean[2];
          robot.interact(
              () -> {
                WritableImage picture =
                    robot.lookup("#race #chart-canvas").query().snapshot(null, null);
                for (int y = 0; y < picture.getHeight(); y++) {
                  for (int x = 0; x < picture.getWidth(); x++) {
                    Color color = picture.getPixelReader().getColor(x, y);
                    found[0] |= color.equals(Color.web("#8a3ffc"));
                    found[1] |= color.equals(Color.web("#00796b"));
                  }
                }
              });
          return found[0] && found[1];
        });
  }

  private void compare(FxRobot robot) throws TimeoutException {
    press(robot, "runs-part-compare");
    TestWindow.waitFor(() -> robot.lookup("#kept-runs").tryQuery().isPresent());
    TableView<?> list = TestWindow.node(scene, "kept-runs", TableView.class);
    assertThat(list.getItems()).hasSize(2);
    robot.interact(
        () -> {
          list.getSelectionModel().selectAll();
          list.requestFocus();
        });
    TestWindow.waitFor(list::isFocused);
    robot.type(KeyCode.SPACE);
    TestWindow.waitFor(() -> studio.workspace().keptRuns().overlaysProperty().get().size() == 2);
    Screenshots.take(scene, "compare");
    press(robot, "compare-table");
    TestWindow.waitFor(() -> text("comparison-caption").startsWith("The settings that differ"));
    Screenshots.take(scene, "comparison");
    robot.interact(list::requestFocus);
    TestWindow.waitFor(list::isFocused);
    robot.type(KeyCode.DELETE);
    TestWindow.waitFor(() -> studio.workspace().keptRuns().all().isEmpty());
    robot.press(KeyCode.SHORTCUT, KeyCode.Z).release(KeyCode.Z, KeyCode.SHORTCUT);
    TestWindow.waitFor(() -> studio.workspace().keptRuns().all().size() == 2);
  }

  private void press(FxRobot robot, String id) throws TimeoutException {
    TestWindow.waitFor(() -> robot.lookup("#" + id).tryQuery().isPresent());
    robot.interact(() -> TestWindow.node(scene, id, javafx.scene.control.ButtonBase.class).fire());
  }

  private String text(String id) {
    return TestWindow.node(scene, id, Label.class).getText();
  }
}
