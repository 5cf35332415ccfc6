package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.ImageDataset;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.DeviceCatalog;
import mlpstudio.training.RunState;
import mlpstudio.training.SyntheticImages;
import mlpstudio.ui.guide.GuideStop;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.FxBackground;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The first start: three ways in, and the guided tour that is offered once. */
@ExtendWith(ApplicationExtension.class)
class FirstRunTest {
  private final FakeTrainer trainer = new FakeTrainer();
  private final Preferences preferences = Preferences.inMemory();
  private final FxBackground background = new FxBackground();
  private Stage stage;
  private Studio studio;

  @Start
  void open(Stage shown) {
    Locale.setDefault(Locale.ENGLISH);
    Fonts.load();
    stage = shown;
    preferences.put("window.x", 0);
    preferences.put("window.y", 0);
    preferences.put("window.width", 1000);
    preferences.put("window.height", 700);
    preferences.put("theme", "light");
    build();
  }

  private void build() {
    studio =
        new Studio(
            stage,
            new StudioParts(
                preferences,
                background,
                new StudioParts.Data(new DatasetCatalog(Optional.empty()), FirstRunTest::images),
                new StudioParts.Engine(
                    trainer,
                    CompletableFuture.completedFuture("fake"),
                    () -> List.of(new DeviceCatalog.Entry(ComputeDevice.CPU, "CPU", 0, "")))));
    studio.open();
  }

  @AfterEach
  void close() {
    new FxRobot().interact(studio::close);
    background.close();
  }

  private static ImageDataset images(String id) {
    ImageDataset rows = SyntheticImages.dataset(200, 60);
    return new ImageDataset(id, "MNIST", rows.classNames(), rows.train(), rows.test());
  }

  @Test
  void oneLargeButtonTrainsTheFamousNetwork(FxRobot robot) throws TimeoutException {
    robot.interact(
        () -> studio.workspace().open(BuiltInExperiments.byId("softmax-regression").orElseThrow()));
    fire(robot, "#start-train");
    assertThat(robot.lookup("#lab").tryQuery()).isPresent();
    waitFor(() -> trainer.runs().size() == 1);
    assertThat(trainer.last().input().architecture())
        .isEqualTo(BuiltInExperiments.deepReluSgd().architecture());

    enter(robot, RunState.TRAINING);
    back(robot);
    fire(robot, "#start-train");
    assertThat(trainer.runs()).as("it is being trained already").hasSize(1);
    assertThat(robot.lookup("#lab").tryQuery()).isPresent();
  }

  @Test
  void anotherRunIsNotEndedUnasked(FxRobot robot) throws TimeoutException {
    robot.interact(
        () -> studio.workspace().open(BuiltInExperiments.byId("softmax-regression").orElseThrow()));
    waitFor(() -> !robot.lookup("#train").query().isDisabled());
    WaitForAsyncUtils.waitForFxEvents();
    press(robot, KeyCode.CONTROL, KeyCode.ENTER);
    enter(robot, RunState.TRAINING);
    back(robot);
    fire(robot, "#start-train");
    fire(robot, "#choice-go-on");
    assertThat(trainer.runs()).hasSize(1);
    assertThat(studio.workspace().experiment().id()).isEqualTo("softmax-regression");
    fire(robot, "#start-train");
    fire(robot, "#choice-train-famous");
    waitFor(() -> trainer.runs().size() == 2);
    assertThat(trainer.runs().getFirst().told()).contains("stop");
    assertThat(studio.workspace().experiment()).isEqualTo(BuiltInExperiments.deepReluSgd());
  }

  @Test
  void anotherTakesThePadInHandWhereverItIs(FxRobot robot) throws TimeoutException {
    fire(robot, "#start-draw");
    waitFor(() -> robot.lookup("#pad").query().isFocused());
    assertThat(robot.lookup("#tab-pad").tryQuery()).as("a tab in a narrow window").isPresent();
    back(robot);
    robot.interact(() -> stage.setWidth(1280));
    WaitForAsyncUtils.waitForFxEvents();
    fire(robot, "#start-draw");
    waitFor(() -> robot.lookup("#pad").query().isFocused());
    assertThat(robot.lookup("#tab-pad").tryQuery()).isEmpty();
    fire(robot, "#fold-pad");
    back(robot);
    fire(robot, "#start-draw");
    waitFor(() -> robot.lookup("#pad").query().isFocused());
  }

