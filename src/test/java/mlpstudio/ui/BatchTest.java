package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeSettings;
import mlpstudio.model.DeviceCatalog;
import mlpstudio.training.BatchWork;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingService;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.support.Figures;
import mlpstudio.ui.support.FxBackground;
import mlpstudio.ui.support.images.ImageGrid;
import mlpstudio.ui.support.images.PictureView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** One batch, worked, in the whole window, with a real network on real digits. */
@ExtendWith(ApplicationExtension.class)
class BatchTest {
  private final Preferences preferences = Preferences.inMemory();
  private final FxBackground background = new FxBackground();
  private final TrainingService service = new TrainingService();
  private Studio studio;

  @Start
  void open(Stage shown) {
    Locale.setDefault(Locale.ENGLISH);
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
                new StudioParts.Data(new DatasetCatalog(Optional.empty())),
                new StudioParts.Engine(
                    service,
                    service.ready(),
                    () -> List.of(new DeviceCatalog.Entry(ComputeDevice.CPU, "CPU", 0, "")))));
    studio.open();
  }

  @AfterEach
  void close() {
    new FxRobot().interact(studio::close);
    service.close();
    background.close();
  }

  @Test
  void aBatchLearntByItselfIsShownWorked(FxRobot robot) throws TimeoutException {
    robot.interact(
        () -> {
          studio.workspace().computeProperty().set(new ComputeSettings(ComputeDevice.CPU, 1));
          studio.workspace().open(BuiltInExperiments.byId("small-data-adam").orElseThrow());
        });
    waitUntil(() -> !robot.lookup("#train").queryButton().isDisabled());
    fire(robot, "#tab-batch");
    waitUntil(() -> robot.lookup("#batch-empty").query().isVisible());
    fire(robot, "#tab-chart");

    robot.push(KeyCode.CONTROL, KeyCode.PERIOD);
    waitUntil(() -> robot.lookup("#batch-position").tryQuery().isPresent());
    waitUntil(() -> text(robot, "#batch-position").startsWith("Epoch 0, batch 1 of "));
    waitUntil(() -> robot.lookup("#formula-update").tryQuery().isPresent());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#tab-batch").queryAs(ToggleButton.class).isSelected()).isTrue();
    RunModel run = studio.workspace().run();
    BatchWork work = run.workedBatchProperty().get();
    assertThat(work.batch()).isEqualTo(run.lastBatchProperty().get());
    assertThat(text(robot, "#batch-outcome"))
        .contains(new Figures(Locale.ENGLISH).loss(work.batch().loss()) + " before the step");
    assertThat(robot.lookup("#batch-images").queryAs(ImageGrid.class).sourceProperty().get().size())
        .isEqualTo(work.size());
    assertThat(spoken(robot, "#formula-update")).contains("m ← β1 m", "Δw = ");
    assertThat(spoken(robot, "#batch-ratio-0")).isNotEqualTo("0");
    Screenshots.take(robot.lookup("#batch").query().getScene(), "batch");
    looksCloser(robot, work);

    robot.push(KeyCode.CONTROL, KeyCode.PERIOD);
    waitUntil(() -> text(robot, "#batch-position").startsWith("Epoch 0, batch 2 of "));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(spoken(robot, "#formula-forward")).as("the same unit").contains("X W1^T");
    fire(robot, "#tab-chart");
    robot.push(KeyCode.CONTROL, KeyCode.PERIOD);
    waitUntil(() -> run.lastBatchProperty().get().batch() == 2);
    waitUntil(() -> run.stateProperty().get() == RunState.PAUSED);
    assertThat(robot.lookup("#tab-chart").queryAs(ToggleButton.class).isSelected())
        .as("once in a run it opens by itself")
        .isTrue();
  }

  private void looksCloser(FxRobot robot, BatchWork work) throws TimeoutException {
    robot.interact(() -> robot.lookup("#batch-layer-0").queryAs(Hyperlink.class).fire());
    waitUntil(() -> spoken(robot, "#formula-forward").contains("X W1^T"));
    robot.interact(() -> robot.lookup("#batch-unit").queryAs(Spinner.class).increment());
    int unit = (Integer) robot.lookup("#batch-unit").queryAs(Spinner.class).getValue();
    assertThat(text(robot, "#batch-unit-name"))
        .isEqualTo("of " + work.before().layers().getFirst().outputs() + ", from 0");
    assertThat(robot.lookup("#batch-units").queryAs(ImageGrid.class).selectedProperty().get())
        .isEqualTo(unit);
    PictureView change = robot.lookup("#batch-picture-change").queryAs(PictureView.class);
    float[] before = work.before().layers().getFirst().weight();
    float[] after = work.after().layers().getFirst().weight();
    for (int i = 0; i < 784; i++) {
      assertThat(change.pictureProperty().get().value(i))
          .isEqualTo(after[unit * 784 + i] - before[unit * 784 + i]);
    }
    robot.interact(
        () -> {
          robot.lookup("#batch-scroll").queryAs(ScrollPane.class).setVvalue(0.5);
          change.requestFocus();
          change.pixelProperty().set(14 * 28 + 13);
        });
    robot.push(KeyCode.ENTER);
    waitUntil(() -> text(robot, "#batch-input-name").equals("pixel in row 14, column 13"));
    assertThat(text(robot, "#batch-reading")).startsWith("Weight (pixel in row 14, column 13): ");
    assertThat(spoken(robot, "#formula-backward")).contains("∂L/∂w" + unit + "," + (14 * 28 + 13));
    fire(robot, "#batch-tiles-before");
    Screenshots.take(change.getScene(), "batch-weights");
    robot.interact(
        () -> robot.lookup("#batch-images").queryAs(ImageGrid.class).select(work.size() - 1));
    waitUntil(() -> text(robot, "#batch-image").startsWith("Training image"));
    robot.interact(() -> robot.lookup("#batch-scroll").queryAs(ScrollPane.class).setVvalue(1));
    Screenshots.take(change.getScene(), "batch-formulas");
  }

  private static String spoken(FxRobot robot, String id) {
    return robot.lookup(id).query().getAccessibleText();
  }

  private static void fire(FxRobot robot, String id) {
    robot.interact(() -> robot.lookup(id).queryAs(ButtonBase.class).fire());
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  private static void waitUntil(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
  }
}
