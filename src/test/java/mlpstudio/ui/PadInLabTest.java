package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.fetch.DatasetStore;
import mlpstudio.drawing.DrawingFile;
import mlpstudio.experiment.Experiment;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.DeviceCatalog;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.FxBackground;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.robot.Motion;
import org.testfx.util.WaitForAsyncUtils;

/** The pad in the whole window: a column of its own where there is room, else a tab. */
@ExtendWith(ApplicationExtension.class)
class PadInLabTest {
  @TempDir Path folder;
  private final Preferences preferences = Preferences.inMemory();
  private final FxBackground background = new FxBackground();
  private Stage stage;
  private Studio studio;

  @Start
  void open(Stage shown) {
    Locale.setDefault(Locale.ENGLISH);
    stage = shown;
    preferences.put("window.x", 0);
    preferences.put("window.y", 0);
    preferences.put("window.width", 1280);
    preferences.put("window.height", 780);
    preferences.put("theme", "light");
    preferences.put("page", "lab");
    DatasetCatalog catalog = new DatasetCatalog(Optional.empty());
    studio =
        new Studio(
            shown,
            new StudioParts(
                preferences,
                background,
                new StudioParts.Data(catalog, catalog::load, new DatasetStore(folder)),
                new StudioParts.Engine(
                    new FakeTrainer(),
                    CompletableFuture.completedFuture("fake"),
                    () -> List.of(new DeviceCatalog.Entry(ComputeDevice.CPU, "CPU", 0, "")))));
    studio.open();
    stage.setX(0);
    stage.setY(0);
    stage.setWidth(1280);
    stage.setHeight(780);
  }

  @AfterEach
  void close() {
    new FxRobot().interact(studio::close);
    background.close();
  }

  @Test
  void aDigitIsReadBeforeAnyTrainingInTheThirdColumnAndInTheTab(FxRobot robot) throws Exception {
    waitUntil(() -> studio.workspace().datasetProperty().get() != null);
    assertThat(robot.lookup("#column-pad").tryQuery()).isPresent();
    robot.interact(() -> TestBench.changeLayers(studio.workspace()));
    Experiment edited = studio.workspace().experimentProperty().get();
    one(robot);
    waitUntil(() -> text(robot, "#padWinner").equals("1"));
    Screenshots.take(stage.getScene(), "pad-lab-wide");

    robot.push(KeyCode.DIGIT1);
    waitUntil(() -> text(robot, "#pad-collection").equals("Collection (1)"));
    assertThat(DrawingFile.read(folder.resolve("drawings.jsonl"))).hasSize(1);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    waitUntil(() -> text(robot, "#padWinner").equals("1"));
    waitUntil(() -> text(robot, "#pad-collection").equals("Collection (0)"));
    assertThat(DrawingFile.read(folder.resolve("drawings.jsonl"))).isEmpty();
    assertThat(studio.workspace().experimentProperty().get()).isEqualTo(edited);

    robot.interact(
        () -> {
          stage.setWidth(1000);
          stage.setHeight(700);
        });
    waitUntil(() -> robot.lookup("#tab-pad").tryQuery().isPresent());
    assertThat(robot.lookup("#column-pad").tryQuery()).isEmpty();
    robot.clickOn("#tab-pad");
    waitUntil(() -> text(robot, "#padWinner").equals("1"));
    WaitForAsyncUtils.waitForFxEvents();
    Screenshots.take(stage.getScene(), "pad-lab-tab");
    for (int i = 0; i < 4; i++) {
      robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.EQUALS);
    }
    WaitForAsyncUtils.waitForFxEvents();
    Screenshots.take(stage.getScene(), "pad-lab-large-letters");
  }

  private static void one(FxRobot robot) {
    robot.moveTo(place(robot, 0.5, 0.2), Motion.DIRECT).press(MouseButton.PRIMARY);
    robot.moveTo(place(robot, 0.5, 0.5), Motion.DIRECT);
    robot.moveTo(place(robot, 0.49, 0.8), Motion.DIRECT).release(MouseButton.PRIMARY);
  }

  private static Point2D place(FxRobot robot, double x, double y) {
    Node pad = robot.lookup("#pad").query();
    return pad.localToScreen(
        x * pad.getLayoutBounds().getWidth(), y * pad.getLayoutBounds().getHeight());
  }

  private static String text(FxRobot robot, String id) {
    return ((Labeled) robot.lookup(id).query()).getText();
  }

  private static void waitUntil(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
  }
}
