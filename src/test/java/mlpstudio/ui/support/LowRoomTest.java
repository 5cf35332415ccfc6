package mlpstudio.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LowRoomTest {
  private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");
  private static final double SMALL = 1.0 / 40;
  private static final double LARGE = 1.0 / 10;
  private final VBox view = new VBox();
  private ReadOnlyBooleanProperty little;

  @Start
  void show(Stage stage) {
    ScrollPane scroll = new ScrollPane(new StackPane());
    view.getChildren().add(scroll);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    little = LowRoom.mark(view, scroll, 20);
    stage.setScene(new Scene(view, 300, 300));
    letters(SMALL);
    stage.show();
  }

  @Test
  void largeLettersMakeLittleRoom(FxRobot robot) throws Exception {
    assertThat(little.get()).isFalse();
    robot.interact(() -> letters(LARGE));
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, little::get);
    assertThat(view.getPseudoClassStates()).contains(SHORT);
    robot.interact(() -> letters(SMALL));
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> !little.get());
    assertThat(view.getPseudoClassStates()).doesNotContain(SHORT);
  }

  /** As under another theme, whose letters come only after those that JavaFX begins with. */
  @Test
  void anotherSizeForAMomentMovesNothing(FxRobot robot) throws Exception {
    robot.interact(() -> letters(LARGE));
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, little::get);
    AtomicInteger changes = new AtomicInteger();
    robot.interact(
        () -> {
          little.subscribe((before, now) -> changes.incrementAndGet());
          letters(SMALL);
          letters(LARGE);
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(changes).hasValue(0);
  }

  /** Of a share of the window's height, which an earlier test may have left larger. */
  private void letters(double share) {
    view.setStyle("-fx-font-size: " + Math.round(share * view.getScene().getHeight()) + "px");
    view.applyCss();
  }
}
