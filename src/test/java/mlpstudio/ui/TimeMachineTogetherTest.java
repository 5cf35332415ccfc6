package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.shape.Line;
import javafx.stage.Stage;
import mlpstudio.data.ImageDataset;
import mlpstudio.training.RunState;
import mlpstudio.training.SyntheticImages;
import mlpstudio.training.TrainingService;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.support.images.ImageGrid;
import mlpstudio.ui.support.images.TileSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.robot.Motion;
import org.testfx.util.WaitForAsyncUtils;

/**
 * What the window shows of the network after its first epoch is written down while that is now; the
 * run goes on for an epoch; one press on the slider then brings all of it back.
 */
@ExtendWith(ApplicationExtension.class)
class TimeMachineTogetherTest {
  private static final int IMAGES = 400;

  @TempDir private static Path folder;

  private final TrainingService service = new TrainingService();
  private final TestWindow window = new TestWindow(folder);
  private Stage stage;
  private Studio studio;

  @Start
  void open(Stage shown) {
    stage = shown;
    window.images = TimeMachineTogetherTest::smallImages;
    studio = window.open(shown, Locale.ENGLISH, service, service.ready(), service.devices()::join);
    // Wider than the screen of the headless platform, so that the pad has a column of its own.
    stage.setWidth(1280);
    stage.setHeight(780);
  }

  @AfterEach
  void close() {
    window.close();
    service.close();
  }

  private static ImageDataset smallImages(String id) {
    ImageDataset rows = SyntheticImages.dataset(200, IMAGES);
    return new ImageDataset(id, "MNIST", rows.classNames(), rows.train(), rows.test());
  }

  /** All that follows the slider, read from the screen. */
  private record Seen(
      List<String> figures,
      List<String> pad,
      List<String> matrix,
      List<int[]> gallery,
      List<int[]> weights,
      String map) {}

  @Test
  void onePressOnTheSliderMovesWeightsMatrixGalleryPadChartAndFigures(FxRobot robot)
      throws Exception {
    waitFor(() -> !robot.lookup("#train").queryButton().isDisabled());
    robot.interact(
        () ->
            studio
                .workspace()
                .edit(
                    e ->
                        e.withPlan(
                            e.plan().withEpochs(3).withBatchSize(16).withLearningRate(0.05))));
    one(robot);
    epoch(robot, 1);
    Seen first = seen(robot, "Network in hand, epoch 0");
    epoch(robot, 2);
    Seen second = seen(robot, "Network in hand, epoch 1");
    assertThat(second.figures).doesNotContainAnyElementsOf(first.figures);
    assertThat(second.pad).isNotEqualTo(first.pad);
    assertThat(second.matrix).isNotEqualTo(first.matrix);
    assertThat(sameTiles(second.gallery, first.gallery)).isFalse();
    assertThat(sameTiles(second.weights, first.weights)).isFalse();
    assertThat(second.map).isNotEqualTo(first.map);
    assertThat(node(robot, "figures-moment").isVisible()).isFalse();

    robot.interact(() -> node(robot, "time-slider").requestFocus());
    robot.push(KeyCode.PAGE_DOWN);
    waitFor(() -> text(robot, "figures-moment").equals("After 1 of 3 epochs"));
    assertThat(node(robot, "figures-moment").isVisible()).isTrue();
    Screenshots.take(stage.getScene(), "time-together-1-past");
    theChartsLineStandsAtEpoch0(robot);
    theTableMarksEpoch0(robot);
    same(seen(robot, "Network in hand, as it was after epoch 0"), first);
    presenterShows(robot, first.figures);

    robot.interact(() -> node(robot, "time-slider").requestFocus());
    robot.push(KeyCode.END);
    waitFor(() -> !node(robot, "figures-moment").isVisible());
    same(seen(robot, "Network in hand, epoch 1"), second);
  }

