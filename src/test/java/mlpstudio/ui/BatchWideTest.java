package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageShape;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeSettings;
import mlpstudio.training.BatchWork;
import mlpstudio.training.MadeImages;
import mlpstudio.training.TrainingService;
import mlpstudio.ui.state.EngineState;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.support.images.ImageGrid;
import mlpstudio.ui.support.images.PictureView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** One batch, worked, of networks with more than a million parameters, on colour images. */
@ExtendWith(ApplicationExtension.class)
class BatchWideTest {
  @TempDir private static Path folder;

  private final TrainingService service = new TrainingService();
  private final TestWindow window = new TestWindow(folder);
  private Studio studio;

  @Start
  void open(Stage shown) {
    window.preferences.put("theme", "dark");
    window.images = BatchWideTest::colours;
    studio = window.open(shown, Locale.ENGLISH, service, service.ready(), service.devices()::join);
  }

  @AfterEach
  void close() {
    window.close();
    service.close();
  }

  private static ImageDataset colours(String id) {
    return MadeImages.dataset(id, new ImageShape(3, 32, 32), 640, 20);
  }

  @Test
  void theTutorialsColourNetworkAndAWiderOneAreTakenApart(FxRobot robot) throws TimeoutException {
    robot.interact(
        () -> {
          studio.workspace().computeProperty().set(new ComputeSettings(ComputeDevice.CPU, 1));
          // The real images are not at hand: made ones take the place of a set that is.
          studio
              .workspace()
              .open(BuiltInExperiments.byId("cifar10-adam").orElseThrow().withDataset("mnist"));
        });
    waitUntil(() -> studio.workspace().engineProperty().get() == EngineState.READY);
    waitUntil(
        () ->
            studio.workspace().dataset() != null
                && studio.workspace().dataset().id().equals("mnist"));
    assertThat(studio.workspace().problems()).isEmpty();
    waitUntil(() -> !robot.lookup("#train").queryButton().isDisabled());
    taken(robot, 1_700_000);
    Screenshots.take(robot.lookup("#batch").query().getScene(), "batch-colour");
    robot.interact(() -> robot.lookup("#batch-scroll").queryAs(ScrollPane.class).setVvalue(0.5));
    WaitForAsyncUtils.waitForFxEvents();
    Screenshots.take(robot.lookup("#batch").query().getScene(), "batch-colour-weights");

    robot.interact(
        () ->
            studio
                .workspace()
                .edit(e -> e.withArchitecture(e.architecture().withHidden(List.of(1024, 512)))));
    robot.interact(() -> robot.lookup("#start-over").queryButton().fire());
    waitUntil(() -> run().lastBatchProperty().get() == null);
    taken(robot, 3_600_000);
  }

  private void taken(FxRobot robot, long atLeast) throws TimeoutException {
    BatchWork former = run().workedBatchProperty().get();
    robot.push(KeyCode.CONTROL, KeyCode.PERIOD);
    waitUntil(() -> run().workedBatchProperty().get() != null);
    waitUntil(() -> !run().workedBatchProperty().get().equals(former));
    BatchWork work = run().workedBatchProperty().get();
    long parameters =
        work.before().layers().stream().mapToLong(l -> (l.inputs() + 1L) * l.outputs()).sum();
    assertThat(parameters).isGreaterThan(atLeast);
    waitUntil(() -> robot.lookup("#batch-position").tryQuery().isPresent());
    waitUntil(() -> !robot.lookup("#batch-empty").query().isVisible());
    waitUntil(
        () ->
            robot.lookup("#batch-units").queryAs(ImageGrid.class).sourceProperty().get().size()
                == work.before().layers().getLast().outputs());
    waitUntil(() -> robot.lookup("#formula-update").tryQuery().isPresent());
    assertThat(text(robot, "#batch-position")).matches("Epoch 0, batch [1-7] of 7: 100 images");
    assertThat(robot.lookup("#batch-images").queryAs(ImageGrid.class).sourceProperty().get().size())
        .isEqualTo(work.size());
    assertThat(
            robot
                .lookup("#batch-picture-change")
                .queryAs(PictureView.class)
                .pictureProperty()
                .get())
        .isNotNull();
  }

  private RunModel run() {
    return studio.workspace().run();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Labeled.class).getText();
  }

  private static void waitUntil(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    WaitForAsyncUtils.waitForFxEvents();
  }
}
