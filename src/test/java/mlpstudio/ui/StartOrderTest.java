package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import mlpstudio.ui.state.EngineState;
import mlpstudio.ui.state.Preferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What comes before what when the program starts. */
@ExtendWith(ApplicationExtension.class)
class StartOrderTest {
  @TempDir private Path folder;
  private final FxRobot robot = new FxRobot();
  private final CompletableFuture<String> engine = new CompletableFuture<>();
  private TestWindow window;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    // All tests have the same one.
    shown.titleProperty().unbind();
    Locale.setDefault(Locale.ENGLISH);
  }

  @AfterEach
  void close() {
    engine.complete("PyTorch 0.0");
    if (window != null) {
      window.close();
    }
    robot.interact(stage::hide);
  }

  private Opening opening(Preferences preferences) {
    preferences.put("window.x", 0);
    preferences.put("window.y", 0);
    preferences.put("window.width", 900);
    preferences.put("window.height", 600);
    CompletableFuture<Opening> made = new CompletableFuture<>();
    robot.interact(() -> made.complete(new Opening(stage, preferences)));
    return made.join();
  }

  @Test
  void theFirstPictureShowsTheNameInItsPlaceBeforeAnythingElseIsMade() {
    opening(Preferences.inMemory());
    assertThat(stage.isShowing()).isTrue();
    assertThat(stage.getTitle()).isEqualTo("MLP Studio");
    assertThat(new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()))
        .isEqualTo(new Rectangle2D(0, 0, 900, 600));
    assertThat(stage.getScene().lookup("#opening")).isNotNull();
    assertThat(words(stage.getScene())).containsExactly("MLP Studio", "Opening…");
    Screenshots.take(stage.getScene(), "opening");
  }

  @Test
  void itsPaperIsThatOfTheTheme() {
    Preferences dark = Preferences.inMemory();
    dark.put("theme", "dark");
    opening(dark);
    assertThat(corner(stage.getScene())).isEqualTo(Color.web("#0d1117"));
    Screenshots.take(stage.getScene(), "opening-dark");
  }

  @Test
  void itSaysHowFarItIsAndCannotBeClosedMeanwhile() {
    Opening opening = opening(Preferences.inMemory());
    robot.interact(() -> opening.step(Opening.BUILT));
    assertThat(
            stage.getScene().getRoot().lookupAll("Rectangle").stream()
                .map(line -> ((Rectangle) line).getWidth())
                .toList())
        .contains(Opening.BUILT * 200);
    robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    assertThat(stage.isShowing()).isTrue();
  }

  @Test
  void theWindowIsMadeBehindTheOpeningAndShownWholeBeforeTheEngineIsThere()
      throws TimeoutException {
    opening(Preferences.inMemory());
    window = new TestWindow(folder);
    CompletableFuture<Studio> made = new CompletableFuture<>();
    robot.interact(
        () ->
            made.complete(
                window.open(stage, Locale.ENGLISH, window.trainer, engine, () -> List.of())));
    Studio studio = made.join();
    Scene scene = stage.getScene();
    assertThat(scene.lookup("#opening")).isNull();
    TestWindow.waitFor(() -> scene.lookup("#lab").getBoundsInParent().getWidth() > 0);
    assertThat(studio.workspace().engineProperty().get()).isNotEqualTo(EngineState.READY);
    assertThat(corner(scene)).isNotEqualTo(Color.TRANSPARENT);
    engine.complete("PyTorch 0.0");
    TestWindow.waitFor(() -> studio.workspace().engineProperty().get() == EngineState.READY);
  }

  @Test
  void howFarItIsIsPaintedWhileTheWindowIsMade() {
    Opening opening = opening(Preferences.inMemory());
    Rectangle done = (Rectangle) stage.getScene().lookup("#opening-done");
    Set<Double> painted = new TreeSet<>();
    robot.interact(
        () -> stage.getScene().addPostLayoutPulseListener(() -> painted.add(done.getWidth())));
    robot.interact(() -> stage.setX(40));
    window = new TestWindow(folder);
    window.progress = opening::step;
    engine.complete("PyTorch 0.0");
    robot.interact(
        () -> window.open(stage, Locale.ENGLISH, window.trainer, engine, () -> List.of()));
    assertThat(painted)
        .contains(Opening.MODELS * 200, Opening.PAGES * 200, Opening.BUILT * 200)
        .hasSizeGreaterThanOrEqualTo(3);
    assertThat(stage.getX()).as("where the person has put it meanwhile").isEqualTo(40);
    assertThat(stage.getScene().lookup("#opening")).isNull();
  }

  private static List<String> words(Scene scene) {
    return scene.getRoot().lookupAll("Text").stream().map(t -> ((Text) t).getText()).toList();
  }

  /** The colour in the corner of its picture. */
  private Color corner(Scene scene) {
    CompletableFuture<Color> color = new CompletableFuture<>();
    robot.interact(
        () -> {
          PixelReader pixels = scene.snapshot(null).getPixelReader();
          color.complete(pixels.getColor(2, 300));
        });
    return color.join();
  }
}
