package mlpstudio.ui.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.StartingPoint;
import mlpstudio.interchange.Checkpoint;
import mlpstudio.interchange.CheckpointFile;
import mlpstudio.model.Weights;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.KeptWeights;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingHistory;
import mlpstudio.training.TrainingService;
import mlpstudio.ui.Screenshots;
import mlpstudio.ui.Studio;
import mlpstudio.ui.StudioParts;
import mlpstudio.ui.TestBench;
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

/** Keep and continue with real parts: the engine, the window, files, and small images. */
@ExtendWith(ApplicationExtension.class)
class KeepAndContinueTest {
  private final TrainingService service = new TrainingService();
  private final FxBackground background = new FxBackground();
  private final FakeNetworkFiles files = new FakeNetworkFiles();
  private final Preferences preferences = Preferences.inMemory();
  @TempDir private Path folder;
  private Stage stage;
  private Studio studio;

  @Start
  void open(Stage shown) {
    Locale.setDefault(Locale.ENGLISH);
    stage = shown;
    preferences.put("window.x", 0);
    preferences.put("window.y", 0);
    preferences.put("window.width", 1000);
    preferences.put("window.height", 700);
    preferences.put("page", "lab");
    preferences.put("theme", "light");
    openStudio(shown);
  }

  private void openStudio(Stage shown) {
    studio =
        new Studio(
            shown,
            new StudioParts(
                preferences,
                background,
                new StudioParts.Data(
                    new DatasetCatalog(Optional.empty()), id -> TestBench.images()),
                new StudioParts.Engine(service, service.ready(), service.devices()::join),
                new StudioParts.Keeping(
                    Optional.of(new AutosaveFolder(folder.resolve("kept"))), Optional.of(files))));
    studio.workspace().open(TestBench.experiment());
    studio.open();
  }

