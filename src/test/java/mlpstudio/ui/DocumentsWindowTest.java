package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.ImageDataset;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.interchange.ExperimentFile;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.DeviceCatalog;
import mlpstudio.training.RunState;
import mlpstudio.training.SyntheticImages;
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

/** Experiments as documents, from the first start page to a second start. */
@ExtendWith(ApplicationExtension.class)
class DocumentsWindowTest {
  private final FakeTrainer trainer = new FakeTrainer();
  private final FakeFiles files = new FakeFiles();
  private final Preferences preferences = Preferences.inMemory();
  private final FxBackground background = new FxBackground();
  @TempDir private Path folder;
  private Stage stage;
  private Studio studio;

  @Start
  void open(Stage shown) {
    Locale.setDefault(Locale.ENGLISH);
    Fonts.load();
    preferences.put("window.x", 0);
    preferences.put("window.y", 0);
    preferences.put("window.width", 1000);
    preferences.put("window.height", 700);
    preferences.put("theme", "light");
    start(shown);
  }

  private void start(Stage shown) {
    stage = shown;
    studio =
        new Studio(
            shown,
            new StudioParts(
                preferences,
                background,
                new StudioParts.Data(
                    new DatasetCatalog(Optional.empty()), DocumentsWindowTest::smallImages),
                new StudioParts.Engine(
                    trainer,
                    CompletableFuture.completedFuture("fake"),
                    () -> List.of(new DeviceCatalog.Entry(ComputeDevice.CPU, "CPU", 0, "")))),
            files);
    studio.open();
  }

  /** Closes the window and opens another one with what is remembered. */
  private void startAgain(FxRobot robot) {
    robot.interact(
        () -> {
          studio.close();
          start(new Stage());
        });
  }

  @AfterEach
  void close() {
    new FxRobot().interact(studio::close);
    background.close();
  }

  private static ImageDataset smallImages(String id) {
    ImageDataset rows = SyntheticImages.dataset(200, 60);
    return new ImageDataset(id, id, rows.classNames(), rows.train(), rows.test());
  }

  private Experiment bench() {
    return studio.workspace().experiment();
  }

  @Test
  void theStartPageIsFirstAndTheKeyboardOpensFromIt(FxRobot robot) throws TimeoutException {
    waitUntil(() -> robot.lookup("#start-open-softmax-regression").tryQuery().isPresent());
    assertThat(robot.lookup(".start-row").queryAll()).hasSize(8);
    assertThat(robot.lookup("#start-missing-cifar10-adam").queryAs(Labeled.class).getText())
        .isEqualTo("CIFAR-10 is not here yet.");
    waitUntil(() -> robot.lookup("#start-train").query().isFocused());
    press(robot, KeyCode.DOWN);
    waitUntil(() -> robot.lookup("#start-open-softmax-regression").query().isFocused());
    press(robot, KeyCode.DOWN);
    press(robot, KeyCode.DOWN);
    press(robot, KeyCode.UP);
    press(robot, KeyCode.ENTER);
    assertThat(bench()).isEqualTo(BuiltInExperiments.byId("sklearn-mlp").orElseThrow());
    assertThat(robot.lookup("#lab").tryQuery()).isPresent();
    press(robot, KeyCode.ALT, KeyCode.HOME);
    assertThat(robot.lookup("#start").tryQuery()).isPresent();
    press(robot, KeyCode.CONTROL, KeyCode.DIGIT1);
    assertThat(robot.lookup("#lab").tryQuery()).isPresent();
    robot.clickOn("#rail-start").clickOn("#start-two-layer-linear .start-title");
    assertThat(bench().id()).isEqualTo("two-layer-linear");
    startAgain(robot);
    assertThat(robot.lookup("#lab").tryQuery()).isPresent();
    assertThat(bench().id()).isEqualTo("two-layer-linear");
  }

  @Test
  void editedSavedAndOpenedInAnotherWindowItIsTheSame(FxRobot robot) throws Exception {
    press(robot, KeyCode.CONTROL, KeyCode.DIGIT1);
    type(robot, "#network-hidden", "64, 32");
    assertThat(stage.getTitle()).isEqualTo("Deep ReLU network, SGD (edited) – MLP Studio");
    files.toSave = folder.resolve("Two layers.json");
    press(robot, KeyCode.CONTROL, KeyCode.S);
    waitUntil(() -> stage.getTitle().equals("Two layers – MLP Studio"));
    assertThat(text(robot, "#experiment")).isEqualTo("Two layers");
    Experiment saved = bench();
    robot.interact(() -> studio.workspace().edit(e -> e.withSeed(77)));
    assertThat(text(robot, "#experiment")).isEqualTo("Two layers (edited)");
    press(robot, KeyCode.CONTROL, KeyCode.S);
    waitUntil(() -> stage.getTitle().equals("Two layers – MLP Studio"));
    assertThat(ExperimentFile.read(files.toSave)).isEqualTo(saved.withSeed(77));
    startAgain(robot);
    assertThat(bench()).isEqualTo(saved.withSeed(77));
    assertThat(stage.getTitle()).isEqualTo("Two layers – MLP Studio");
    robot.interact(() -> item("open-deep-relu-sgd").fire());
    assertThat(bench()).isEqualTo(BuiltInExperiments.deepReluSgd());
    robot.interact(() -> item("recent-0").fire());
    waitUntil(() -> bench().equals(saved.withSeed(77)));
  }

