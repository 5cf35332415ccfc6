package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.Subset;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeSettings;
import mlpstudio.model.DeviceCatalog;
import mlpstudio.model.Initialization;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingService;
import mlpstudio.ui.map.MapView;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.FxBackground;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The health card and the map in the whole window, with a real network on real digits. */
@ExtendWith(ApplicationExtension.class)
class HealthAndMapTest {
  private final Preferences preferences = Preferences.inMemory();
  private final FxBackground background = new FxBackground();
  private final TrainingService service = new TrainingService();
  private Studio studio;

  @Start
  void open(Stage shown) {
    Locale.setDefault(Locale.ENGLISH);
    preferences.put("window.x", 0);
    preferences.put("window.y", 0);
    preferences.put("window.width", 1000);
    preferences.put("window.height", 760);
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
                    service,
                    service.ready(),
                    () -> List.of(new DeviceCatalog.Entry(ComputeDevice.CPU, "CPU", 0, "")))));
    studio.open();
  }

  @AfterEach
  void close() {
    new FxRobot().interact(studio::close);
    service.close();
    background.close();
  }

  @Test
  void whatIsBrokenIsSaidAndMendedWithOneButton(FxRobot robot) throws TimeoutException {
    assertThat(robot.lookup("#health").query().isVisible()).isFalse();
    train(robot, "broken-zeros", 200, 1);
    waitUntil(() -> robot.lookup("#health-dead-relus").tryQuery().isPresent());
    assertThat(text(robot, "#health-dead-relus-seen"))
        .isEqualTo("512 of 512 neurons of hidden layer 1 are zero for every image.");
    assertThat(robot.lookup(".health-finding").queryAll()).hasSize(1);
    assertThat(robot.lookup("#health-dead-relus").query().getAccessibleText())
        .startsWith("Dead ReLUs. 512 of 512");
    Screenshots.take(robot.lookup("#health").query().getScene(), "health");

    fire(robot, "#health-dead-relus-remedy");
    assertThat(studio.workspace().experiment().architecture().initialization())
        .isEqualTo(Initialization.HE_NORMAL);
    assertThat(robot.lookup("#health-dead-relus-remedy").queryButton().isDisabled()).isTrue();
    robot.interact(() -> studio.workspace().undo());
    assertThat(robot.lookup("#health-dead-relus-remedy").queryButton().isDisabled()).isFalse();
    fire(robot, "#health-dead-relus-hide");
    assertThat(robot.lookup("#health").query().isVisible()).isFalse();

    train(robot, "deep-relu-sgd", 200, 1);
    assertThat(robot.lookup("#health").query().isVisible()).isFalse();
  }

  @Test
  void withLargeLettersADiagnosisComesIntoView(FxRobot robot) throws TimeoutException {
    for (int i = 0; i < 6; i++) {
      press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.EQUALS);
    }
    train(robot, "broken-zeros", 200, 1);
    waitUntil(() -> robot.lookup("#health-dead-relus").tryQuery().isPresent());
    Node card = robot.lookup("#health-dead-relus").query();
    waitUntil(
        () -> {
          javafx.geometry.Bounds seen = inSight(card);
          return seen.getMinY() >= -1 && seen.getMinY() < room(card) - 60;
        });
    Screenshots.take(card.getScene(), "health-large");
  }

  /** Where it lies within what scrolls it, from the top of what is in sight. */
  private static javafx.geometry.Bounds inSight(Node card) {
    javafx.scene.control.ScrollPane scroll = scrolling(card);
    return scroll.sceneToLocal(card.localToScene(card.getLayoutBounds()));
  }

  private static double room(Node card) {
    return scrolling(card).getViewportBounds().getHeight();
  }

  private static javafx.scene.control.ScrollPane scrolling(Node card) {
    Node parent = card.getParent();
    while (!(parent instanceof javafx.scene.control.ScrollPane)) {
      parent = parent.getParent();
    }
    return (javafx.scene.control.ScrollPane) parent;
  }

  @Test
  void theMapFollowsTheRunAndOpensImages(FxRobot robot) throws TimeoutException {
    press(robot, KeyCode.CONTROL, KeyCode.DIGIT7);
    waitUntil(() -> robot.lookup("#map-empty").query().isVisible());
    train(robot, "deep-relu-sgd", 300, 2);
    long errors =
        Math.round(10_000 * (1 - studio.workspace().run().evaluationProperty().get().accuracy()));
    String count = String.format(Locale.ENGLISH, "%,d errors", errors);
    waitUntil(() -> text(robot, "#map-summary").contains(count));
    assertThat(text(robot, "#map-summary"))
        .startsWith("10,000 test images, each placed by what the 64 neurons");

    Node canvas = robot.lookup("#map-canvas").query();
    pointsHaveTheColourOfTheirClass(robot);
    Bounds box = canvas.localToScreen(canvas.getBoundsInLocal());
    robot.interact(canvas::requestFocus);
    press(robot, KeyCode.RIGHT);
    waitUntil(() -> text(robot, "#map-chosen").contains("predicted"));
    String first = text(robot, "#map-chosen");
    press(robot, KeyCode.RIGHT);
    assertThat(text(robot, "#map-chosen")).isNotEqualTo(first);
    press(robot, KeyCode.LEFT);
    assertThat(text(robot, "#map-chosen")).isEqualTo(first);

    Node hover = robot.lookup("#map-hover").query();
    for (int i = 0; i < 40 && !hover.isVisible(); i++) {
      robot.moveTo(box.getCenterX() - 120 + 6 * i, box.getCenterY() + 3 * (i % 7));
    }
    assertThat(text(robot, "#map-hover-text")).startsWith("Image ");
    Screenshots.take(canvas.getScene(), "map");
    String pointed = text(robot, "#map-hover-text");
    robot.clickOn(javafx.scene.input.MouseButton.PRIMARY);
    waitUntil(() -> text(robot, "#map-chosen").equals(pointed));
    waitUntil(() -> robot.lookup("#verdict").query().isVisible());

    fire(robot, "#map-errors-only");
    fire(robot, "#map-class-4");
    assertThat(preferences.flag("map.errors", false)).isTrue();
    MapView view = (MapView) robot.lookup("#mapView").query();
    press(robot, KeyCode.CONTROL, KeyCode.DIGIT1);
    assertThat(view.getScene()).isNull();
  }

  /** All ten colours are there; where one class stands out, only its own stays strong. */
  private static void pointsHaveTheColourOfTheirClass(FxRobot robot) throws TimeoutException {
    waitUntil(() -> Arrays.stream(inClassColours(robot)).allMatch(count -> count > 100));
    long[] before = inClassColours(robot);
    fire(robot, "#map-class-4");
    waitUntil(
        () -> {
          long[] now = inClassColours(robot);
          return IntStream.range(0, 10)
              .allMatch(c -> c == 4 ? now[c] > before[c] / 2 : now[c] < before[c] / 2);
        });
    fire(robot, "#map-class-4");
    waitUntil(() -> Arrays.stream(inClassColours(robot)).allMatch(count -> count > 100));
  }

  /** How many pixels of the map have the colour that the style sheet gives to each class. */
  private static long[] inClassColours(FxRobot robot) {
    return WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          Node canvas = robot.lookup("#map-canvas").query();
          Node theme = robot.from(canvas).lookup(".map-theme").query();
          Color[] colours = new Color[10];
          for (CssMetaData<? extends Styleable, ?> data : theme.getCssMetaData()) {
            if (data.getProperty().startsWith("-map-class-")) {
              int label = Integer.parseInt(data.getProperty().substring("-map-class-".length()));
              colours[label] = (Color) value(data, theme);
            }
          }
          return count(canvas.snapshot(null, null), colours);
        });
  }

  @SuppressWarnings("unchecked")
  private static Object value(CssMetaData<? extends Styleable, ?> data, Node node) {
    return ((CssMetaData<Styleable, ?>) data).getStyleableProperty(node).getValue();
  }

  private static long[] count(Image image, Color... colours) {
    long[] counts = new long[colours.length];
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        Color seen = image.getPixelReader().getColor(x, y);
        for (int c = 0; c < colours.length; c++) {
          if (near(seen, colours[c]) || near(seen, Color.WHITE.interpolate(colours[c], 0.75))) {
            counts[c]++;
          }
        }
      }
    }
    return counts;
  }

  private static boolean near(Color a, Color b) {
    return Math.abs(a.getRed() - b.getRed()) < 0.02
        && Math.abs(a.getGreen() - b.getGreen()) < 0.02
        && Math.abs(a.getBlue() - b.getBlue()) < 0.02;
  }

  /** The slider over the images lies beside the curves that show what it does. */
  @Test
  void theSliderOfImagesIsBesideTheChart(FxRobot robot) throws TimeoutException {
    robot.interact(
        () -> studio.workspace().open(BuiltInExperiments.byId("small-data-sgd").orElseThrow()));
    waitUntil(() -> robot.lookup("#subset-bar").query().isVisible());
    Node bar = robot.lookup("#subset-bar").query();
    Bounds chart = inScene(robot.lookup("#chart-canvas").query());
    waitUntil(() -> inScene(bar).getMinY() >= inScene(bar.getScene(), "#chart-canvas").getMaxY());
    assertThat(inScene(bar).getMinX()).isBetween(chart.getMinX() - 40, chart.getMaxX());
    Slider slider = robot.lookup("#subset-bar-slider").queryAs(Slider.class);
    waitUntil(() -> !slider.isDisabled());
    robot.interact(slider::requestFocus);
    press(robot, KeyCode.RIGHT);
    waitUntil(
        () ->
            studio.workspace().experiment().preparation().subset() instanceof Subset.PerClass more
                && more.count() > 16);
    fire(robot, "#chart-overfitting");
    waitUntil(() -> !bar.isVisible());
    fire(robot, "#chart-overfitting");
    waitUntil(bar::isVisible);
  }

  private static Bounds inScene(Scene scene, String id) {
    return inScene(scene.lookup(id));
  }

  private static Bounds inScene(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  private void train(FxRobot robot, String id, int perClass, int epochs) throws TimeoutException {
    Experiment experiment = BuiltInExperiments.byId(id).orElseThrow();
    robot.interact(
        () -> {
          studio.workspace().computeProperty().set(new ComputeSettings(ComputeDevice.CPU, 1));
          studio
              .workspace()
              .open(
                  experiment
                      .withPlan(experiment.plan().withEpochs(epochs))
                      .withPreparation(
                          experiment.preparation().withSubset(new Subset.PerClass(perClass))));
        });
    waitUntil(() -> !robot.lookup("#train").queryButton().isDisabled());
    fire(robot, "#train");
    waitUntil(() -> studio.workspace().run().stateProperty().get() != RunState.FINISHED);
    waitUntil(() -> studio.workspace().run().stateProperty().get() == RunState.FINISHED);
  }

  private static void fire(FxRobot robot, String id) {
    robot.interact(() -> robot.lookup(id).queryAs(javafx.scene.control.ButtonBase.class).fire());
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  private static void press(FxRobot robot, KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void waitUntil(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
  }
}