  /** The window is closed and another one opened, as at the next start. */
  private void reopen() {
    WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          studio.close();
          stage = new Stage();
          openStudio(stage);
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  @AfterEach
  void close() {
    WaitForAsyncUtils.waitForAsyncFx(60_000, studio::close);
    WaitForAsyncUtils.waitForFxEvents();
    service.close();
    background.close();
  }

  @Test
  void aRunStoppedWithinAnEpochSavedAndOpenedInAnotherWindowGoesOnToTheLastBit(FxRobot robot)
      throws Exception {
    TrainingHistory plain = uninterrupted(TestBench.experiment());
    waitFor(() -> !robot.lookup("#train").queryButton().isDisabled());
    trainThreeEpochsAndThreeBatches(robot);
    stop(robot);
    Path file = folder.resolve("mine.safetensors");
    files.answer(file);
    press(robot, KeyCode.CONTROL, KeyCode.ALT, KeyCode.S);
    waitFor(() -> toast(robot).contains("mine.safetensors"));
    assertThat(files.names()).containsExactly("rows.safetensors");
    Screenshots.take(stage.getScene(), "keep-1-saved");
    Checkpoint saved = CheckpointFile.load(file);
    assertThat(saved.experiment()).contains(TestBench.experiment());
    assertThat(saved.resume().orElseThrow().position().batch()).isEqualTo(3);

    reopen();
    assertThat(studio.workspace().run().handleProperty().get()).isNull();
    press(robot, KeyCode.CONTROL, KeyCode.ALT, KeyCode.O);
    waitForState(RunState.STOPPED);
    assertThat(epochs()).isEqualTo(saved.history().epochs());
    assertThat(studio.workspace().run().evaluationProperty().get().predictions().size())
        .isEqualTo(60);
    assertThat(weights()).isEqualTo(saved.weights());
    assertThat(text(robot, "#train")).isEqualTo("Continue");
    assertThat(text(robot, "#run-epoch")).isEqualTo("Epochs 3/10");
    Screenshots.take(stage.getScene(), "keep-2-opened");

    press(robot, KeyCode.CONTROL, KeyCode.ENTER);
    waitForState(RunState.FINISHED);
    assertThat(new TrainingHistory(epochs()).sameFigures(plain)).isTrue();
  }

  @Test
  void whatWasLearntIsThereAgainAfterClosingWhileTrainingAndItsBestWeightsCanBeHad(FxRobot robot)
      throws Exception {
    TrainingHistory plain = uninterrupted(TestBench.experiment());
    waitFor(() -> !robot.lookup("#train").queryButton().isDisabled());
    for (int epoch = 1; epoch <= 3; epoch++) {
      int done = epoch;
      press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
      waitFor(() -> epochs().size() == done);
      waitForState(RunState.PAUSED);
    }
    askToClose(robot);
    robot.clickOn("#choice-stay");
    assertThat(stage.isShowing()).isTrue();
    askToClose(robot);
    Screenshots.take(stage.getScene(), "keep-3-closing");
    robot.clickOn("#choice-keep-and-close");
    waitFor(() -> !stage.isShowing());

    preferences.put("theme", "dark");
    preferences.put("font.percent", 150);
    Locale.setDefault(Locale.FRENCH);
    reopen();
    waitForState(RunState.STOPPED);
    assertThat(epochs()).hasSize(3);
    assertThat(text(robot, "#train")).isEqualTo("Continuer");
    Weights last = weights();
    RunHandle run = studio.workspace().run().handleProperty().get();
    Weights best = run.snapshot().get(60, TimeUnit.SECONDS).best().orElseThrow();
    // At this size they lie under the toast and the scroll bar.
    fire(robot, "#kept-best");
    waitFor(() -> studio.workspace().run().keptProperty().get() == KeptWeights.BEST);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(weights()).isEqualTo(best);
    Screenshots.take(stage.getScene(), "keep-4-best");
    fire(robot, "#kept-last");
    waitFor(() -> studio.workspace().run().keptProperty().get() == KeptWeights.LAST);
    assertThat(weights()).isEqualTo(last);
    robot.interact(() -> run.choose(KeptWeights.BEST));
    waitFor(() -> studio.workspace().run().keptProperty().get() == KeptWeights.BEST);

    press(robot, KeyCode.CONTROL, KeyCode.ENTER);
    waitForState(RunState.FINISHED);
    assertThat(studio.workspace().run().keptProperty().get()).isEqualTo(KeptWeights.LAST);
    assertThat(new TrainingHistory(epochs()).sameFigures(plain)).isTrue();

    robot.interact(
        () ->
            studio
                .workspace()
                .edit(
                    e -> e.withStart(new StartingPoint.AfterCheckpoint("/some/net.safetensors"))));
    WaitForAsyncUtils.waitForFxEvents();
    Screenshots.take(stage.getScene(), "keep-5-begins");
    fire(robot, "#begin-afresh");
    assertThat(studio.workspace().experiment()).isEqualTo(TestBench.experiment());
  }

  private static void fire(FxRobot robot, String id) {
    robot.interact(() -> robot.lookup(id).queryAs(ButtonBase.class).fire());
  }

  private void askToClose(FxRobot robot) {
    robot.interact(
        () -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
  }

  private void trainThreeEpochsAndThreeBatches(FxRobot robot) throws Exception {
    for (int epoch = 0; epoch < 3; epoch++) {
      int done = epoch + 1;
      press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
      waitFor(() -> epochs().size() == done);
      waitForState(RunState.PAUSED);
    }
    for (int batch = 0; batch < 3; batch++) {
      int now = batch;
      press(robot, KeyCode.CONTROL, KeyCode.PERIOD);
      waitFor(() -> studio.workspace().run().lastBatchProperty().get().batch() == now);
      waitForState(RunState.PAUSED);
    }
  }

  private void stop(FxRobot robot) throws Exception {
    press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.PERIOD);
    waitForState(RunState.STOPPED);
  }

  private Weights weights() throws Exception {
    return studio.workspace().run().handleProperty().get().weights().get(60, TimeUnit.SECONDS);
  }

  private TrainingHistory uninterrupted(Experiment experiment) throws Exception {
    try (RunHandle run =
        service.start(
            experiment.runInput(TestBench.images()),
            studio.workspace().computeProperty().get(),
            false,
            e -> {})) {
      return run.result().get(1, TimeUnit.MINUTES).history();
    }
  }

  private List<EpochRecord> epochs() {
    return List.copyOf(studio.workspace().run().epochs());
  }

  private void waitForState(RunState state) throws TimeoutException {
    waitFor(() -> studio.workspace().run().stateProperty().get() == state);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
  }

  private static void press(FxRobot robot, KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Labeled.class).getText();
  }

  private static String toast(FxRobot robot) {
    return robot.lookup("#toast").queryAllAs(atlantafx.base.controls.Notification.class).stream()
        .map(atlantafx.base.controls.Notification::getMessage)
        .reduce("", (a, b) -> b);
  }
}
