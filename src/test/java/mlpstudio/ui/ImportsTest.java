package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.FolderTree;
import mlpstudio.data.ImageShape;
import mlpstudio.data.Normalization;
import mlpstudio.data.imports.TestPictures;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.DeviceCatalog;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.FxBackground;
import mlpstudio.ui.support.images.ImageGrid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Own pictures in the window: looked at, imported, on the bench, renamed, deleted, brought back.
 */
@ExtendWith(ApplicationExtension.class)
class ImportsTest {
  private final FxBackground background = new FxBackground();
  private Path folder;
  private Stage stage;
  private Studio studio;

  @Start
  void open(Stage shown) throws IOException {
    Locale.setDefault(Locale.ENGLISH);
    folder = Files.createTempDirectory("imports");
    stage = shown;
    Preferences preferences = Preferences.inMemory();
    preferences.put("window.x", 0);
    preferences.put("window.y", 0);
    preferences.put("window.width", 1000);
    preferences.put("window.height", 700);
    preferences.put("page", "lab");
    preferences.put("theme", "light");
    studio =
        new Studio(
            shown,
            new StudioParts(
                preferences,
                background,
                new StudioParts.Data(new DatasetCatalog(Optional.empty(), folder.resolve("data"))),
                new StudioParts.Engine(
                    new FakeTrainer(),
                    CompletableFuture.completedFuture("fake"),
                    () -> List.of(new DeviceCatalog.Entry(ComputeDevice.CPU, "CPU", 0, "")))));
    studio.open();
  }

  @AfterEach
  void close() throws IOException {
    new FxRobot().interact(studio::close);
    background.close();
    FolderTree.delete(folder);
  }

  @Test
  void picturesBecomeTheSetOnTheBench(FxRobot robot) throws Exception {
    Path pictures = TestPictures.folder(folder.resolve("Shapes"), 14, 40, 30);
    Files.writeString(pictures.resolve("dots").resolve("notes.png"), "no picture");
    waitFor(() -> studio.workspace().dataset() != null);

    robot.press(KeyCode.CONTROL).type(KeyCode.I).release(KeyCode.CONTROL);
    assertThat(node(robot, "#import-empty").isVisible()).isTrue();
    Screenshots.take(stage.getScene(), "import-empty");
    robot.interact(() -> studio.openFiles(List.of(pictures)));
    waitFor(() -> !button(robot, "#import-now").isDisabled() && samples(robot) == 36);
    waitFor(() -> list(robot, "#import-skipped").size() == 1);
    Screenshots.take(stage.getScene(), "import-preview");
    darkAndLarge(robot);

    assertThat(((TextField) node(robot, "#import-name")).getText()).isEqualTo("Shapes");
    assertThat(((TextField) node(robot, "#import-size")).getText()).isEqualTo("40 x 30");
    assertThat(list(robot, "#import-classes")).hasSize(3);
    robot.clickOn("#import-copy-skipped");
    String copied =
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> Clipboard.getSystemClipboard().getString());
    assertThat(copied).isEqualTo("dots/notes.png is not a PNG, JPEG, GIF or BMP image");

    robot.doubleClickOn("#import-size").press(KeyCode.CONTROL).type(KeyCode.A);
    robot.release(KeyCode.CONTROL).write("20");
    waitFor(() -> ((Label) node(robot, "#import-summary")).getText().contains("20 x 20"));
    waitFor(() -> !button(robot, "#import-now").isDisabled());
    robot.clickOn("#import-now");

