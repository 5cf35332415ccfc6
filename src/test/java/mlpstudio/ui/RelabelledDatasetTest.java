package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.RandomStream;
import mlpstudio.data.fetch.DatasetStore;
import mlpstudio.drawing.Drawing;
import mlpstudio.drawing.DrawingFile;
import mlpstudio.drawing.TracedDigits;
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

/** A drawing that gets another label, in the window: all that is made of the collection follows. */
@ExtendWith(ApplicationExtension.class)
class RelabelledDatasetTest {
  private static final int DRAWN = 60;

  @TempDir private Path folder;
  private final FxBackground background = new FxBackground();
  private Studio studio;

  @Start
  void open(Stage shown) throws Exception {
    Locale.setDefault(Locale.ENGLISH);
    List<Drawing> drawings =
        TracedDigits.of(
            new DatasetCatalog(Optional.empty()).load("mnist").test(), DRAWN, new RandomStream(8));
    Files.writeString(folder.resolve("drawings.jsonl"), DrawingFile.text(drawings));
    Preferences preferences = Preferences.inMemory();
    preferences.put("window.x", 0);
    preferences.put("window.y", 0);
    preferences.put("window.width", 1000);
    preferences.put("window.height", 700);
    preferences.put("page", "errors");
    DatasetCatalog catalog = Handwriting.catalog(Optional.empty(), folder);
    StudioParts.Data data = new StudioParts.Data(catalog);
    studio =
        new Studio(
            shown,
            new StudioParts(
                preferences,
                background,
                new StudioParts.Data(catalog, data.source(), new DatasetStore(folder)),
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
  void theBenchAndTheErrorsFollow(FxRobot robot) throws Exception {
    robot.interact(() -> studio.workspace().edit(e -> e.withDataset("drawings")));
    waitFor(
        () -> {
          ImageDataset now = studio.workspace().dataset();
          return now != null && now.id().equals("drawings");
        });
    ComboBox<?> tested = robot.lookup("#testedOn").queryAs(ComboBox.class);
    waitFor(() -> tested.getItems().size() >= 2);
    robot.interact(() -> tested.getSelectionModel().select(1));
    waitFor(() -> text(robot, "#testedSentence").contains("of 60)"));
    int right = right(robot);
    assertThat(right).isGreaterThan(50);
    ImageDataset before = studio.workspace().dataset();

    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
    waitFor(() -> robot.lookup("#collection-count").tryQuery().isPresent());
    waitFor(() -> text(robot, "#collection-count").equals("60 drawings"));
    robot.interact(() -> robot.lookup("#collection-grid").query().requestFocus());
    // All of them, and no more than a tenth of them are fours.
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.push(KeyCode.DIGIT4);
    waitFor(() -> labels().stream().allMatch("4"::equals));
    waitFor(
        () -> studio.workspace().dataset() != null && !before.equals(studio.workspace().dataset()));
    ImageDataset now = studio.workspace().dataset();
    assertThat(now.test().label(0)).isEqualTo(now.test().label(now.test().size() - 1));
    waitFor(() -> right(robot) < right / 2);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    waitFor(() -> right(robot) == right);
  }

  private List<String> labels() {
    try {
      return DrawingFile.read(folder.resolve("drawings.jsonl")).stream()
          .map(d -> d.label().orElse(""))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of the sentence's "(58 of 60)"; a large one while it is being tested. */
  private static int right(FxRobot robot) {
    String figure = text(robot, "#testedSentence").replaceAll(".*\\((\\d+) of 60\\).*", "$1");
    return figure.matches("\\d+") ? Integer.parseInt(figure) : Integer.MAX_VALUE;
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
