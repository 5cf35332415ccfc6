package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import mlpstudio.data.Subset;
import mlpstudio.model.Architecture;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingService;
import mlpstudio.ui.state.EngineState;
import mlpstudio.ui.support.images.ImageGrid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** In 1000x700 pixels what a class looks at is in view at once, also in letters of 150 per cent. */
@ExtendWith(ApplicationExtension.class)
class SmallWindowTest {
  @TempDir Path folder;
  private final TrainingService service = new TrainingService();
  private TestWindow window;
  private Studio studio;
  private Stage stage;

  @Start
  void open(Stage shown) {
    stage = shown;
    window = new TestWindow(folder);
    window.preferences.put("font.percent", 150);
    window.images = window.catalog::load;
    studio = window.open(shown, Locale.ENGLISH, service, service.ready(), service.devices()::join);
  }

  @AfterEach
  void close() {
    window.close();
    service.close();
  }

  @Test
  void theLabsChartItsTimeSliderAndAllBarsAreInView(FxRobot robot) throws Exception {
    train(robot);
    choose(robot, "tab-chart");
    waitFor(() -> inView("#chart-canvas", "#column-run") && inView("#time-slider", "#column-run"));
    theChartTurnsDarkWhereItIs(robot);

    choose(robot, "tab-pad");
    waitFor(() -> inView("#pad", "#column-run") && allBarsInView());
    Screenshots.take(stage.getScene(), "small-pad");

    robot.interact(() -> ((ButtonBase) node("#step-batch")).fire());
    waitFor(() -> studio.workspace().run().workedBatchProperty().get() != null);
    choose(robot, "tab-batch");
    waitFor(() -> node("#batch-scroll") != null && node("#batch-scroll").isVisible());
    waitFor(
        () -> {
          ScrollPane outer = (ScrollPane) node(".column-scroll");
          return outer.getContent().getLayoutBounds().getHeight()
              <= outer.getViewportBounds().getHeight() + 0.5;
        });

    choose(robot, "tab-pad");
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
    waitFor(() -> node("#column-network") != null);
    waitFor(() -> inView("#pad", "#column-run") && allBarsInView());
    Screenshots.take(stage.getScene(), "small-pad-100");
  }

  /** While the theme changes nothing is taken away and put back: the chart keeps its drawing. */
  private void theChartTurnsDarkWhereItIs(FxRobot robot) throws TimeoutException {
    waitFor(() -> shows("#chart-canvas", Color.web("#0072b2")));
    AtomicInteger left = new AtomicInteger();
    robot.interact(
        () -> node("#chart").sceneProperty().addListener((o, a, b) -> left.incrementAndGet()));
    robot.interact(() -> Menus.item(stage.getScene(), "theme-dark").fire());
    waitFor(() -> shows("#chart-canvas", Color.web("#56b4e9")));
    assertThat(shows("#chart-canvas", Color.web("#0072b2"))).isFalse();
    assertThat(left).as("taken away and put back").hasValue(0);
    Screenshots.take(stage.getScene(), "small-chart-dark");
  }

  /** The table scrolls by itself, and the figures, which it has too, do not make a second bar. */
  @Test
  void theEpochTableHasOneBarOnly(FxRobot robot) throws Exception {
    train(robot);
    choose(robot, "tab-epochs");
    waitFor(() -> node("#epoch-table") != null && seen(node("#epoch-table")));
    waitFor(
        () -> {
          ScrollPane outer = (ScrollPane) node("#column-run .column-scroll");
          return outer.getContent().getLayoutBounds().getHeight()
              <= outer.getViewportBounds().getHeight() + 0.5;
        });
    waitFor(() -> inView("#epoch-table", "#column-run") && inView("#time-slider", "#column-run"));
    assertThat(seen(node("#network-in-hand"))).isFalse();
    Screenshots.take(stage.getScene(), "small-epochs");

    robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
    waitFor(() -> node("#column-network") != null);
    waitFor(() -> seen(node("#network-in-hand")) && inView("#epoch-table", "#column-run"));
    Screenshots.take(stage.getScene(), "small-epochs-100");
  }

