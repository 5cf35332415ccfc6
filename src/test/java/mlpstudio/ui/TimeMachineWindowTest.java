package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.Subset;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingService;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.support.FxBackground;
import mlpstudio.ui.support.images.ImageGrid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.robot.Motion;
import org.testfx.util.WaitForAsyncUtils;

/** One slider moves chart, pad, errors and weights, back and forth, in the real window. */
@ExtendWith(ApplicationExtension.class)
class TimeMachineWindowTest {
  private static final int EPOCHS = 3;

  private final TrainingService service = new TrainingService();
  private final FxBackground background = new FxBackground();
  private final Preferences preferences = Preferences.inMemory();
  private Stage stage;
  private Studio studio;

  @Start
  void open(Stage shown) {
    Locale.setDefault(Locale.ENGLISH);
    Fonts.load();
    stage = shown;
    preferences.put("window.x", 0);
    preferences.put("window.y", 0);
    preferences.put("window.width", 1280);
    preferences.put("window.height", 780);
    preferences.put("theme", "light");
    preferences.put("page", "lab");
    studio =
        new Studio(
            shown,
            new StudioParts(
                preferences,
                background,
                new StudioParts.Data(new DatasetCatalog(Optional.empty())),
                new StudioParts.Engine(service, service.ready(), service.devices()::join)));
    studio.open();
    stage.setX(0);
    stage.setY(0);
    stage.setWidth(1280);
    stage.setHeight(780);
  }

  @AfterEach
  void close() {
    WaitForAsyncUtils.waitForAsyncFx(60_000, studio::close);
    WaitForAsyncUtils.waitForFxEvents();
    service.close();
    background.close();
  }

  @Test
  void theSliderMovesEverythingTogetherAndComesBack(FxRobot robot) throws Exception {
    train(robot);
    one(robot);
    waitFor(() -> text(robot, "padSource").equals("Network in hand, epoch 2"));
    String read = text(robot, "padShare");
    assertThat(line(robot).isVisible()).isFalse();
    assertThat(text(robot, "time-moment")).startsWith("Now · test ");
    Screenshots.take(stage.getScene(), "time-1-now");

    robot.interact(() -> node(robot, "time-slider").requestFocus());
    robot.push(KeyCode.PAGE_DOWN);
    waitFor(() -> text(robot, "time-moment").startsWith("After 2 of 3 epochs · test "));
    waitFor(() -> text(robot, "padSource").equals("Network in hand, as it was after epoch 1"));
    waitFor(() -> line(robot).isVisible());
    waitFor(() -> text(robot, "figures-moment").equals("After 2 of 3 epochs"));
    Screenshots.take(stage.getScene(), "time-2-epoch");

    robot.push(KeyCode.HOME);
    waitFor(() -> text(robot, "time-moment").startsWith("Before training · test "));
    waitFor(() -> text(robot, "padSource").equals("Network in hand, as it was before training"));
    assertThat(text(robot, "padShare")).isNotEqualTo(read);
    double accuracy = Objects.requireNonNull(run().evaluationProperty().get()).accuracy();
    assertThat(accuracy).isLessThan(0.4);

    press(robot, KeyCode.CONTROL, KeyCode.DIGIT3);
    waitFor(() -> Integer.parseInt(text(robot, "errorCount").replace(",", "")) > 6000);
    waitFor(() -> grid(robot, "errorGrid").sourceProperty().get().size() > 6000);
    assertThat(text(robot, "errors-time-moment")).startsWith("Before training");
    Screenshots.take(stage.getScene(), "time-3-errors");

    press(robot, KeyCode.CONTROL, KeyCode.DIGIT4);
    String start = described(robot);
    robot.clickOn("#weights-time-now");
    waitFor(() -> !described(robot).equals(start));
    Screenshots.take(stage.getScene(), "time-4-weights");
    press(robot, KeyCode.CONTROL, KeyCode.DIGIT3);
    waitFor(() -> Integer.parseInt(text(robot, "errorCount").replace(",", "")) < 3000);
    press(robot, KeyCode.CONTROL, KeyCode.DIGIT1);
    waitFor(() -> text(robot, "padShare").equals(read));
    assertThat(line(robot).isVisible()).isFalse();
    assertThat(run().momentProperty().get()).isNull();
  }

  @Test
  void theFilmPlaysToNowAndANewRunGoesOnFromThePast(FxRobot robot) throws Exception {
    train(robot);
    RunHandle former = Objects.requireNonNull(run().handleProperty().get());
    var last = former.weights().get(60, TimeUnit.SECONDS);
    robot.interact(() -> node(robot, "time-slider").requestFocus());
    robot.push(KeyCode.SPACE);
    waitFor(() -> run().momentProperty().get() != null);
    waitFor(() -> run().momentProperty().get() == null);
    assertThat(text(robot, "time-moment")).startsWith("Now");

    robot.push(KeyCode.HOME);
    robot.push(KeyCode.PAGE_UP);
    waitFor(() -> text(robot, "time-moment").startsWith("After 1 of 3 epochs"));
    robot.clickOn("#time-continue");
    waitFor(() -> !former.equals(run().handleProperty().get()));
    waitFor(() -> run().stateProperty().get() == RunState.STOPPED);
    waitFor(() -> run().epochs().size() == 1);
    Screenshots.take(stage.getScene(), "time-5-branch");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    waitFor(() -> run().stateProperty().get() == RunState.FINISHED);
    RunHandle branch = Objects.requireNonNull(run().handleProperty().get());
    assertThat(branch.weights().get(60, TimeUnit.SECONDS)).isEqualTo(last);
    assertThat(run().epochs()).hasSize(EPOCHS);
  }

  private void train(FxRobot robot) throws TimeoutException {
    waitFor(() -> !robot.lookup("#train").queryButton().isDisabled());
    Experiment tutorial = BuiltInExperiments.byId("softmax-regression").orElseThrow();
    Experiment small =
        tutorial
            .withPlan(tutorial.plan().withEpochs(EPOCHS))
            .withPreparation(tutorial.preparation().withSubset(new Subset.PerClass(100)));
    robot.interact(() -> studio.workspace().open(small));
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    waitFor(() -> run().stateProperty().get() == RunState.FINISHED);
    waitFor(() -> run().resultProperty().get() != null);
    waitFor(() -> robot.lookup("#time-slider").query().isVisible());
  }

  private RunModel run() {
    return studio.workspace().run();
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

  private static Node node(FxRobot robot, String id) {
    return robot.lookup("#" + id).query();
  }

  private static Node line(FxRobot robot) {
    return node(robot, "chart-moment-line");
  }

  private static ImageGrid grid(FxRobot robot, String id) {
    return robot.lookup("#" + id).queryAs(ImageGrid.class);
  }

  private static String described(FxRobot robot) {
    return grid(robot, "weightsGrid").sourceProperty().get().size() == 0
        ? ""
        : grid(robot, "weightsGrid").sourceProperty().get().describe(3);
  }

  private static String text(FxRobot robot, String id) {
    return ((Labeled) node(robot, id)).getText();
  }

  private static void press(FxRobot robot, KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    WaitForAsyncUtils.waitForFxEvents();
  }
}
