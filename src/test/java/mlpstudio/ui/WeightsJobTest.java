package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.DatasetFacts;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.Subset;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.model.LayerWeights;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingService;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.FxBackground;
import mlpstudio.ui.support.images.ImageGrid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The tutorial's two pictures of weights in the real window, learnt from MNIST by the engine. */
@ExtendWith(ApplicationExtension.class)
class WeightsJobTest {
  private static final int PER_CLASS = 600;

  private final TrainingService service = new TrainingService();
  private final FxBackground background = new FxBackground();
  private final Preferences preferences = Preferences.inMemory();
  private Stage stage;
  private Studio studio;

  @Start
  void open(Stage shown) {
    Locale.setDefault(Locale.ENGLISH);
    Fonts.load();
    stage = shown;
    preferences.put("window.x", 0);
    preferences.put("window.y", 0);
    preferences.put("window.width", 1000);
    preferences.put("window.height", 700);
    preferences.put("theme", "light");
    studio =
        new Studio(
            shown,
            new StudioParts(
                preferences,
                background,
                new StudioParts.Data(new DatasetCatalog(Optional.empty())),
                new StudioParts.Engine(service, service.ready(), service.devices()::join)));
    studio.open();
  }

  @AfterEach
  void close() {
    WaitForAsyncUtils.waitForAsyncFx(60_000, studio::close);
    WaitForAsyncUtils.waitForFxEvents();
    service.close();
    background.close();
  }

  @Test
  void coefficientsOfDigitsAndNeuronsOfAHiddenLayer(FxRobot robot) throws Exception {
    waitFor(() -> !robot.lookup("#train").queryButton().isDisabled());
    robot.clickOn("#rail-weights");
    assertThat(robot.lookup("#weightsMessage").queryAs(Labeled.class).getText())
        .isEqualTo("No weights yet: press Train (Ctrl+Enter)");
    Screenshots.take(stage.getScene(), "weights-1-empty");

    LayerWeights coefficients = train(robot, "softmax-regression");
    ImageGrid grid = robot.lookup("#weightsGrid").queryAs(ImageGrid.class);
    assertThat(grid.sourceProperty().get().size()).isEqualTo(10);
    assertThat(grid.sourceProperty().get().caption(7)).isEqualTo("7");
    looksLikeDigits(coefficients);
    Screenshots.take(stage.getScene(), "weights-2-softmax");

    train(robot, "sklearn-mlp");
    assertThat(grid.sourceProperty().get().size()).isEqualTo(100);
    robot.interact(() -> grid.select(7));
    robot.clickOn("#weightStatisticsFold");
    waitFor(() -> robot.lookup("#statistics-norm-1").tryQuery().isPresent());
    Screenshots.take(stage.getScene(), "weights-3-hidden");
    robot.interact(() -> item(robot, "theme-dark").fire());
    robot.clickOn("#moment-change");
    waitFor(() -> accessible(robot).contains("Change"));
    Screenshots.take(stage.getScene(), "weights-4-change-dark");
    for (int i = 0; i < 6; i++) {
      robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.EQUALS);
    }
    robot.clickOn("#weightStatisticsFold");
    Screenshots.take(stage.getScene(), "weights-5-large");
  }

  private LayerWeights train(FxRobot robot, String id) throws TimeoutException {
    Experiment tutorial = BuiltInExperiments.byId(id).orElseThrow();
    Experiment small =
        tutorial
            .withPlan(tutorial.plan().withEpochs(2))
            .withPreparation(tutorial.preparation().withSubset(new Subset.PerClass(PER_CLASS)));
    robot.interact(() -> studio.workspace().open(small));
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    waitFor(
        () ->
            studio.workspace().run().stateProperty().get() == RunState.FINISHED
                && studio.workspace().run().resultProperty().get() != null);
    LayerWeights last =
        Objects.requireNonNull(studio.workspace().run().resultProperty().get())
            .last()
            .layers()
            .getFirst();
    String shape = "784 → " + last.outputs();
    waitFor(() -> !robot.lookup("#weightsMessage").query().isVisible());
    waitFor(() -> accessible(robot).contains(shape));
    return last;
  }

  private static String accessible(FxRobot robot) {
    return String.valueOf(robot.lookup("#weightsGrid").query().getAccessibleText());
  }

  private static MenuItem item(FxRobot robot, String id) {
    return robot.lookup(".menu-bar").queryAs(MenuBar.class).getMenus().stream()
        .flatMap(WeightsJobTest::items)
        .filter(choice -> id.equals(choice.getId()))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<MenuItem> items(MenuItem item) {
    return item instanceof Menu menu
        ? Stream.concat(Stream.of(item), menu.getItems().stream().flatMap(WeightsJobTest::items))
        : Stream.of(item);
  }

  /** Each class' coefficients stand upright: they agree best with the mean of its own images. */
  private void looksLikeDigits(LayerWeights coefficients) {
    ImageDataset mnist = Objects.requireNonNull(studio.workspace().dataset());
    DatasetFacts facts = DatasetFacts.of(mnist.train(), 10);
    float[][] means = new float[10][];
    Arrays.setAll(means, facts::meanImage);
    for (int digit = 0; digit < 10; digit++) {
      float[] own = means[digit];
      double upright = 0;
      double turned = 0;
      for (int i = 0; i < 784; i++) {
        double others = 0;
        for (int other = 0; other < 10; other++) {
          others += means[other][i] / 10;
        }
        float weight = coefficients.weight()[digit * 784 + i];
        int row = i / 28;
        float across = coefficients.weight()[digit * 784 + i % 28 * 28 + row];
        upright += weight * (own[i] - others);
        turned += across * (own[i] - others);
      }
      assertThat(upright).as("class %d", digit).isPositive().isGreaterThan(turned);
    }
  }

  private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        120, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    WaitForAsyncUtils.waitForFxEvents();
  }
}
