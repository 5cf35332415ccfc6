package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.ImageDataset;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.DeviceCatalog;
import mlpstudio.training.RunState;
import mlpstudio.training.SyntheticImages;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.FxBackground;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The frame of the window, with runs that only do what the test says. */
@ExtendWith(ApplicationExtension.class)
class StudioTest {
  private final FakeTrainer trainer = new FakeTrainer();
  private final Preferences preferences = Preferences.inMemory();
  private final FxBackground background = new FxBackground();
  private final List<String> cssWarnings = new ArrayList<>();
  private final Handler listener = new Warnings();
  private Stage stage;
  private Studio studio;

  @Start
  void open(Stage shown) {
    Locale.setDefault(Locale.ENGLISH);
    Logger.getLogger("javafx.css").addHandler(listener);
    stage = shown;
    preferences.put("window.x", 0);
    preferences.put("window.y", 0);
    preferences.put("window.width", 1000);
    preferences.put("window.height", 700);
    preferences.put("theme", "light");
    preferences.put("page", "lab");
    studio =
        new Studio(
            shown,
            new StudioParts(
                preferences,
                background,
                new StudioParts.Data(new DatasetCatalog(Optional.empty()), StudioTest::smallImages),
                new StudioParts.Engine(
                    trainer,
                    CompletableFuture.completedFuture("fake"),
                    () -> List.of(new DeviceCatalog.Entry(ComputeDevice.CPU, "CPU", 0, "")))));
    studio.open();
  }

  @AfterEach
  void close() {
    Logger.getLogger("javafx.css").removeHandler(listener);
    new FxRobot().interact(studio::close);
    background.close();
  }

  private static ImageDataset smallImages(String id) {
    ImageDataset rows = SyntheticImages.dataset(200, 60);
    return new ImageDataset(id, "MNIST", rows.classNames(), rows.train(), rows.test());
  }

  @Test
  void opensReadyToTrain(FxRobot robot) throws TimeoutException {
    waitForTrain(robot);
    assertThat(stage.getTitle()).isEqualTo("Deep ReLU network, SGD – MLP Studio");
    assertThat(text(robot, "#status-data")).isEqualTo("MNIST 200 / 60");
    assertThat(text(robot, "#status-engine")).contains("ready");
    assertThat(text(robot, "#status-parameters")).endsWith("parameters");
  }

  @Test
  void keysDriveTheRun(FxRobot robot) throws TimeoutException {
    waitForTrain(robot);
    press(robot, KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(trainer.runs()).hasSize(1);
    enter(RunState.TRAINING);
    assertThat(text(robot, "#train")).isEqualTo("Pause");
    press(robot, KeyCode.CONTROL, KeyCode.ENTER);
    enter(RunState.PAUSED);
    press(robot, KeyCode.CONTROL, KeyCode.PERIOD);
    press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
    press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.PERIOD);
    assertThat(trainer.last().told())
        .containsSubsequence("pause", "step batch", "step epoch", "stop");
  }

  @Test
  void buttonsDriveTheRun(FxRobot robot) throws TimeoutException {
    waitForTrain(robot);
    robot.clickOn("#step-batch");
    assertThat(trainer.last().begunPaused()).isTrue();
    enter(RunState.PAUSED);
    robot.clickOn("#step-epoch").clickOn("#train").clickOn("#stop");
    assertThat(trainer.last().told())
        .containsSubsequence("step batch", "step epoch", "resume", "stop");
    robot.clickOn("#start-over");
    assertThat(trainer.runs()).hasSize(2);
  }

  @Test
  void figuresAndTableFollowTheRun(FxRobot robot) throws TimeoutException {
    waitForTrain(robot);
    robot.clickOn("#train");
    enter(RunState.TRAINING);
    robot.interact(
        () -> {
          trainer.last().batch(0, 3, 4, 0.5);
          trainer.last().epoch(0.45, 0.3059, 0.9105);
        });
    waitUntil(() -> text(robot, "#test-accuracy").startsWith("91.05"));
    assertThat(text(robot, "#run-epoch")).isEqualTo("Epochs 1/10");
    robot.clickOn("#tab-epochs");
    robot.clickOn("#copy-epochs");
    assertThat(clipboard(robot))
        .startsWith("Epoch 0/9\n----------\ntrain Loss: 0.4500 Acc: 87.61%");
  }

  @Test
  void pagesAreTurnedByKeyAndRail(FxRobot robot) {
    assertThat(robot.lookup("#lab").tryQuery()).isPresent();
    press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
    assertThat(robot.lookup("#lab").tryQuery()).isEmpty();
    assertThat(preferences.text("page", "")).isEqualTo("data");
    robot.clickOn("#rail-lab");
    assertThat(robot.lookup("#lab").tryQuery()).isPresent();
    robot.clickOn("#rail-lab");
    assertThat(robot.lookup("#rail-lab").<javafx.scene.control.ToggleButton>query().isSelected())
        .isTrue();
  }

  @Test
  void themesSwitchWithoutAWarning(FxRobot robot) {
    robot.interact(() -> item("theme-dark").fire());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(brightness(robot)).isLessThan(0.3);
    robot.interact(() -> item("theme-light").fire());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(brightness(robot)).isGreaterThan(0.7);
    assertThat(preferences.text("theme", "")).isEqualTo("light");
    assertThat(cssWarnings).isEmpty();
  }