  @Test
  void aFileOfTheLastSessionThatChangedSinceIsReadAnew(FxRobot robot) throws Exception {
    Path file = document("a", 5);
    robot.interact(() -> studio.openFiles(List.of(file)));
    waitUntil(() -> bench().title().equals("a"));
    ExperimentFile.write(file, bench().withSeed(6));
    startAgain(robot);
    waitUntil(() -> bench().seed() == 6);
    assertThat(text(robot, "#experiment")).isEqualTo("a");
  }

  @Test
  void keysUndoAndRedoAndTheMenuNamesIt(FxRobot robot) throws TimeoutException {
    press(robot, KeyCode.CONTROL, KeyCode.DIGIT1);
    waitUntil(() -> robot.lookup("#network-hidden").tryQuery().isPresent());
    List<Integer> before = bench().architecture().hidden();
    type(robot, "#network-hidden", "30");
    assertThat(bench().architecture().hidden()).containsExactly(30);
    assertThat(item("command-undo").getText()).isEqualTo("_Undo layers");
    press(robot, KeyCode.CONTROL, KeyCode.Z);
    assertThat(bench().architecture().hidden()).isEqualTo(before);
    assertThat(robot.lookup("#network-hidden").queryAs(TextField.class).getText())
        .isEqualTo("512, 256, 128, 64");
    assertThat(item("command-undo").isDisable()).isTrue();
    press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    assertThat(bench().architecture().hidden()).containsExactly(30);
    press(robot, KeyCode.CONTROL, KeyCode.Z);
    press(robot, KeyCode.CONTROL, KeyCode.Y);
    assertThat(bench().architecture().hidden()).containsExactly(30);
    robot.clickOn("#rail-lab");
    press(robot, KeyCode.CONTROL, KeyCode.Z);
    assertThat(bench().architecture().hidden()).isEqualTo(before);
  }

  @Test
  void aFieldThatCannotBeUsedYetUndoesItsOwnTyping(FxRobot robot) throws TimeoutException {
    press(robot, KeyCode.CONTROL, KeyCode.DIGIT1);
    waitUntil(() -> robot.lookup("#network-hidden").tryQuery().isPresent());
    robot.interact(() -> studio.workspace().edit(e -> e.withSeed(3)));
    robot.clickOn("#network-hidden").push(KeyCode.END).write("x");
    assertThat(studio.workspace().problems()).containsKey("network-hidden");
    press(robot, KeyCode.CONTROL, KeyCode.Z);
    assertThat(robot.lookup("#network-hidden").queryAs(TextField.class).getText())
        .isEqualTo("512, 256, 128, 64");
    assertThat(bench().seed()).isEqualTo(3);
  }

  @Test
  void unsavedEditsAreAskedAboutAndEscapeStays(FxRobot robot) throws Exception {
    Path file = document("a", 5);
    robot.interact(() -> studio.openFiles(List.of(file)));
    waitUntil(() -> bench().title().equals("a"));
    robot.interact(() -> studio.workspace().edit(e -> e.withSeed(9)));
    robot.interact(() -> item("open-sklearn-mlp").fire());
    assertThat(robot.lookup("#dialog-unsaved").tryQuery()).isPresent();
    press(robot, KeyCode.ESCAPE);
    assertThat(bench().seed()).isEqualTo(9);
    askToClose(robot);
    Screenshots.take(stage.getScene(), "documents-question");
    robot.clickOn("#choice-cancel");
    assertThat(stage.isShowing()).isTrue();
    askToClose(robot);
    robot.clickOn("#choice-save");
    waitUntil(() -> !stage.isShowing());
    assertThat(ExperimentFile.read(file).seed()).isEqualTo(9);
  }

