package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.RandomStream;
import mlpstudio.data.Subset;
import mlpstudio.data.fetch.DatasetStore;
import mlpstudio.drawing.Drawing;
import mlpstudio.drawing.DrawingFile;
import mlpstudio.drawing.TracedDigits;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.model.Architecture;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.DeviceCatalog;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingService;
import mlpstudio.ui.shell.DatasetLoader;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.FxBackground;
import mlpstudio.ui.support.images.ImageGrid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The class's own digits in the whole window, with the real engine and real files. */
@ExtendWith(ApplicationExtension.class)
class HandwritingWindowTest {
  private static final int DRAWN = 60;

  @TempDir Path folder;
  private final Preferences preferences = Preferences.inMemory();
  private final FxBackground background = new FxBackground();
  private final TrainingService service = new TrainingService();
  private Stage stage;
  private Studio studio;
  private StudioParts parts;

  @Start
  void open(Stage shown) throws Exception {
    Locale.setDefault(Locale.ENGLISH);
    stage = shown;
    Files.writeString(folder.resolve("drawings.jsonl"), DrawingFile.text(drawings(0, DRAWN)));
    preferences.put("window.x", 0);
    preferences.put("window.y", 0);
    preferences.put("window.width", 1000);
    preferences.put("window.height", 700);
    preferences.put("theme", "light");
    preferences.put("page", "errors");
    DatasetCatalog catalog = Handwriting.catalog(Optional.empty(), folder);
    StudioParts.Data data = new StudioParts.Data(catalog);
    parts =
        new StudioParts(
            preferences,
            background,
            new StudioParts.Data(catalog, data.source(), new DatasetStore(folder)),
            new StudioParts.Engine(
                service,
                service.ready(),
                () -> List.of(new DeviceCatalog.Entry(ComputeDevice.CPU, "CPU", 0, ""))));
    studio = new Studio(shown, parts);
    studio.open();
  }

  @AfterEach
  void close() {
    new FxRobot().interact(studio::close);
    service.close();
    background.close();
    Locale.setDefault(Locale.ENGLISH);
  }

  /**
   * Digits of MNIST's test images, which nobody trains on, as strokes at random sizes and places.
   */
  private static List<Drawing> drawings(int from, int to) throws Exception {
    return TracedDigits.of(
            new DatasetCatalog(Optional.empty()).load("mnist").test(), to, new RandomStream(8))
        .subList(from, to);
  }

  @Test
  void networksAreTestedOnOurHandwritingBeforeAndAfterTraining(FxRobot robot) throws Exception {
    waitUntil(() -> choices(robot).getItems().size() == 2);
    choose(robot, 1);
    waitUntil(() -> text(robot, "#testedSentence").startsWith("drawing-robust, tested on Our"));
    waitUntil(() -> shownImages(robot, DRAWN));
    assertThat(Integer.parseInt(text(robot, "#errorCount"))).isLessThan(DRAWN / 10);
    robot.clickOn("#outcome-all");
    waitUntil(() -> grid(robot).sourceProperty().get().size() == DRAWN);
    waitUntil(() -> text(robot, "#verdict").startsWith("Predicted "));
    Screenshots.take(stage.getScene(), "tested-built-in");

    train(robot, "mnist");
    waitUntil(() -> choices(robot).getItems().size() == 3);
    assertThat(text(robot, "#testedSentence")).startsWith("drawing-robust");
    choose(robot, 1);
    waitUntil(() -> text(robot, "#testedSentence").startsWith("Trained on MNIST, tested on Our"));
    waitUntil(() -> robot.lookup("#errorsPage").query().isVisible());
    waitUntil(
        () ->
            text(robot, "#testedSentence")
                .endsWith(
                    "(" + (DRAWN - Integer.parseInt(text(robot, "#errorCount"))) + " of 60)"));
    assertThat(Integer.parseInt(text(robot, "#errorCount"))).isBetween(1, DRAWN / 2);
    Screenshots.take(stage.getScene(), "tested-1000");

    Files.writeString(
        folder.resolve("drawings.jsonl"),
        DrawingFile.text(drawings(DRAWN, DRAWN + 1)),
        StandardOpenOption.APPEND);
    robot.interact(() -> studio.workspace().catalogChanged());
    waitUntil(() -> shownImages(robot, DRAWN + 1));
    assertThat(choices(robot).getButtonCell().getText()).isEqualTo("Our handwriting (61)");

    choose(robot, 0);
    waitUntil(() -> shownImages(robot, 10_000));
    assertThat(robot.lookup("#testedSentence").query().isManaged()).isFalse();
  }

