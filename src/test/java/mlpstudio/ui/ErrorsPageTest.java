package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageSplit;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.DeviceCatalog;
import mlpstudio.model.PredictionTable;
import mlpstudio.training.RunState;
import mlpstudio.training.SyntheticImages;
import mlpstudio.training.TrainingService;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.FxBackground;
import mlpstudio.ui.support.Pixels;
import mlpstudio.ui.support.images.ImageGrid;
import mlpstudio.ui.support.images.TileSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The Errors page in the whole window, with a real network that learns small images. */
@ExtendWith(ApplicationExtension.class)
class ErrorsPageTest {
  private static final int IMAGES = 400;

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
    preferences.put("window.height", 700);
    preferences.put("theme", "light");
    studio =
        new Studio(
            shown,
            new StudioParts(
                preferences,
                background,
                new StudioParts.Data(
                    new DatasetCatalog(Optional.empty()), ErrorsPageTest::smallImages),
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

  private static ImageDataset smallImages(String id) {
    ImageDataset rows = SyntheticImages.dataset(200, IMAGES);
    return new ImageDataset(id, "MNIST", rows.classNames(), rows.train(), rows.test());
  }

  @Test
  void matrixGalleryAndEpochTableCountTheSameErrors(FxRobot robot) throws TimeoutException {
    train(robot);
    int errors = Integer.parseInt(text(robot, "#errorCount"));
    assertThat(errors).isBetween(20, 380);
    assertThat(tiles(robot).size()).isEqualTo(errors);
    assertThat(text(robot, "#errorRate").replace("\u202f", ""))
        .isEqualTo(String.format(Locale.ROOT, "%.2f%%", 100.0 * errors / IMAGES));

    robot.clickOn("#export").clickOn("#export-copy");
    waitUntil(() -> robot.lookup("#toast").tryQuery().isPresent());
    Image copied =
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> Clipboard.getSystemClipboard().getImage());
    assertThat(copied.getWidth()).isGreaterThanOrEqualTo(640);

    // The same from the epoch table's text.
    press(robot, KeyCode.CONTROL, KeyCode.DIGIT1);
    robot.clickOn("#tab-epochs").clickOn("#copy-epochs");
    Matcher last = Pattern.compile("test Loss: \\S+ Acc: (\\S+)%").matcher(clipboardText());
    assertThat(last.results().toList())
        .hasSize(2)
        .last()
        .extracting(epoch -> Double.parseDouble(epoch.group(1)))
        .isEqualTo(Math.round(1e4 * (IMAGES - errors) / IMAGES) / 1e2);
  }

  @Test
  void aCellOpensExactlyItsImagesByMouseAndByKeys(FxRobot robot) throws TimeoutException {
    train(robot);
    PredictionTable table = studio.workspace().run().evaluationProperty().get().predictions();
    ImageSplit test = studio.workspace().run().handleProperty().get().input().dataset().test();
    int errors = tiles(robot).size();
    assertThat(robot.lookup("#filterChip").query().isVisible()).isFalse();
    int mistaken =
        IntStream.range(0, IMAGES).filter(i -> wrong(test, table, i)).findFirst().orElseThrow();
    int label = test.label(mistaken);
    int predicted = table.predicted(mistaken);

    robot.interact(() -> robot.lookup("#confusionMatrix").query().requestFocus());
    press(robot, KeyCode.HOME);
    for (int i = 0; i < label; i++) {
      press(robot, KeyCode.DOWN);
    }
    for (int i = 0; i < predicted; i++) {
      press(robot, KeyCode.RIGHT);
    }
    press(robot, KeyCode.ENTER);
    String cell = "True " + label + ", predicted " + predicted;
    waitUntil(() -> text(robot, "#filterChip").equals(cell));
    assertThat(text(robot, "#matrixHint")).startsWith(cell + ": ");
    int[][] own =
        IntStream.range(0, IMAGES)
            .filter(i -> test.label(i) == label && table.predicted(i) == predicted)
            .mapToObj(i -> pixels(test, i))
            .toArray(int[][]::new);
    assertThat(List.of(drawn(tiles(robot)))).containsExactlyInAnyOrder(own);
    assertThat(tiles(robot).caption(0).replace("\n", " "))
        .isEqualTo("True: " + label + " Pred: " + predicted);

    robot.clickOn("#filterChip");
    waitUntil(() -> tiles(robot).size() == errors);
    robot.clickOn("#confusionMatrix");
    waitUntil(() -> robot.lookup("#filterChip").query().isVisible());
    press(robot, KeyCode.ESCAPE);
    waitUntil(() -> tiles(robot).size() == errors);
  }

  @Test
  void emptyAtFirstThenTheRightOnesOnDemand(FxRobot robot) throws TimeoutException {
    press(robot, KeyCode.CONTROL, KeyCode.DIGIT3);
    assertThat(text(robot, "#errorsEmpty")).isEqualTo("No errors yet: press Train, Ctrl+Enter.");
    assertThat(robot.lookup("#errorsPage").query().isVisible()).isFalse();
    train(robot);
    assertThat(robot.lookup("#errorsPage").query().isVisible()).isTrue();
    assertThat(preferences.text("page", "")).isEqualTo("errors");
    int errors = tiles(robot).size();
    robot.clickOn("#outcome-right");
    waitUntil(() -> tiles(robot).size() == IMAGES - errors);
    robot.clickOn("#outcome-all");
    waitUntil(() -> tiles(robot).size() == IMAGES);
    assertThat(tiles(robot).caption(0)).containsAnyOf("\u2713", "\u2717");
    robot.clickOn("#trueClass").clickOn("True: 3");
    ImageSplit test = studio.workspace().run().handleProperty().get().input().dataset().test();
    waitUntil(() -> tiles(robot).size() == test.classCounts(4)[3]);
    assertThat(text(robot, "#filterChip")).isEqualTo("True 3, right and wrong ones");
  }

  @Test
  void theChosenImageIsExplainedHereAndOnTheDataPage(FxRobot robot) throws TimeoutException {
    train(robot);
    waitUntil(() -> text(robot, "#verdict").startsWith("Predicted "));
    robot.interact(() -> grid(robot).requestFocus());
    press(robot, KeyCode.END);
    int last = tiles(robot).size() - 1;
    String index = tiles(robot).describe(last).replaceAll("^Test image (\\d+):.*", "$1");
    waitUntil(() -> text(robot, "#predictionDetails").startsWith("Test image " + index + ","));
    assertThat(text(robot, "#selectedProbabilities"))
        .startsWith("Image " + index + ", when last tested:");
    assertThat(robot.lookup("#layerTitle-1").tryQuery()).isPresent();

    press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
    waitUntil(() -> robot.lookup("#verdict").tryQuery().isPresent());
    waitUntil(() -> text(robot, "#predictionDetails").startsWith("Training image 0,"));
    robot.clickOn("#halfTest");
    waitUntil(() -> text(robot, "#predictionDetails").startsWith("Test image 0,"));
    PredictionTable table = studio.workspace().run().evaluationProperty().get().predictions();
    assertThat(text(robot, "#verdict")).startsWith("Predicted " + table.predicted(0));
  }

  /** Trains for two epochs that leave errors, and turns to the page. */
  private void train(FxRobot robot) throws TimeoutException {
    waitUntil(() -> !robot.lookup("#train").queryButton().isDisabled());
    robot.interact(
        () ->
            studio
                .workspace()
                .edit(
                    e ->
                        e.withPlan(
                            e.plan().withEpochs(2).withBatchSize(16).withLearningRate(0.05))));
    press(robot, KeyCode.CONTROL, KeyCode.DIGIT3);
    press(robot, KeyCode.CONTROL, KeyCode.ENTER);
    waitUntil(() -> studio.workspace().run().stateProperty().get() == RunState.FINISHED);
    waitUntil(() -> shownEpoch(robot));
  }

  /** The page follows in the background: it is there when it counts the last epoch's errors. */
  private boolean shownEpoch(FxRobot robot) {
    double accuracy = studio.workspace().run().evaluationProperty().get().accuracy();
    String errors = Long.toString(Math.round((1 - accuracy) * IMAGES));
    return text(robot, "#errorCount").equals(errors);
  }

  private static boolean wrong(ImageSplit test, PredictionTable table, int image) {
    return test.label(image) != table.predicted(image);
  }

  private static int[] pixels(ImageSplit split, int image) {
    int[] argb = new int[split.shape().area()];
    Pixels.argb(split.image(image), split.shape(), argb);
    return argb;
  }

  private static int[][] drawn(TileSource tiles) {
    int[][] drawn = new int[tiles.size()][tiles.shape().area()];
    for (int position = 0; position < drawn.length; position++) {
      tiles.paint(position, drawn[position]);
    }
    return drawn;
  }

  private static ImageGrid grid(FxRobot robot) {
    return robot.lookup("#errorGrid").queryAs(ImageGrid.class);
  }

  private static TileSource tiles(FxRobot robot) {
    return grid(robot).sourceProperty().get();
  }

  private static String clipboardText() {
    return WaitForAsyncUtils.waitForAsyncFx(
        60_000, () -> Clipboard.getSystemClipboard().getString());
  }

  private static String text(FxRobot robot, String id) {
    Node node = robot.lookup(id).query();
    return node instanceof TextInputControl field ? field.getText() : ((Labeled) node).getText();
  }

  private static void press(FxRobot robot, KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void waitUntil(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
  }
}
