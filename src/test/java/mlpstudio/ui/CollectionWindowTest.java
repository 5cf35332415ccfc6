package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.fetch.DatasetStore;
import mlpstudio.interchange.collection.Digits;
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
import org.testfx.util.WaitForAsyncUtils;

/** The drawings in the window: opened from the pad, by keys, and with a file. */
@ExtendWith(ApplicationExtension.class)
class CollectionWindowTest {
  @TempDir private Path folder;
  private final FxBackground background = new FxBackground();
  private Stage stage;
  private Studio studio;

  @Start
  void open(Stage shown) throws Exception {
    Locale.setDefault(Locale.ENGLISH);
    stage = shown;
    Digits.write(folder.resolve("drawings.jsonl"), Digits.some(12, 1));
    Preferences preferences = Preferences.inMemory();
    preferences.put("window.x", 0);
    preferences.put("window.y", 0);
    preferences.put("window.width", 1000);
    preferences.put("window.height", 700);
    preferences.put("page", "lab");
    preferences.put("theme", "light");
    DatasetCatalog catalog = new DatasetCatalog(Optional.empty(), folder);
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
  }

  @AfterEach
  void close() {
    new FxRobot().interact(studio::close);
    background.close();
  }

  @Test
  void openedFromThePadByKeysAndWithAFile(FxRobot robot) throws Exception {
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
    waitFor(() -> robot.lookup("#collection-count").tryQuery().isPresent());
    waitFor(() -> text(robot, "#collection-count").equals("12 drawings"));
    Screenshots.take(stage.getScene(), "collection-window");
    robot.interact(() -> robot.lookup("#collection-grid").query().requestFocus());
    robot.push(KeyCode.DELETE);
    waitFor(() -> text(robot, "#collection-count").equals("11 drawings"));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    waitFor(() -> text(robot, "#collection-count").equals("12 drawings"));
    robot.push(KeyCode.DELETE);
    waitFor(() -> text(robot, "#collection-count").equals("11 drawings"));
    robot.push(KeyCode.ESCAPE);
    waitFor(() -> !robot.lookup("#overlay").query().isVisible());

    Path file = Digits.write(folder.resolve("class.jsonl"), Digits.some(5, 9));
    robot.interact(() -> studio.openFiles(List.of(file)));
    waitFor(() -> robot.lookup("#collection-notice-merge").tryQuery().isPresent());
    robot.interact(() -> robot.lookup("#collection-notice-merge").queryButton().fire());
    waitFor(() -> text(robot, "#collection-notice").equals("5 new drawings."));
    assertThat(Files.readAllLines(folder.resolve("drawings.jsonl"))).hasSize(16);
    robot.interact(() -> robot.lookup("#collection-use").queryButton().fire());
    waitFor(() -> !robot.lookup("#overlay").query().isVisible());
    waitFor(() -> studio.workspace().experiment().dataset().equals("drawings"));

    studioPad(robot);
  }

  /** On the pad of a narrow window, which lies behind a tab. */
  private void studioPad(FxRobot robot) throws TimeoutException {
    robot.interact(
        () -> {
          stage.setWidth(1280);
          stage.setHeight(700);
        });
    waitFor(() -> robot.lookup("#pad-collection").tryQuery().isPresent());
    waitFor(() -> text(robot, "#pad-collection").equals("Collection (16)"));
    robot.interact(() -> robot.lookup("#pad-collection").queryButton().fire());
    waitFor(() -> robot.lookup("#overlay").query().isVisible());
    assertThat(text(robot, "#collection-count")).startsWith("16 drawings");
  }

  private static String text(FxRobot robot, String id) {
    return ((Labeled) robot.lookup(id).query()).getText();
  }

  private static void waitFor(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        40,
        TimeUnit.SECONDS,
        () -> WaitForAsyncUtils.waitForAsyncFx(60_000, condition::getAsBoolean));
  }
}