  @Test
  void oneQuestionAfterTheOtherWhileTraining(FxRobot robot) throws Exception {
    Path file = document("a", 5);
    robot.interact(() -> studio.openFiles(List.of(file)));
    waitUntil(() -> bench().title().equals("a"));
    waitUntil(() -> !robot.lookup("#train").queryButton().isDisabled());
    robot.interact(() -> studio.workspace().edit(e -> e.withSeed(9)));
    robot.clickOn("#train");
    WaitForAsyncUtils.waitForAsyncFx(60_000, () -> trainer.last().enter(RunState.TRAINING));
    waitUntil(() -> studio.workspace().run().stateProperty().get() == RunState.TRAINING);
    askToClose(robot);
    assertThat(robot.lookup("#dialog-closing").tryQuery()).isEmpty();
    robot.clickOn("#choice-dont-save");
    assertThat(robot.lookup("#dialog-unsaved").tryQuery()).isEmpty();
    robot.clickOn("#choice-stop-and-close");
    assertThat(stage.isShowing()).isFalse();
    assertThat(ExperimentFile.read(file).seed()).isEqualTo(5);
    startAgain(robot);
    assertThat(bench().seed()).isEqualTo(5);
    assertThat(text(robot, "#experiment")).isEqualTo("a");
  }

  @Test
  void editsOfABuiltInExperimentComeBackWithoutAQuestion(FxRobot robot) {
    robot.interact(() -> studio.workspace().edit(e -> e.withSeed(9)));
    askToClose(robot);
    assertThat(stage.isShowing()).isFalse();
    startAgain(robot);
    assertThat(text(robot, "#experiment")).isEqualTo("Deep ReLU network, SGD (edited)");
    assertThat(bench().seed()).isEqualTo(9);
  }

  @Test
  void filesThatAreDroppedOpenOrAreRefusedInASentence(FxRobot robot) throws Exception {
    Path file = document("dropped", 5);
    robot.interact(() -> studio.openFiles(List.of(file)));
    waitUntil(() -> bench().title().equals("dropped"));
    assertThat(robot.lookup("#lab").tryQuery()).isPresent();
    robot.interact(() -> studio.openFiles(List.of(folder.resolve("song.mp3"))));
    assertThat(text(robot, "#dialog-sentence"))
        .startsWith(
            "MLP Studio cannot open song.mp3. What it opens: an experiment (.mlpx, .json), ")
        .contains("a network (.safetensors)", "a folder");
    robot.clickOn("#choice-close");
    robot.interact(() -> studio.openFiles(List.of(file, file)));
    assertThat(text(robot, "#dialog-sentence"))
        .isEqualTo("Several experiments at once cannot be opened. Drop one.");
  }

  @Test
  void aBrokenFileIsASentenceInTheWindow(FxRobot robot) throws Exception {
    Path file = Files.writeString(folder.resolve("broken.json"), "{\"format\": 7}");
    files.toOpen = file;
    press(robot, KeyCode.CONTROL, KeyCode.O);
    waitUntil(() -> robot.lookup("#dialog-error").tryQuery().isPresent());
    assertThat(text(robot, "#dialog-sentence"))
        .startsWith("broken.json cannot be opened: The field \"format\"");
    assertThat(bench()).isEqualTo(BuiltInExperiments.deepReluSgd());
  }

  @Test
  void newSaveAsAndClose(FxRobot robot) throws Exception {
    press(robot, KeyCode.CONTROL, KeyCode.N);
    assertThat(stage.getTitle()).isEqualTo("New experiment – MLP Studio");
    files.toSave = folder.resolve("mine.json");
    press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
    waitUntil(() -> stage.getTitle().equals("mine – MLP Studio"));
    press(robot, KeyCode.CONTROL, KeyCode.W);
    assertThat(robot.lookup("#start").tryQuery()).isPresent();
    assertThat(bench()).isEqualTo(BuiltInExperiments.deepReluSgd());
    waitUntil(() -> robot.lookup("#start-recent-0").tryQuery().isPresent());
    robot.clickOn("#start-recent-0");
    waitUntil(() -> bench().title().equals("mine"));
    robot.interact(() -> item("recent-clear").fire());
    assertThat(item("menu-recent").isDisable()).isTrue();
  }

  private Path document(String name, long seed) throws IOException {
    Path file = folder.resolve(name + ".json");
    ExperimentFile.write(
        file, BuiltInExperiments.deepReluSgd().withName(name, name).withSeed(seed));
    return file;
  }

  private void askToClose(FxRobot robot) {
    robot.interact(
        () -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
  }

  private static void type(FxRobot robot, String field, String words) {
    robot.clickOn(field).push(KeyCode.CONTROL, KeyCode.A).write(words).push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void press(FxRobot robot, KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void waitUntil(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Labeled.class).getText();
  }

  private MenuItem item(String id) {
    List<MenuItem> found = new ArrayList<>();
    ((MenuBar) stage.getScene().lookup("#menu")).getMenus().forEach(m -> collect(m, found));
    return found.stream().filter(i -> id.equals(i.getId())).findFirst().orElseThrow();
  }

  private static void collect(MenuItem item, List<MenuItem> found) {
    found.add(item);
    if (item instanceof Menu menu) {
      menu.getItems().forEach(i -> collect(i, found));
    }
  }
}