  @Test
  void aCollectionIsLearntFromAloneAndAddedToMnist(FxRobot robot) throws Exception {
    waitUntil(() -> studio.workspace().dataset() != null);
    train(robot, "drawings");
    assertThat(studio.workspace().run().handleProperty().get().input().dataset().train().size())
        .isBetween(45, 55);
    waitUntil(() -> choices(robot).getItems().size() == 5);
    choose(robot, 2);
    waitUntil(() -> shownImages(robot, 10_000));
    assertThat(text(robot, "#testedSentence"))
        .startsWith("Trained on Our handwriting, tested on MNIST:");

    int before = studio.workspace().dataset().train().size();
    Files.writeString(
        folder.resolve("drawings.jsonl"),
        DrawingFile.text(drawings(DRAWN, DRAWN + 20)),
        StandardOpenOption.APPEND);
    robot.interact(() -> studio.workspace().catalogChanged());
    waitUntil(() -> studio.workspace().dataset().train().size() > before);

    train(robot, "mnist+drawings");
    assertThat(studio.workspace().run().handleProperty().get().input().dataset().title())
        .isEqualTo("MNIST + Our handwriting");
  }

  @Test
  void aFileElsewhereBecomesTheDataSetAndABrokenOneIsRefused(FxRobot robot) throws Exception {
    waitUntil(() -> studio.workspace().dataset() != null);
    Path desk = Files.createDirectory(folder.resolve("desk"));
    Path file =
        Files.writeString(desk.resolve("Class 7b.jsonl"), DrawingFile.text(drawings(0, 40)));
    FakeDialogs dialogs = new FakeDialogs();
    Handwriting handwriting = new Handwriting(studio.workspace(), parts, dialogs);
    robot.interact(() -> handwriting.use(file));
    waitUntil(
        () ->
            studio.workspace().dataset() != null
                && studio.workspace().dataset().id().equals("drawings/Class 7b"));
    assertThat(studio.workspace().problems()).isEmpty();
    assertThat(folder.resolve("drawings/Class 7b.jsonl")).hasSameBinaryContentAs(file);
    robot.interact(() -> studio.workspace().undo());
    waitUntil(
        () ->
            studio.workspace().dataset() != null
                && studio.workspace().dataset().id().equals("mnist"));

    Path broken = Files.writeString(desk.resolve("broken.jsonl"), "no\n");
    robot.interact(() -> handwriting.use(broken));
    waitUntil(() -> dialogs.errors().stream().anyMatch(e -> e.contains("broken.jsonl, line 1")));
    assertThat(studio.workspace().experiment().dataset()).isEqualTo("mnist");
  }

  /** Trains a small network for a few epochs. */
  private void train(FxRobot robot, String dataset) throws TimeoutException {
    robot.interact(
        () ->
            studio
                .workspace()
                .edit(
                    e ->
                        BuiltInExperiments.byId("small-data-adam")
                            .orElseThrow()
                            .withDataset(dataset)
                            .withArchitecture(Architecture.relu(64))
                            .withPreparation(e.preparation().withSubset(new Subset.PerClass(40)))
                            .withPlan(e.plan().withEpochs(3).withBatchSize(8))));
    waitUntil(
        () ->
            studio.workspace().dataset() != null
                && studio.workspace().dataset().id().equals(dataset));
    assertThat(studio.workspace().problems()).doesNotContainKey(DatasetLoader.PROBLEM);
    waitUntil(() -> !robot.lookup("#train").queryButton().isDisabled());
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    waitUntil(
        () -> {
          var handle = studio.workspace().run().handleProperty().get();
          return handle != null
              && handle.input().dataset().id().equals(dataset)
              && studio.workspace().run().stateProperty().get() == RunState.FINISHED;
        });
  }

  private static boolean shownImages(FxRobot robot, int count) {
    return text(robot, "#errorOf").replaceAll("\\D", "").equals(Integer.toString(count));
  }

  private static ComboBox<?> choices(FxRobot robot) {
    return robot.lookup("#testedOn").queryAs(ComboBox.class);
  }

  private static void choose(FxRobot robot, int index) {
    robot.interact(() -> choices(robot).getSelectionModel().select(index));
  }

  private static ImageGrid grid(FxRobot robot) {
    return robot.lookup("#errorGrid").queryAs(ImageGrid.class);
  }

  private static String text(FxRobot robot, String id) {
    Node node = robot.lookup(id).query();
    return ((Labeled) node).getText();
  }

  private static void waitUntil(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
  }
}
