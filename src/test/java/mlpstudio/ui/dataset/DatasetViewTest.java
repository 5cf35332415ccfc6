package mlpstudio.ui.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.image.PixelReader;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mlpstudio.data.DatasetException;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageSplit;
import mlpstudio.data.Subset;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.ui.Screenshots;
import mlpstudio.ui.support.Pixels;
import mlpstudio.ui.support.images.ImageGrid;
import mlpstudio.ui.support.images.PictureView;
import mlpstudio.ui.support.images.TileSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The Data page with real MNIST. */
@ExtendWith(ApplicationExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatasetViewTest {
  private final DatasetWords words = new DatasetWords();
  private ImageDataset mnist;
  private DatasetPage page;

  @BeforeAll
  void read() throws DatasetException {
    mnist = DatasetPage.mnist();
  }

  @Start
  void start(Stage stage) {
    page = new DatasetPage(stage, 1000, 700);
  }

  @BeforeEach
  void show() {
    assertThat(page.node("datasetCards").isVisible())
        .as("no facts before the data are read")
        .isFalse();
    page.onFx(() -> page.workspace.setDataset(mnist));
  }

  @Test
  void factsOfTheTutorial() {
    assertThat(text("factTrain")).isEqualTo(words.imagesShape(60_000, mnist.shape()));
    assertThat(text("factTest")).isEqualTo(words.imagesShape(10_000, mnist.shape()));
    assertThat(text("factFeatures")).isEqualTo("784");
    assertThat(text("factClasses")).isEqualTo("10");
    assertThat(text("factBatch")).isEqualTo(words.batchShape(64, mnist.shape()));
    assertThat(text("factBatches")).isEqualTo(words.batches(60_000, 64, 938)).startsWith("938");
    assertThat(text("datasetSource")).contains("LeCun", "CC BY-SA 3.0");
    assertThat(page.node("histogram-7").getAccessibleText()).isEqualTo(words.classCount("7", 6265));
  }

  @Test
  void oneMiniBatchAsTheNetworkSeesIt() {
    assertThat(text("batchShape")).isEqualTo(words.batchShape(64, mnist.shape()));
    // (0 - 0.1307) / 0.3081 and (1 - 0.1307) / 0.3081.
    assertThat(text("batchRange"))
        .isEqualTo(words.range(new BatchPreview.Range(-0.42, 2.82, 0, 1)));
    assertThat(text("batchDevice")).isEqualTo("cpu");
  }

  @Test
  void theSubsetIsAThirdChoiceAndMarkedAmongAll(FxRobot robot) {
    assertThat(page.node("halfSubset").isVisible()).isFalse();
    page.onFx(() -> page.workspace.open(BuiltInExperiments.byId("small-data-sgd").orElseThrow()));
    assertThat(((Labeled) page.node("halfSubset")).getText()).isEqualTo("Subset 160");
    int[] learnt = page.workspace.experiment().runInput(mnist).trainIndices();
    TileSource all = page.grid().sourceProperty().get();
    assertThat(all.caption(learnt[5])).endsWith("●");
    assertThat(all.describe(learnt[5])).endsWith("in the subset");
    assertThat(IntStream.range(0, all.size()).filter(i -> all.caption(i).endsWith("●")))
        .hasSize(160);
    Screenshots.take(page.view.getScene(), "data-subset-marked");

    Node row = page.node("histogram-7");
    robot.clickOn("#halfSubset");
    TileSource tiles = page.grid().sourceProperty().get();
    assertThat(tiles.size()).isEqualTo(160);
    int[] drawn = new int[784];
    for (int i = 0; i < learnt.length; i++) {
      tiles.paint(i, drawn);
      assertThat(drawn).isEqualTo(pixelsOf(mnist.train(), learnt[i]));
    }
    assertThat(page.node("histogram-7").getAccessibleText()).isEqualTo(words.classCount("7", 16));
    assertThat(page.node("histogram-7")).as("not made anew").isSameAs(row);
    assertThat(text("factTrainedOn")).isEqualTo(words.trainedOn(160, mnist));
    assertThat(text("factBatch")).isEqualTo(words.batchShape(16, mnist.shape()));
    assertThat(text("factBatches")).isEqualTo("10");
    Screenshots.take(page.view.getScene(), "data-subset");

    page.onFx(
        () ->
            page.workspace.edit(
                e -> e.withPreparation(e.preparation().withSubset(new Subset.PerClass(3)))));
    assertThat(page.grid().sourceProperty().get().size()).isEqualTo(30);
    assertThat(text("factBatches")).isEqualTo("2, the last of 14");
    page.onFx(
        () ->
            page.workspace.edit(
                e -> e.withPreparation(e.preparation().withSubset(new Subset.All()))));
    assertThat(page.grid().sourceProperty().get().size()).isEqualTo(60_000);
    assertThat(page.node("halfSubset").isVisible()).isFalse();
  }

  @Test
  void theRowsOfTheClassesAreThoseOfTheDataSet() {
    Parent rows = page.node("histogram-0").getParent();
    ImageDataset small = SmallImages.dataset();
    assertThat(small.classes()).isLessThan(mnist.classes());
    page.onFx(() -> page.workspace.setDataset(small));
    int[] counts = small.train().classCounts(small.classes());
    assertThat(rows.getChildrenUnmodifiable())
        .extracting(Node::getAccessibleText)
        .containsExactly(
            IntStream.range(0, small.classes())
                .mapToObj(label -> words.classCount(small.classNames().get(label), counts[label]))
                .toArray(String[]::new));
    page.onFx(() -> page.workspace.setDataset(null));
    assertThat(rows.isVisible()).as("nothing is counted").isFalse();
    page.onFx(() -> page.workspace.setDataset(mnist));
    assertThat(rows.isVisible()).isTrue();
    assertThat(rows.getChildrenUnmodifiable()).hasSize(mnist.classes());
  }

  @Test
  void onlySevensPassTheFilterOfClassSeven(FxRobot robot) {
    robot.clickOn(scrolledTo("histogram-7"));

    int[] sevens = IntStream.range(0, 60_000).filter(i -> mnist.train().label(i) == 7).toArray();
    TileSource tiles = page.grid().sourceProperty().get();
    assertThat(tiles.size()).isEqualTo(sevens.length).isEqualTo(6265);
    int[] drawn = new int[784];
    for (int i = 0; i < sevens.length; i++) {
      tiles.paint(i, drawn);
      assertThat(drawn).isEqualTo(pixelsOf(mnist.train(), sevens[i]));
      assertThat(tiles.caption(i)).isEqualTo("7");
    }
    assertThat(text("filterMessage")).isEqualTo(words.count(page.model.shownProperty().get()));

    robot.clickOn("#classFilterClear");
    assertThat(page.grid().sourceProperty().get().size()).isEqualTo(60_000);
  }

  @Test
  void theClassMenuTakesSeveral(FxRobot robot) {
    robot.clickOn("#classFilter").clickOn("#classFilter-3").clickOn("#classFilter-5");

    assertThat(((Labeled) page.node("classFilter")).getText()).isEqualTo("3, 5");
    assertThat(page.model.shownProperty().get().size()).isEqualTo(6131 + 5421);
    robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
  }

  @Test
  void theKeyboardGoesToTheLastImageWhichIsShownLarge(FxRobot robot) {
    page.onFx(() -> page.grid().requestFocus());
    robot.press(KeyCode.END).release(KeyCode.END);

    assertThat(text("chosenTitle")).contains(words.figure(59_999));
    assertThat(text("chosenLabel")).contains(String.valueOf(mnist.train().label(59_999)));
    assertLargeViewShows(mnist.train(), 59_999);
  }

  @Test
  void anIndexTypedIsFoundInTheTestHalf(FxRobot robot) {
    robot.clickOn("#halfTest").clickOn("#search").write("9,876").press(KeyCode.ENTER);
    robot.release(KeyCode.ENTER);

    assertThat(page.grid().selectedProperty().get()).isEqualTo(9876);
    assertLargeViewShows(mnist.test(), 9876);

    robot.write("10000").press(KeyCode.ENTER).release(KeyCode.ENTER);
    assertThat(text("filterMessage")).isEqualTo(words.noSuchImage("10000", 9999));
    robot.write("1");
    assertThat(text("filterMessage")).as("typing on takes the problem away").contains("10");
    assertThat(text("filterMessage")).isEqualTo(words.count(page.model.shownProperty().get()));
  }

  @Test
  void theSliderChangesTheSizeOfImages() {
    double before = page.grid().tileSizeProperty().get();
    page.onFx(() -> ((Slider) page.node("zoom")).setValue(4));

    assertThat(page.grid().tileSizeProperty().get()).isEqualTo(2 * before);
  }

  @Test
  void aPixelPointedAtIsRead(FxRobot robot) {
    page.onFx(() -> page.model.goTo(Half.TRAIN, 0));
    PictureView picture = (PictureView) page.node("chosenPicture");
    robot.moveTo(picture);
    int pixel = picture.pixelProperty().get();
    assertThat(pixel).isNotNegative();
    float raw = mnist.train().pixel(0, pixel);
    assertThat(text("pixelReading"))
        .isEqualTo(
            words.pixel(
                pixel / 28,
                pixel % 28,
                words.raw(raw),
                words.exactSeen((raw / 255 - 0.1307f) / 0.3081f)));
  }

  @Test
  void enlargedEveryPixelHasItsNumberAndEscapeGoesBack(FxRobot robot) {
    page.onFx(() -> page.grid().requestFocus());
    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    assertThat(page.node("enlarged").isVisible()).isTrue();

    robot.press(KeyCode.DOWN).release(KeyCode.DOWN).press(KeyCode.RIGHT).release(KeyCode.RIGHT);
    assertThat(text("enlargedReading")).startsWith(words.pixel(0, 1, "0", ""));
    robot.press(KeyCode.PAGE_DOWN).release(KeyCode.PAGE_DOWN);
    assertThat(page.model.positionProperty().get()).isEqualTo(1);

    robot.clickOn("#enlargedCopy");
    String table = page.onFx(() -> Clipboard.getSystemClipboard().getString());
    assertThat(table.lines()).hasSize(28).allMatch(line -> line.split("\t").length == 28);

    robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    assertThat(page.node("enlarged").isVisible()).isFalse();
    assertThat(page.grid().isFocused()).isTrue();
  }

  @Test
  void aBatchImageIsShownInTheGridAndLarge() {
    BatchPreview batch = page.model.batch().previewProperty().get();
    page.onFx(() -> ((ImageGrid) page.node("batchGrid")).select(5));

    assertLargeViewShows(mnist.train(), batch.index(5));
    assertThat(page.grid().selectedProperty().get()).isEqualTo(batch.index(5));
  }

  @Test
  void aMeanImageIsShownLarge() {
    page.onFx(() -> ((ImageGrid) page.node("meansGrid")).select(8));
    assertThat(text("chosenLabel")).contains(words.figure(5851));

    page.onFx(() -> page.grid().select(3));
    assertThat(((ImageGrid) page.node("meansGrid")).selectedProperty().get()).isEqualTo(-1);
    assertLargeViewShows(mnist.train(), 3);
  }

  /** Compares the middles of all squares with the file's pixels. */
  private void assertLargeViewShows(ImageSplit split, int index) {
    PictureView view = (PictureView) page.node("chosenPicture");
    PixelReader reader = page.onFx(() -> view.snapshot(null, null)).getPixelReader();
    double cell = Math.floor(Math.min(view.getWidth(), view.getHeight()) / 28);
    double left = Math.floor((view.getWidth() - 28 * cell) / 2);
    double top = Math.floor((view.getHeight() - 28 * cell) / 2);
    int[] expected = pixelsOf(split, index);
    for (int i = 0; i < 784; i++) {
      int row = i / 28;
      int x = (int) (left + (i % 28 + 0.5) * cell);
      int y = (int) (top + (row + 0.5) * cell);
      assertThat(reader.getArgb(x, y)).as("pixel %d of image %d", i, index).isEqualTo(expected[i]);
    }
  }

  private static int[] pixelsOf(ImageSplit split, int index) {
    int[] argb = new int[784];
    Pixels.argb(split.image(index), split.shape(), argb);
    return argb;
  }

  private String text(String id) {
    return ((Label) page.node(id)).getText();
  }

  /** A node among the cards, scrolled into view. */
  private String scrolledTo(String id) {
    page.onFx(
        () -> {
          ScrollPane scroll = (ScrollPane) page.node("datasetCards");
          Node content = scroll.getContent();
          double y =
              content
                  .sceneToLocal(page.node(id).localToScene(page.node(id).getBoundsInLocal()))
                  .getMinY();
          scroll.setVvalue(
              y / (content.getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight()));
        });
    return "#" + id;
  }
}
