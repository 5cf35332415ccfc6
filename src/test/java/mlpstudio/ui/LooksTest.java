package mlpstudio.ui;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LooksTest {
  @TempDir Path folder;
  private TestWindow window;
  private Stage stage;
  private mlpstudio.training.TrainingService service;
  private Studio studio;

  @Start
  void open(Stage shown) {
    stage = shown;
    window = new TestWindow(folder);
    window.preferences.put("theme", System.getProperty("looks.theme", "light"));
    window.preferences.put("font.percent", Double.parseDouble(System.getProperty("looks.size", "100")));
    service = new mlpstudio.training.TrainingService();
    studio = window.open(shown, Locale.forLanguageTag(System.getProperty("looks.lang", "en")), service, service.ready(), service.devices()::join);
  }

  @AfterEach
  void close() {
    window.close();
    service.close();
  }

  @Test
  void all(FxRobot robot) throws Exception {
    String tag = System.getProperty("looks.tag", "");
    TestWindow.waitFor(() -> !robot.lookup("#train").queryButton().isDisabled());
    Screenshots.take(stage.getScene(), "p-lab" + tag);
    robot.push(KeyCode.CONTROL, KeyCode.COMMA);
    WaitForAsyncUtils.waitForFxEvents();
    Screenshots.take(stage.getScene(), "p-preferences" + tag);
    robot.push(KeyCode.ESCAPE);
    robot.push(KeyCode.F1);
    WaitForAsyncUtils.waitForFxEvents();
    Screenshots.take(stage.getScene(), "p-shortcuts" + tag);
    robot.push(KeyCode.ESCAPE);
    robot.interact(() -> Menus.item(stage.getScene(), "command-about").fire());
    WaitForAsyncUtils.waitForFxEvents();
    Screenshots.take(stage.getScene(), "p-about" + tag);
    robot.push(KeyCode.ESCAPE);
    robot.interact(() -> Menus.item(stage.getScene(), "command-report").fire());
    TestWindow.waitFor(() -> !((javafx.scene.control.TextArea) stage.getScene().lookup("#report-text")).getText().isEmpty());
    Screenshots.take(stage.getScene(), "p-report" + tag);
    robot.push(KeyCode.ESCAPE);
    robot.interact(() -> studio.workspace().edit(e -> e.withPlan(e.plan().withEpochs(2)).withArchitecture(mlpstudio.model.Architecture.relu(16, 8))));
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    TestWindow.waitFor(() -> studio.workspace().run().stateProperty().get() == mlpstudio.training.RunState.FINISHED);
    Screenshots.take(stage.getScene(), "p-lab-trained" + tag);
    int i = 2;
    for (String page : java.util.List.of("data", "errors", "weights", "runs")) {
      robot.push(KeyCode.CONTROL, KeyCode.valueOf("DIGIT" + i++));
      WaitForAsyncUtils.waitForFxEvents();
      Thread.sleep(700);
      Screenshots.take(stage.getScene(), "p-" + page + tag);
    }
    robot.push(KeyCode.ALT, KeyCode.HOME);
    WaitForAsyncUtils.waitForFxEvents();
    Screenshots.take(stage.getScene(), "p-start" + tag);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
    for (String t : java.util.List.of("network", "pad", "epochs")) {
      robot.interact(() -> { var n = stage.getScene().lookup("#tab-" + t); if (n != null) ((javafx.scene.control.ToggleButton) n).fire(); });
      WaitForAsyncUtils.waitForFxEvents();
      Screenshots.take(stage.getScene(), "p-tab-" + t + tag);
    }
  }
}
