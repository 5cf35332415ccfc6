package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.ImageDataset;
import mlpstudio.experiment.Experiment;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingHistory;
import mlpstudio.training.TrainingService;
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

/** The main job with nothing but real parts: MNIST, the engine, the window. */
@ExtendWith(ApplicationExtension.class)
class MainJobTest {
  /** Too many to end before it is stopped, on whatever machine. */
  private static final int EPOCHS = 100;

  private final TrainingService service = new TrainingService();
  private final FxBackground background = new FxBackground();
  private final DatasetCatalog catalog = new DatasetCatalog(Optional.empty());
  private Stage stage;
  private Studio studio;

  @Start
  void open(Stage shown) {
    Locale.setDefault(Locale.ENGLISH);
    Fonts.load();
    stage = shown;
    Preferences preferences = Preferences.inMemory();
    preferences.put("window.x", 0);
    preferences.put("window.y", 0);
    preferences.put("window.width", 1000);
    preferences.put("window.height", 720);
    preferences.put("theme", "light");
    preferences.put("page", "lab");
    studio =
        new Studio(
            shown,
            new StudioParts(
                preferences,
                background,
                new StudioParts.Data(catalog),
                new StudioParts.Engine(service, service.ready(), service.devices()::join)));
    studio.open();
  }

  @AfterEach
  void close() {
    WaitForAsyncUtils.waitForAsyncFx(60_000, studio::close);
    WaitForAsyncUtils.waitForFxEvents();
    service.close();
    background.close();
  }

  @Test
  void browsesEditsTrainsPausesResumesAndStops(FxRobot robot) throws Exception {
    waitFor(() -> !robot.lookup("#train").queryButton().isDisabled());
    assertThat(text(robot, "#status-data")).isEqualTo("MNIST 60,000 / 10,000");
    Screenshots.take(stage.getScene(), "1-start");

    press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
    waitFor(() -> robot.lookup("#imageGrid").tryQuery().isPresent());
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn("#imageGrid").push(KeyCode.END);
    waitFor(() -> text(robot, "#chosenTitle").contains("59,999"));
    Screenshots.take(stage.getScene(), "2-data");
    press(robot, KeyCode.CONTROL, KeyCode.DIGIT1);

    type(robot, "#network-hidden", "64, 32");
    robot.interact(() -> studio.workspace().edit(e -> e.withPlan(e.plan().withEpochs(EPOCHS))));
    assertThat(text(robot, "#status-parameters")).startsWith("52,650");
    Experiment edited = studio.workspace().experiment();

    press(robot, KeyCode.CONTROL, KeyCode.ENTER);
    waitForState(RunState.TRAINING);
    waitFor(() -> !epochs().isEmpty());
    press(robot, KeyCode.CONTROL, KeyCode.ENTER);
    waitForState(RunState.PAUSED);
    Screenshots.take(stage.getScene(), "3-paused");
    press(robot, KeyCode.CONTROL, KeyCode.ENTER);
    waitFor(() -> epochs().size() >= 2);
    press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.PERIOD);
    waitForState(RunState.STOPPED);
    WaitForAsyncUtils.waitForFxEvents();
    int learnt = epochs().size();
    assertThat(inks(robot.lookup("#chart-canvas").query()))
        .as("both curves in their colours")
        .contains(0x0072B2, 0xD55E00);
    Screenshots.take(stage.getScene(), "4-two-epochs");
    robot.clickOn("#tab-epochs");
    Screenshots.take(stage.getScene(), "5-table");
    robot.clickOn("#tab-chart");
    looksAtErrorsAndWeights(robot);
    for (int i = 0; i < 6; i++) {
      press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.EQUALS);
    }
    Screenshots.take(stage.getScene(), "6-large");

    assertThat(epochs()).hasSize(learnt).allMatch(e -> e.testAccuracy() > 0.8);
    assertThat(new TrainingHistory(epochs()).sameFigures(withoutWindow(edited, learnt))).isTrue();
    assertThat(text(robot, "#train")).isEqualTo("Continue");
  }

  /** A misclassified digit is opened, and the first layer's neurons show. */
  private void looksAtErrorsAndWeights(FxRobot robot) throws TimeoutException {
    press(robot, KeyCode.CONTROL, KeyCode.DIGIT3);
    long errors = Math.round(10_000 * (1 - epochs().getLast().testAccuracy()));
    waitFor(() -> text(robot, "#errorCount").equals(String.format("%,d", errors)));
    ImageGrid gallery = robot.lookup("#errorGrid").query();
    waitFor(() -> gallery.sourceProperty().get().size() == errors);
    robot.interact(() -> gallery.select(0));
    waitFor(() -> robot.lookup("#probability-9").tryQuery().isPresent());
    Screenshots.take(stage.getScene(), "7-errors");
    press(robot, KeyCode.CONTROL, KeyCode.DIGIT4);
    ImageGrid neurons = robot.lookup("#weightsGrid").query();
    waitFor(() -> neurons.sourceProperty().get().size() == 64);
    Screenshots.take(stage.getScene(), "8-weights");
    press(robot, KeyCode.CONTROL, KeyCode.DIGIT1);
  }

  /** Every colour that the node is drawn in, without its opacity. */
  private static Set<Integer> inks(Node node) {
    WritableImage image = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> node.snapshot(null, null));
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        colours.add(image.getPixelReader().getArgb(x, y) & 0xFFFFFF);
      }
    }
    return colours;
  }

  private TrainingHistory withoutWindow(Experiment experiment, int epochs) throws Exception {
    ImageDataset images = catalog.load("mnist");
    Experiment few = experiment.withPlan(experiment.plan().withEpochs(epochs));
    try (RunHandle run =
        service.start(
            few.runInput(images), studio.workspace().computeProperty().get(), false, e -> {})) {
      return run.result().get(2, TimeUnit.MINUTES).history();
    }
  }

  private List<EpochRecord> epochs() {
    return List.copyOf(studio.workspace().run().epochs());
  }

  private void waitForState(RunState state) throws TimeoutException {
    waitFor(() -> studio.workspace().run().stateProperty().get() == state);
  }

  private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        120, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void press(FxRobot robot, KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void type(FxRobot robot, String field, String words) {
    robot.clickOn(field).push(KeyCode.CONTROL, KeyCode.A).write(words).push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Labeled.class).getText();
  }
}