  @Test
  void allTenClassesOfTheMatrixAreInView(FxRobot robot) throws Exception {
    train(robot);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
    waitFor(() -> node("#confusionMatrix") != null);
    waitFor(() -> inView("#confusionMatrix", ".errors-scroll"));
    assertThat(node("#confusionMatrix").getLayoutBounds().getHeight()).isGreaterThan(300);
    Screenshots.take(stage.getScene(), "small-errors");
  }

  @Test
  void severalRowsOfNeuronsAreInView(FxRobot robot) throws Exception {
    train(robot);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
    waitFor(() -> node("#weightsGrid") != null);
    waitFor(() -> ((ImageGrid) node("#weightsGrid")).sourceProperty().get().size() == 16);
    ImageGrid grid = (ImageGrid) node("#weightsGrid");
    double em = ((Label) node("#weightsMessage")).getFont().getSize();
    waitFor(() -> grid.getWidth() >= 4 * grid.tileSizeProperty().get() * em);
    assertThat(grid.getHeight()).isGreaterThan(2.5 * grid.tileSizeProperty().get() * em);
    Screenshots.take(stage.getScene(), "small-weights");
  }

  @Test
  void runsAndTheirCurvesAreInView(FxRobot robot) throws Exception {
    train(robot);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
    waitFor(() -> node("#runs-part-compare") != null);
    choose(robot, "runs-part-compare");
    waitFor(() -> node("#compare") != null);
    waitFor(() -> inView("#kept-runs", ".compare-scroll"));
    waitFor(() -> inView("#compare #chart-canvas", ".compare-scroll"));
    assertThat(node("#compare #chart-canvas").getLayoutBounds().getHeight()).isGreaterThan(150);
    Screenshots.take(stage.getScene(), "small-compare");
    double height = node("#compare #chart-canvas").getLayoutBounds().getHeight();
    robot.interact(() -> Menus.item(stage.getScene(), "theme-dark").fire());
    waitFor(() -> shows("#compare #chart-canvas", Color.web("#56b4e9")));
    Screenshots.take(stage.getScene(), "small-compare-dark");
    assertThat(node("#compare #chart-canvas").getLayoutBounds().getHeight()).isEqualTo(height);
    waitFor(() -> inView("#compare #chart-canvas", ".compare-below"));

    choose(robot, "runs-part-tutorial");
    waitFor(() -> node("#runs") != null);
    waitFor(() -> inView("#runs-scroll", "#runs-page"));
    waitFor(() -> inView("#runs #chart-canvas", "#runs-page"));
    assertThat(node("#runs #chart-canvas").getLayoutBounds().getHeight()).isGreaterThan(150);
    Screenshots.take(stage.getScene(), "small-tutorial");
  }

  @Test
  void allPagesAreInViewOnTheRail(FxRobot robot) throws Exception {
    ready();
    waitFor(() -> inView("#rail-map", "#rail-scroll") && inView("#rail-start", "#rail-scroll"));
  }

  @Test
  void theStartPageOpensAtItsTop(FxRobot robot) throws Exception {
    ready();
    robot.push(KeyCode.ALT, KeyCode.HOME);
    waitFor(() -> node("#start-train") != null && node("#start-train").isFocused());
    assertThat(((ScrollPane) node(".start-scroll")).getVvalue()).isZero();
    assertThat(inView(".start-heading", ".start-scroll")).isTrue();
  }

