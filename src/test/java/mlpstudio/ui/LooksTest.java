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

  @Start
  void open(Stage shown) {
    stage = shown;
    window = new TestWindow(folder);
    window.preferences.put("theme", System.getProperty("looks.theme", "light"));
    window.preferences.put("font.percent", Double.parseDouble(System.getProperty("looks.size", "100")));
    window.open(shown, Locale.forLanguageTag(System.getProperty("looks.lang", "en")));
  }

  @AfterEach
  void close() {
    window.close();
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
  }
}