  @Test
  void theTourPointsAtRealControlsAndBlocksNothing(FxRobot robot) throws TimeoutException {
    fire(robot, "#start-tour");
    for (GuideStop stop : GuideStop.values()) {
      waitFor(() -> pointsAt(robot, stop));
      Node next = robot.lookup("#guide-next").query();
      assertThat(next.isFocused()).as("at %s", stop).isTrue();
      assertThat(next.getAccessibleText())
          .contains(text(robot, "#guide-title"), text(robot, "#guide-sentence"))
          .contains("Stop " + stop.number() + " of 8");
      if (stop != GuideStop.HELP) {
        press(robot, KeyCode.RIGHT);
      }
    }
    assertThat(robot.lookup("#guide").query().getAccessibleRole()).isEqualTo(AccessibleRole.DIALOG);
    for (int i = 0; i < 3; i++) {
      press(robot, KeyCode.LEFT);
    }
    waitFor(() -> pointsAt(robot, GuideStop.PAD));
    Screenshots.take(stage.getScene(), "guide-1000");

    robot.interact(() -> stage.setWidth(1280));
    waitFor(() -> robot.lookup("#tab-pad").tryQuery().isEmpty() && pointsAt(robot, GuideStop.PAD));

    fire(robot, "#rail-data");
    waitFor(() -> robot.lookup("#guide-elsewhere").query().isVisible());
    assertThat(robot.lookup("#guide-ring").query().isVisible()).isFalse();
    Screenshots.take(stage.getScene(), "guide-elsewhere");
    fire(robot, "#guide-back");
    waitFor(() -> pointsAt(robot, GuideStop.CHART));
    robot.interact(() -> robot.lookup("#network-hidden").query().requestFocus());
    press(robot, KeyCode.ESCAPE);
    assertThat(robot.lookup("#guide").query().isVisible()).isTrue();
    assertThat(robot.lookup("#guide-layer").query().isVisible()).as("ended").isFalse();
  }

  @Test
  void itIsOfferedOnceAndIsInTheMenuAfterwards(FxRobot robot) throws TimeoutException {
    assertThat(robot.lookup("#start-tour-offer").query().isVisible()).isTrue();
    robot.interact(
        () -> {
          studio.close();
          build();
        });
    WaitForAsyncUtils.waitForFxEvents();
    back(robot);
    assertThat(robot.lookup("#start-tour-offer").query().isVisible()).isFalse();
    robot.interact(() -> menuItem("command-guided-tour").fire());
    waitFor(() -> pointsAt(robot, GuideStop.EXPERIMENT));
    fire(robot, "#guide-skip");
    assertThat(robot.lookup("#guide-layer").query().isVisible()).isFalse();
  }

  /** The ring lies around the control, and the bubble does not lie over it. */
  private boolean pointsAt(FxRobot robot, GuideStop stop) {
    Node ring = robot.lookup("#guide-ring").query();
    Node anchor = robot.lookup("#" + stop.anchor()).tryQuery().orElse(null);
    if (anchor == null || !ring.isVisible()) {
      return false;
    }
    Bounds around = ring.localToScene(ring.getBoundsInLocal());
    Bounds control = anchor.localToScene(anchor.getLayoutBounds());
    return around.contains(control.getCenterX(), control.getCenterY())
        && around.getWidth() < control.getWidth() + 60;
  }

  private void enter(FxRobot robot, RunState state) throws TimeoutException {
    robot.interact(() -> trainer.last().enter(state));
    waitFor(() -> studio.workspace().run().stateProperty().get() == state);
  }

  private MenuItem menuItem(String id) {
    return ((MenuBar) stage.getScene().lookup("#menu"))
        .getMenus().stream()
            .flatMap(menu -> menu.getItems().stream())
            .filter(item -> id.equals(item.getId()))
            .findFirst()
            .orElseThrow();
  }

  private void back(FxRobot robot) {
    fire(robot, "#rail-start");
  }

  private static void fire(FxRobot robot, String button) {
    robot.interact(() -> ((ButtonBase) robot.lookup(button).query()).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void press(FxRobot robot, KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Labeled.class).getText();
  }

  private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
  }
}