  @Test
  void theRacesCurvesAndWhoLeadsAreInView(FxRobot robot) throws Exception {
    ready();
    fewImages(robot);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
    waitFor(() -> node("#runs-part-race") != null);
    choose(robot, "runs-part-race");
    waitFor(() -> node("#race-lanes") != null);
    robot.interact(() -> ((TextField) node("#race-epochs")).setText("2"));
    waitFor(() -> !node("#race-start").isDisabled());
    robot.interact(() -> ((ButtonBase) node("#race-start")).fire());
    waitFor(() -> ((Label) node("#race-sentence")).getText().contains("After 2 epochs"));
    waitFor(() -> inView("#race #chart-canvas", ".race-scroll"));
    waitFor(() -> inView("#race-sentence", ".race-scroll"));
    assertThat(inView("#race-start", ".race-scroll")).isTrue();
    assertThat(node("#race #chart-canvas").getLayoutBounds().getHeight()).isGreaterThan(150);
    Screenshots.take(stage.getScene(), "small-race");
    robot.interact(() -> ((ToggleButton) node("#race-edit")).fire());
    waitFor(() -> node("#race-epochs").isVisible() && inView("#race-epochs", ".race-scroll"));
    assertThat(node("#lane-0-optimizer")).isNotNull();
  }

  @Test
  void theMapIsSeenAtOnce(FxRobot robot) throws Exception {
    train(robot);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT7);
    waitFor(() -> node("#map-summary") != null);
    waitFor(() -> !((Label) node("#map-summary")).getText().isEmpty());
    waitFor(() -> inView("#map-canvas", ".map-scroll"));
    assertThat(node("#map-canvas").getLayoutBounds().getHeight()).isGreaterThan(240);
    Screenshots.take(stage.getScene(), "small-map");
  }

  private void ready() throws TimeoutException {
    waitFor(() -> studio.workspace().engineProperty().get() == EngineState.READY);
    waitFor(() -> studio.workspace().datasetProperty().get() != null);
    waitFor(() -> !node("#train").isDisabled());
  }

  private void train(FxRobot robot) throws TimeoutException {
    ready();
    fewImages(robot);
    robot.interact(() -> ((ButtonBase) node("#train")).fire());
    waitFor(() -> studio.workspace().run().stateProperty().get() == RunState.FINISHED);
  }

  private void fewImages(FxRobot robot) {
    robot.interact(
        () ->
            studio
                .workspace()
                .edit(
                    e ->
                        e.withPlan(e.plan().withEpochs(2))
                            .withArchitecture(Architecture.relu(16, 8))
                            .withPreparation(e.preparation().withSubset(new Subset.PerClass(20)))));
  }

  private void choose(FxRobot robot, String tab) {
    robot.interact(() -> ((ToggleButton) node("#" + tab)).fire());
  }

  private boolean allBarsInView() {
    for (int label = 0; label < 10; label++) {
      if (!inView("#padBar-" + label, ".pad-scroll > .viewport")
          || !inView("#padProbability-" + label, ".pad-scroll > .viewport")) {
        return false;
      }
    }
    return true;
  }

  /** Whether all of a part lies in another one, which is in sight. */
  private boolean inView(String id, String around) {
    return WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          Node part = stage.getScene().lookup(id);
          Node frame = stage.getScene().lookup(around);
          if (part == null || frame == null || !seen(part)) {
            return false;
          }
          Bounds at = part.localToScene(part.getLayoutBounds());
          Bounds seen = frame.localToScene(frame.getLayoutBounds());
          return at.getHeight() > 0
              && at.getMinY() >= seen.getMinY() - 0.5
              && at.getMaxY() <= seen.getMaxY() + 0.5
              && at.getMinX() >= seen.getMinX() - 0.5
              && at.getMaxX() <= seen.getMaxX() + 0.5;
        });
  }

  private static boolean seen(Node part) {
    for (Node at = part; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private Node node(String id) {
    return stage.getScene().lookup(id);
  }

  /** Whether a picture of it has a point of exactly this colour. */
  private boolean shows(String id, Color wanted) {
    return WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          WritableImage picture = Objects.requireNonNull(node(id)).snapshot(null, null);
          for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
              if (picture.getPixelReader().getColor(x, y).equals(wanted)) {
                return true;
              }
            }
          }
          return false;
        });
  }

  private static void waitFor(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
