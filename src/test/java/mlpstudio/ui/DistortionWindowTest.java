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
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.DeviceCatalog;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.FxBackground;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The distortion's controls and its preview in the whole window, on MNIST. */
@ExtendWith(ApplicationExtension.class)
class DistortionWindowTest {
  private final Preferences preferences = Preferences.inMemory();
  private final FxBackground background = new FxBackground();
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
                    new FakeTrainer(),
                    CompletableFuture.completedFuture("fake"),
                    () -> List.of(new DeviceCatalog.Entry(ComputeDevice.CPU, "CPU", 0, "")))));
    studio.open();
  }

  @AfterEach
  void close() {
    new FxRobot().interact(studio::close);
    background.close();
    Locale.setDefault(Locale.ENGLISH);
  }

  @Test
  void foldedAwayUntilWantedThenRedrawnAtEveryKey(FxRobot robot) throws Exception {
    waitUntil(() -> studio.workspace().dataset() != null);
    Experiment first = studio.workspace().experiment();
    TitledPane group = robot.lookup("#preparation-distortion-group").queryAs(TitledPane.class);
    assertThat(group.getText()).isEqualTo("Distortion: off");
    assertThat(group.isExpanded()).isFalse();
    robot.interact(
        () -> {
          group.setExpanded(true);
        });
    CheckBox on = robot.lookup("#preparation-distorted").queryAs(CheckBox.class);
    reveal(robot, on);
    robot.interact(on::requestFocus);
    robot.push(KeyCode.SPACE);
    waitUntil(() -> group.getText().equals("Distortion: on"));
    Node preview = robot.lookup("#preparation-distortion-preview").query();
    waitUntil(() -> preview.getLayoutBounds().getHeight() > 60);
    reveal(robot, preview);
    waitUntil(() -> hasPaper(picture(preview)));
    WritableImage before = picture(preview);
    assertThat(picture(preview)).satisfies(same -> assertThat(alike(same, before)).isTrue());

    TextField rotation = robot.lookup("#preparation-rotation").queryAs(TextField.class);
    robot.interact(
        () -> {
          rotation.requestFocus();
          rotation.selectAll();
        });
    robot.write("60");
    waitUntil(() -> !alike(picture(preview), before));
    assertThat(studio.workspace().experiment().preparation().distortion().orElseThrow().rotation())
        .isEqualTo(60);
    Screenshots.take(stage.getScene(), "distortion-lab-1000");
    // One step back or several: what is edited within a second is one step.
    for (int i = 0; i < 4 && !studio.workspace().experiment().equals(first); i++) {
      robot.push(KeyCode.CONTROL, KeyCode.Z);
    }
    assertThat(studio.workspace().experiment()).isEqualTo(first);
    assertThat(preview.isVisible()).isFalse();

    robot.interact(
        () -> studio.workspace().open(BuiltInExperiments.byId("drawing-robust").orElseThrow()));
    assertThat(group.isExpanded()).isTrue();
    waitUntil(preview::isVisible);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    waitUntil(() -> robot.lookup("#batchPosition").tryQuery().isPresent());
    waitUntil(() -> text(robot, "#batchPosition").endsWith("distorted as it will be learnt"));
  }

  private static boolean hasPaper(WritableImage image) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (image.getPixelReader().getColor(x, y).getBrightness() < 0.1) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean alike(WritableImage one, WritableImage other) {
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
          return false;
        }
      }
    }
    return true;
  }

  private static WritableImage picture(Node node) {
    return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> node.snapshot(null, null));
  }

  /** Scrolls the editors so that a node's end is in sight. */
  static void reveal(FxRobot robot, Node node) {
    robot.interact(
        () -> {
          ScrollPane editors = robot.lookup("#editors").queryAs(ScrollPane.class);
          editors.applyCss();
          editors.layout();
          Node content = editors.getContent();
          Bounds place = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
          double room =
              content.getBoundsInLocal().getHeight() - editors.getViewportBounds().getHeight();
          double top = place.getMaxY() - editors.getViewportBounds().getHeight() + 48;
          editors.setVvalue(Math.clamp(top / room, 0.0, 1.0));
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static String text(FxRobot robot, String id) {
    return ((Labeled) robot.lookup(id).query()).getText();
  }

  private static void waitUntil(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
  }
}
