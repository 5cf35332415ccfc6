package mlpstudio.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Escape on a menu button is its card's, unless the menu is open. */
@ExtendWith(ApplicationExtension.class)
class ClosedMenusTest {
  private MenuButton button;
  private final AtomicInteger told = new AtomicInteger();

  @Start
  void open(Stage stage) {
    button = new MenuButton("Files", null, new MenuItem("One"));
    HBox card = new HBox(button);
    card.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            told.incrementAndGet();
          }
        });
    StackPane root = new StackPane(card);
    ClosedMenus.pass(root);
    stage.setScene(new Scene(root, 300, 200));
    stage.show();
  }

  @Test
  void escapeGoesOnFromAClosedMenuAndClosesAnOpenOne(FxRobot robot) throws Exception {
    robot.interact(button::requestFocus);
    robot.push(KeyCode.ESCAPE);
    assertThat(told).hasValue(1);
    robot.interact(button::show);
    WaitForAsyncUtils.waitForFxEvents();
    robot.push(KeyCode.ESCAPE);
    assertThat(button.isShowing()).isFalse();
    assertThat(told).hasValue(1);
  }
}
