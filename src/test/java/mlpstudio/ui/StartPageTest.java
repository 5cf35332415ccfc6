package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.ui.shell.SceneStyler;
import mlpstudio.ui.start.StartActions;
import mlpstudio.ui.start.StartView;
import mlpstudio.ui.start.StartViewModel;
import mlpstudio.ui.state.Appearance;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class StartPageTest {
  private final Appearance appearance = new Appearance(Preferences.inMemory());
  private final Recorder actions = new Recorder();
  private Scene scene;

  @Start
  void show(Stage stage) {
    Fonts.load();
    appearance.themeProperty().set(Theme.LIGHT);
    scene = new Scene(page(Locale.ENGLISH), 930, 960);
    new SceneStyler(scene, appearance);
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  private StackPane page(Locale locale) {
    Locale.setDefault(locale);
    StartViewModel model =
        new StartViewModel(
            BuiltInExperiments.all(), new DatasetCatalog(Optional.empty())::entries, new InPlace());
    return new StackPane(new StartView(model, actions));
  }

  @Test
  void rowsFilesAndButtonsDoWhatTheySay(FxRobot robot) {
    robot.clickOn("#start-open-sklearn-mlp");
    robot.clickOn("#start-two-layer-linear .start-title");
    robot.clickOn("#start-recent-1");
    robot.clickOn("#start-open-file");
    robot.clickOn("#start-new");
    assertThat(actions.told)
        .containsExactly("sklearn-mlp", "two-layer-linear", "b.json", "choose", "new");
    robot.interact(() -> actions.files.clear());
    assertThat(robot.lookup("#start-recent-0").tryQuery()).isEmpty();
  }

  @Test
  void fourWaysInAreOnePressAway(FxRobot robot) {
    robot
        .clickOn("#start-train")
        .clickOn("#start-learn")
        .clickOn("#start-draw")
        .clickOn("#start-open-file");
    assertThat(actions.told).containsExactly("train", "learn", "draw", "choose");
  }

  /** Also where its rows are there at once: what it scrolls comes into the window a pulse later. */
  @Test
  void aNewPageTakesTheKeyboard(FxRobot robot) throws TimeoutException {
    robot.interact(
        () -> {
          Button before = new Button("before");
          StackPane root = new StackPane(before);
          scene.setRoot(root);
          before.requestFocus();
          root.getChildren().add(page(Locale.ENGLISH));
        });
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () -> robot.lookup("#start-train").tryQuery().filter(Node::isFocused).isPresent());
  }

  @Test
  void theKeyboardGoesFromTheListToTheFourWays(FxRobot robot) {
    robot.interact(() -> robot.lookup("#start-open-softmax-regression").query().requestFocus());
    robot.push(KeyCode.UP);
    assertThat(robot.lookup("#start-train").query().isFocused()).isTrue();
    for (KeyCode key :
        List.of(
            KeyCode.ENTER,
            KeyCode.RIGHT,
            KeyCode.SPACE,
            KeyCode.RIGHT,
            KeyCode.RIGHT,
            KeyCode.ENTER,
            KeyCode.DOWN,
            KeyCode.ENTER)) {
      robot.push(key);
      WaitForAsyncUtils.waitForFxEvents();
    }
    assertThat(actions.told).containsExactly("train", "learn", "choose", "softmax-regression");
    assertThat(robot.lookup("#start-train").queryButton().getAccessibleText())
        .contains("Train the famous network", "512");
  }

  @Test
  void theTourIsOfferedUntilItIsAnswered(FxRobot robot) {
    assertThat(actions.seen).as("told that it was on the screen").isPositive();
    robot.clickOn("#start-tour");
    assertThat(actions.told).containsExactly("tour");
    robot.clickOn("#start-tour-no");
    assertThat(robot.lookup("#start-tour-offer").query().isVisible()).isFalse();
  }

  @Test
  void arrowsGoFromRowToRowAndStayInTheList(FxRobot robot) {
    assertThat(robot.lookup("#start-train").query().isFocused()).as("at the top").isTrue();
    robot.push(KeyCode.DOWN);
    assertThat(robot.lookup("#start-open-softmax-regression").query().isFocused()).isTrue();
    robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
    robot.push(KeyCode.END);
    Node last = robot.lookup("#start-cifar10-adam").query();
    assertThat(last.localToScene(last.getLayoutBounds()).getMaxY())
        .as("the page goes along")
        .isLessThanOrEqualTo(scene.getHeight() + 1);
    robot.push(KeyCode.DOWN).push(KeyCode.SPACE);
    assertThat(actions.told).containsExactly("sklearn-mlp", "cifar10-adam");
    assertThat(robot.lookup("#start-open-cifar10-adam").queryAs(Button.class).getAccessibleText())
        .contains("Colour images, Adam", "3072", "54.84", "CIFAR-10 is not here yet.");
  }

  @Test
  void looksRightInEveryThemeSizeAndLanguage(FxRobot robot) {
    Screenshots.take(scene, "start-light");
    robot.interact(() -> appearance.themeProperty().set(Theme.DARK));
    Screenshots.take(scene, "start-dark");
    robot.interact(() -> scene.setRoot(page(Locale.FRENCH)));
    robot.interact(() -> appearance.themeProperty().set(Theme.LIGHT));
    Screenshots.take(scene, "start-french");
    for (int i = 0; i < 6; i++) {
      robot.interact(appearance::larger);
    }
    WaitForAsyncUtils.waitForFxEvents();
    Screenshots.take(scene, "start-large");
    Locale.setDefault(Locale.ENGLISH);
    Button open = robot.lookup("#start-open-softmax-regression").queryButton();
    assertThat(open.localToScene(open.getBoundsInLocal()).getMaxX()).isLessThan(scene.getWidth());
    assertThat(open.getWidth()).isGreaterThanOrEqualTo(open.prefWidth(-1) - 1);
  }

  private static final class Recorder implements StartActions {
    private final List<String> told = new ArrayList<>();
    private int seen;
    private final BooleanProperty offered = new SimpleBooleanProperty(true);
    private final ObservableList<Path> files =
        FXCollections.observableArrayList(
            Path.of("/home/ada/experiments/Five layers, Adam.json"),
            Path.of("/home/ada/a folder with a long name/and another one in it/b.json"));

    @Override
    public void trainFamous() {
      told.add("train");
    }

    @Override
    public void learn() {
      told.add("learn");
    }

    @Override
    public void draw() {
      told.add("draw");
    }

    @Override
    public ObservableValue<Boolean> tourOffered() {
      return offered;
    }

    @Override
    public void offerSeen() {
      seen++;
    }

    @Override
    public void takeTour() {
      told.add("tour");
    }

    @Override
    public void declineTour() {
      offered.set(false);
    }

    @Override
    public void open(Experiment experiment) {
      told.add(experiment.id());
    }

    @Override
    public void open(Path file) {
      told.add(String.valueOf(file.getFileName()));
    }

    @Override
    public void chooseAndOpen() {
      told.add("choose");
    }

    @Override
    public void openNew() {
      told.add("new");
    }

    @Override
    public ObservableList<Path> recent() {
      return files;
    }

    @Override
    public String folder(Path file) {
      return String.valueOf(file.getParent());
    }

    @Override
    public void refreshRecent() {}
  }
}