    waitFor(() -> studio.workspace().dataset() != null && onBench().equals("own-shapes"));
    assertThat(studio.workspace().dataset().shape()).isEqualTo(new ImageShape(3, 20, 20));
    assertThat(studio.workspace().dataset().classNames()).isEqualTo(TestPictures.CLASSES);
    assertThat(studio.workspace().experiment().preparation().normalization())
        .isInstanceOf(Normalization.MeanDeviation.class);
    waitFor(() -> robot.lookup("#datasetSource").tryQuery().isPresent());
    assertThat(robot.lookup("#overlay").query().isVisible()).isFalse();
    Screenshots.take(stage.getScene(), "import-on-the-bench");
    theListOffersIt(robot);
    renamedDeletedAndBroughtBack(robot);
  }

  private void darkAndLarge(FxRobot robot) {
    robot.interact(() -> item("theme-dark").fire());
    Screenshots.take(stage.getScene(), "import-preview-dark");
    robot.interact(() -> item("theme-light").fire());
    robot.interact(
        () -> {
          for (int i = 0; i < 4; i++) {
            item("command-larger").fire();
          }
        });
    Screenshots.take(stage.getScene(), "import-preview-large");
    robot.interact(() -> item("command-normal").fire());
  }

  private MenuItem item(String id) {
    return ((MenuBar) stage.getScene().lookup("#menu"))
        .getMenus().stream()
            .flatMap(ImportsTest::within)
            .filter(i -> id.equals(i.getId()))
            .findFirst()
            .orElseThrow();
  }

  private static Stream<MenuItem> within(MenuItem item) {
    return item instanceof Menu menu
        ? menu.getItems().stream().flatMap(ImportsTest::within)
        : Stream.of(item);
  }

  /** The Lab's list of data sets has it, and keeps what was chosen. */
  private void theListOffersIt(FxRobot robot) throws TimeoutException {
    robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT1).release(KeyCode.CONTROL);
    ComboBox<?> box = (ComboBox<?>) node(robot, "#preparation-dataset");
    waitFor(() -> box.getItems().toString().contains("own-shapes"));
    assertThat(String.valueOf(box.getValue())).contains("own-shapes", "Shapes");
  }

  private void renamedDeletedAndBroughtBack(FxRobot robot) throws TimeoutException {
    robot.press(KeyCode.CONTROL).type(KeyCode.I).release(KeyCode.CONTROL);
    waitFor(() -> robot.lookup("#own-name-own-shapes").tryQuery().isPresent());
    robot.clickOn("#own-name-own-shapes").press(KeyCode.CONTROL).type(KeyCode.A);
    robot.release(KeyCode.CONTROL).write("Forms").type(KeyCode.ENTER);
    waitFor(() -> studio.workspace().dataset().title().equals("Forms"));
    Screenshots.take(stage.getScene(), "import-own-sets");
    ComboBox<?> box = (ComboBox<?>) node(robot, "#preparation-dataset");
    waitFor(() -> String.valueOf(box.getValue()).contains("Forms"));
    assertThat(onBench()).as("nobody chose another set").isEqualTo("own-shapes");

    robot.clickOn("#own-delete-own-shapes");
    assertThat(((Label) node(robot, "#own-notice")).getText())
        .contains("choose another data set before");
    robot.interact(() -> studio.workspace().edit(e -> e.withDataset("mnist")));
    robot.clickOn("#own-delete-own-shapes");
    waitFor(() -> node(robot, "#own-undo").isVisible());
    waitFor(() -> !box.getItems().toString().contains("own-shapes"));
    assertThat(onBench()).isEqualTo("mnist");
    robot.clickOn("#own-undo");
    waitFor(() -> box.getItems().toString().contains("own-shapes"));
    assertThat(Files.isDirectory(folder.resolve("data/own/own-shapes"))).isTrue();
  }

  private String onBench() {
    return studio.workspace().experiment().dataset();
  }

  private static int samples(FxRobot robot) {
    return ((ImageGrid) node(robot, "#import-samples")).sourceProperty().get().size();
  }

  private static List<?> list(FxRobot robot, String id) {
    return ((ListView<?>) node(robot, id)).getItems();
  }

  private static Button button(FxRobot robot, String id) {
    return (Button) node(robot, id);
  }

  private static Node node(FxRobot robot, String id) {
    return robot.lookup(id).query();
  }

  private static void waitFor(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () -> WaitForAsyncUtils.waitForAsyncFx(60_000, condition::getAsBoolean));
  }
}