  @Test
  void theSizeReachesEverything(FxRobot robot) {
    Map<Labeled, Double> before = sizes(stage.getScene());
    assertThat(before).hasSizeGreaterThan(20);
    for (int i = 0; i < 9; i++) {
      press(robot, KeyCode.CONTROL, KeyCode.PLUS);
    }
    assertThat(preferences.number("font.percent", 0)).isEqualTo(200);
    sizes(stage.getScene())
        .forEach(
            (label, size) ->
                assertThat(size / before.getOrDefault(label, size / 2))
                    .as(label.toString())
                    .isBetween(1.97, 2.03));
    press(robot, KeyCode.CONTROL, KeyCode.DIGIT0);
    assertThat(preferences.number("font.percent", 0)).isEqualTo(100);
  }

  @Test
  void shortcutsAreListedAndSentAway(FxRobot robot) {
    press(robot, KeyCode.F1);
    assertThat(robot.lookup("#dialog-shortcuts").tryQuery()).isPresent();
    assertThat(robot.lookup("#shortcuts-search").query().isFocused()).isTrue();
    press(robot, KeyCode.TAB);
    press(robot, KeyCode.TAB);
    assertThat(robot.from(robot.lookup("#overlay")).lookup("#choice-close").query().isFocused())
        .isTrue();
    press(robot, KeyCode.ESCAPE);
    assertThat(robot.lookup("#dialog-shortcuts").tryQuery()).isEmpty();
  }

  @Test
  void askedToCloseWhileTrainingItAsksOnce(FxRobot robot) throws TimeoutException {
    waitForTrain(robot);
    robot.clickOn("#train");
    enter(RunState.TRAINING);
    askToClose(robot);
    askToClose(robot);
    robot.clickOn("#choice-stay");
    assertThat(stage.isShowing()).isTrue();
    assertThat(robot.lookup("#dialog-closing").tryQuery()).isEmpty();
    askToClose(robot);
    robot.clickOn("#choice-stop-and-close");
    assertThat(stage.isShowing()).isFalse();
    assertThat(trainer.last().told()).contains("stop");
    assertThat(preferences.number("window.width", 0)).isEqualTo(1000);
  }

  @Test
  void columnsFoldAndRememberIt(FxRobot robot) {
    Region column = robot.lookup("#column-network").query();
    double before = column.getWidth();
    robot.clickOn("#fold-network");
    assertThat(robot.lookup("#column-network").tryQuery()).isEmpty();
    assertThat(preferences.flag("lab.network.folded", false)).isTrue();
    robot.clickOn("#unfold-network");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#column-network").<Region>query().getWidth()).isEqualTo(before);
  }

  @Test
  void anotherExperimentIsOpenedFromTheBar(FxRobot robot) throws TimeoutException {
    waitForTrain(robot);
    robot.interact(() -> studio.workspace().edit(e -> e.withSeed(9)));
    assertThat(text(robot, "#experiment")).isEqualTo("Deep ReLU network, SGD (edited)");
    String title = BuiltInExperiments.byId("sklearn-mlp").orElseThrow().title();
    robot.clickOn("#experiment").clickOn(title);
    assertThat(text(robot, "#experiment")).isEqualTo(title);
    robot.clickOn("#toast-back");
    assertThat(text(robot, "#experiment")).isEqualTo("Deep ReLU network, SGD (edited)");
  }

  private void enter(RunState state) {
    WaitForAsyncUtils.waitForAsyncFx(60_000, () -> trainer.last().enter(state));
    try {
      waitUntil(() -> studio.workspace().run().stateProperty().get() == state);
    } catch (TimeoutException e) {
      throw new AssertionError("The window never took in " + state, e);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void askToClose(FxRobot robot) {
    robot.interact(
        () -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
  }

  private static void waitForTrain(FxRobot robot) throws TimeoutException {
    waitUntil(() -> !robot.lookup("#train").queryButton().isDisabled());
  }

  private static void waitUntil(java.util.concurrent.Callable<Boolean> condition)
      throws TimeoutException {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
  }

  private static void press(FxRobot robot, KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).<Labeled>query().getText();
  }

  private static String clipboard(FxRobot robot) {
    List<String> text = new ArrayList<>();
    robot.interact(() -> text.add(Clipboard.getSystemClipboard().getString()));
    return text.getFirst();
  }

  private MenuItem item(String id) {
    List<MenuItem> found = new ArrayList<>();
    MenuBar menu = (MenuBar) stage.getScene().lookup("#menu");
    menu.getMenus().forEach(m -> collect(m, found));
    return found.stream().filter(i -> id.equals(i.getId())).findFirst().orElseThrow();
  }

  private static void collect(MenuItem item, List<MenuItem> found) {
    found.add(item);
    if (item instanceof javafx.scene.control.Menu menu) {
      menu.getItems().forEach(i -> collect(i, found));
    }
  }

  private double brightness(FxRobot robot) {
    List<Double> found = new ArrayList<>();
    robot.interact(
        () ->
            found.add(
                stage
                    .getScene()
                    .snapshot(null)
                    .getPixelReader()
                    .getColor(500, 690)
                    .getBrightness()));
    return found.getFirst();
  }

  private static Map<Labeled, Double> sizes(Scene scene) {
    List<Labeled> labels = new ArrayList<>();
    collectLabels(scene.getRoot(), labels);
    return labels.stream()
        .collect(Collectors.toMap(l -> l, l -> l.getFont().getSize(), (a, b) -> a));
  }

  private static void collectLabels(Parent parent, List<Labeled> found) {
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (child instanceof Labeled label && label.getText() != null) {
        found.add(label);
      }
      if (child instanceof Parent deeper) {
        collectLabels(deeper, found);
      }
    }
  }

  /** Collects what JavaFX has to say about stylesheets. */
  private final class Warnings extends Handler {
    @Override
    public void publish(LogRecord record) {
      cssWarnings.add(record.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
