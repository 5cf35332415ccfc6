package mlpstudio.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import mlpstudio.ui.state.Appearance;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.Dialogs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What is asked and told at the same time comes one after the other. */
@ExtendWith(ApplicationExtension.class)
class WindowLayersTest {
  private final WindowLayers layers = new WindowLayers();
  private final List<String> answers = new ArrayList<>();

  @Start
  void show(Stage stage) {
    Locale.setDefault(Locale.ENGLISH);
    layers.setContent(new Label("Content"));
    Scene scene = new Scene(layers, 600, 400);
    new SceneStyler(scene, new Appearance(Preferences.inMemory()));
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  private Dialogs.Question question(String id) {
    return new Dialogs.Question(
        id,
        "Title",
        "Sentence of " + id,
        List.of(
            new Dialogs.Choice(id + "-yes", "Yes", () -> answers.add(id + " yes")),
            new Dialogs.Choice(id + "-no", "No", () -> answers.add(id + " no"))));
  }

  private String shown() {
    return ((Label) layers.lookup("#dialog-sentence")).getText();
  }

  @Test
  void anErrorWaitsForTheAnswerAndAQuestionForTheError(FxRobot robot) {
    robot.interact(
        () -> {
          layers.ask(question("first"));
          layers.error("It broke.", "", Optional.empty());
          layers.ask(question("second"));
        });
    assertThat(shown()).isEqualTo("Sentence of first");
    robot.clickOn("#choice-first-yes");
    assertThat(shown()).isEqualTo("It broke.");
    robot.clickOn("#choice-close");
    assertThat(shown()).isEqualTo("Sentence of second");
    robot.clickOn("#choice-second-no");
    assertThat(answers).containsExactly("first yes", "second no");
    assertThat(layers.lookup("#dialog-sentence")).isNull();
  }

  @Test
  void aToastMovesAwayFromAButtonThatActs(FxRobot robot) throws Exception {
    Button corner = new Button("Lower the rate");
    StackPane content = new StackPane(corner);
    StackPane.setAlignment(corner, Pos.BOTTOM_RIGHT);
    robot.interact(
        () -> {
          layers.setContent(content);
          layers.toast("Your changes were put aside.");
        });
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () ->
            WaitForAsyncUtils.asyncFx(
                    () -> {
                      Node toast = layers.lookup("#toast");
                      Bounds over = toast.localToScene(toast.getLayoutBounds());
                      Bounds button = corner.localToScene(corner.getLayoutBounds());
                      return over.getWidth() > 50 && !over.intersects(button);
                    })
                .get());
    robot.interact(() -> StackPane.setAlignment(corner, Pos.BOTTOM_LEFT));
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () ->
            WaitForAsyncUtils.asyncFx(
                    () -> {
                      Node toast = layers.lookup("#toast");
                      return !toast
                          .localToScene(toast.getLayoutBounds())
                          .intersects(corner.localToScene(corner.getLayoutBounds()));
                    })
                .get());
  }
}