  private static void same(Seen now, Seen then) {
    assertThat(now.figures).isEqualTo(then.figures);
    assertThat(now.pad).isEqualTo(then.pad);
    assertThat(now.matrix).isEqualTo(then.matrix);
    assertThat(sameTiles(now.gallery, then.gallery)).isTrue();
    assertThat(sameTiles(now.weights, then.weights)).isTrue();
    assertThat(now.map).isEqualTo(then.map);
  }

  /** Walked to by keys, the reading line stands where the moment's line does. */
  private void theChartsLineStandsAtEpoch0(FxRobot robot) throws TimeoutException {
    waitFor(() -> node(robot, "chart-moment-line").isVisible());
    robot.interact(() -> node(robot, "chart-canvas").requestFocus());
    press(robot, KeyCode.SHORTCUT, KeyCode.LEFT);
    press(robot, KeyCode.SHORTCUT, KeyCode.LEFT);
    waitFor(() -> node(robot, "chart-cursor-line").isVisible());
    assertThat(((Line) node(robot, "chart-moment-line")).getStartX())
        .isEqualTo(((Line) node(robot, "chart-cursor-line")).getStartX());
    press(robot, KeyCode.ESCAPE);
  }

  private void theTableMarksEpoch0(FxRobot robot) throws TimeoutException {
    robot.clickOn("#tab-epochs");
    waitFor(() -> marked(robot).size() == 4);
    assertThat(marked(robot).getFirst()).isEqualTo("Epoch 0/2");
    Screenshots.take(stage.getScene(), "time-together-2-table");
    robot.clickOn("#tab-chart");
  }

  private static List<String> marked(FxRobot robot) {
    return robot
        .from(node(robot, "epoch-table"))
        .lookup(".list-cell")
        .<IndexedCell<String>>queryAll()
        .stream()
        .filter(
            cell ->
                cell.getPseudoClassStates().stream().anyMatch(p -> p.toString().equals("moment")))
        .sorted((a, b) -> Integer.compare(a.getIndex(), b.getIndex()))
        .map(Labeled::getText)
        .toList();
  }

  private void presenterShows(FxRobot robot, List<String> figures) throws TimeoutException {
    press(robot, KeyCode.F5);
    waitFor(() -> robot.lookup("#presenter #figures-moment").tryQuery().isPresent());
    waitFor(
        () ->
            robot
                .lookup("#presenter #test-accuracy")
                .queryLabeled()
                .getText()
                .equals(figures.getFirst()));
    assertThat(robot.lookup("#presenter #figures-moment").queryLabeled().getText())
        .isEqualTo("After 1 of 3 epochs");
    assertThat(robot.lookup("#presenter #figures-moment").query().isVisible()).isTrue();
    Screenshots.take(stage.getScene(), "time-together-3-presenter");
    press(robot, KeyCode.ESCAPE);
    waitFor(() -> robot.lookup("#presenter").tryQuery().isEmpty());
    waitFor(() -> robot.lookup("#time-slider").tryQuery().isPresent());
  }

  /** Learns to the end of the next epoch. */
  private void epoch(FxRobot robot, int complete) throws TimeoutException {
    press(robot, KeyCode.CONTROL, KeyCode.DIGIT1);
    press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
    waitFor(
        () -> run().epochs().size() == complete && run().stateProperty().get() == RunState.PAUSED);
  }

