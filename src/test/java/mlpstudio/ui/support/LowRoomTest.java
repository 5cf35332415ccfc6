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
  private final VBox view = new VBox();
  private ReadOnlyBooleanProperty little;

  @Start
  void show(Stage stage) {
    ScrollPane scroll = new ScrollPane(new StackPane());
    view.getChildren().add(scroll);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    little = LowRoom.mark(view, scroll, 20);
    stage.setScene(new Scene(view, 300, 300));
    letters(10);
    // An earlier test may have left the window another size.
    stage.setWidth(300);
    stage.setHeight(300);
    stage.show();
  }

  @Test
  void largeLettersMakeLittleRoom(FxRobot robot) throws Exception {
    assertThat(little.get()).isFalse();
    robot.interact(() -> letters(20));
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, little::get);
    assertThat(view.getPseudoClassStates()).contains(SHORT);
    robot.interact(() -> letters(10));
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !little.get());
    assertThat(view.getPseudoClassStates()).doesNotContain(SHORT);
  }

  /** As under another theme, whose letters come only after those that JavaFX begins with. */
  @Test
  void anotherSizeForAMomentMovesNothing(FxRobot robot) throws Exception {
    robot.interact(() -> letters(20));
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, little::get);
    AtomicInteger changes = new AtomicInteger();
    robot.interact(
        () -> {
          little.subscribe((before, now) -> changes.incrementAndGet());
          letters(10);
          letters(20);
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(changes).hasValue(0);
  }

  private void letters(int pixels) {
    view.setStyle("-fx-font-size: " + pixels + "px");
    view.applyCss();
  }
}