  /** Goes through the pages and reads them, each once it has followed. */
  private Seen seen(FxRobot robot, String source) throws TimeoutException {
    press(robot, KeyCode.CONTROL, KeyCode.DIGIT1);
    waitFor(() -> text(robot, "padSource").equals(source));
    List<String> figures =
        List.of(text(robot, "test-accuracy"), text(robot, "train-loss"), text(robot, "test-loss"));
    List<String> pad =
        IntStream.range(0, 4).mapToObj(i -> text(robot, "padProbability-" + i)).toList();
    press(robot, KeyCode.CONTROL, KeyCode.DIGIT3);
    double accuracy = run().evaluationProperty().get().accuracy();
    String errors = Long.toString(Math.round((1 - accuracy) * IMAGES));
    waitFor(() -> text(robot, "errorCount").equals(errors));
    waitFor(() -> tiles(robot, "errorGrid").size() == Integer.parseInt(errors));
    List<String> matrix = diagonal(robot);
    List<int[]> gallery = drawn(tiles(robot, "errorGrid"));
    press(robot, KeyCode.CONTROL, KeyCode.DIGIT4);
    waitFor(() -> tiles(robot, "weightsGrid").size() > 0);
    List<int[]> weights = settledWeights(robot);
    press(robot, KeyCode.CONTROL, KeyCode.DIGIT7);
    waitFor(() -> text(robot, "map-summary").contains(" " + errors + " error"));
    String map = text(robot, "map-summary");
    press(robot, KeyCode.CONTROL, KeyCode.DIGIT1);
    waitFor(() -> robot.lookup("#figures-moment").tryQuery().isPresent());
    return new Seen(figures, pad, matrix, gallery, weights, map);
  }

  /** Weights are pulled a few times a second: read when they no longer change. */
  private static List<int[]> settledWeights(FxRobot robot) throws TimeoutException {
    List<List<int[]>> before = new ArrayList<>(List.of(List.of()));
    long[] since = {System.nanoTime()};
    waitFor(
        () -> {
          List<int[]> now = drawn(tiles(robot, "weightsGrid"));
          if (!sameTiles(now, before.getFirst())) {
            before.set(0, now);
            since[0] = System.nanoTime();
          }
          return System.nanoTime() - since[0] > TimeUnit.MILLISECONDS.toNanos(600);
        });
    return before.getFirst();
  }

  /** What the matrix says of each class, walked through by keys. */
  private static List<String> diagonal(FxRobot robot) {
    robot.interact(() -> node(robot, "confusionMatrix").requestFocus());
    press(robot, KeyCode.HOME);
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      cells.add(text(robot, "matrixHint"));
      press(robot, KeyCode.DOWN);
      press(robot, KeyCode.RIGHT);
    }
    return cells;
  }

  private static List<int[]> drawn(TileSource tiles) {
    List<int[]> drawn = new ArrayList<>();
    for (int position = 0; position < tiles.size(); position++) {
      int[] pixels = new int[tiles.shape().area()];
      tiles.paint(position, pixels);
      drawn.add(pixels);
    }
    return drawn;
  }

  private static boolean sameTiles(List<int[]> a, List<int[]> b) {
    return Arrays.deepEquals(a.toArray(), b.toArray());
  }

  private RunModel run() {
    return studio.workspace().run();
  }

  private static void one(FxRobot robot) {
    robot.moveTo(place(robot, 0.5, 0.2), Motion.DIRECT).press(MouseButton.PRIMARY);
    robot.moveTo(place(robot, 0.5, 0.5), Motion.DIRECT);
    robot.moveTo(place(robot, 0.49, 0.8), Motion.DIRECT).release(MouseButton.PRIMARY);
  }

  private static Point2D place(FxRobot robot, double x, double y) {
    Node pad = robot.lookup("#pad").query();
    return pad.localToScreen(
        x * pad.getLayoutBounds().getWidth(), y * pad.getLayoutBounds().getHeight());
  }

  private static Node node(FxRobot robot, String id) {
    return robot.lookup("#" + id).query();
  }

  private static TileSource tiles(FxRobot robot, String id) {
    return robot.lookup("#" + id).queryAs(ImageGrid.class).sourceProperty().get();
  }

  private static String text(FxRobot robot, String id) {
    return ((Labeled) node(robot, id)).getText();
  }

  private static void press(FxRobot robot, KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    WaitForAsyncUtils.waitForFxEvents();
  }
}
