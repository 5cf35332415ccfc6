package mlpstudio.ui.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mlpstudio.data.ImageShape;
import mlpstudio.inspection.ChannelChoice;
import mlpstudio.inspection.ColorMap;
import mlpstudio.inspection.Palette;
import mlpstudio.inspection.ValueRange;
import mlpstudio.inspection.WeightScaling;
import mlpstudio.model.ComputeSettings;
import mlpstudio.model.LayerWeights;
import mlpstudio.model.Weights;
import mlpstudio.training.RunInput;
import mlpstudio.training.RunState;
import mlpstudio.ui.FakeRun;
import mlpstudio.ui.FakeTrainer;
import mlpstudio.ui.TestBench;
import mlpstudio.ui.state.Theme;
import mlpstudio.ui.support.images.PictureView;
import mlpstudio.ui.support.images.TileSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.robot.Motion;

/** The Weights page with weights that are known. */
@ExtendWith(ApplicationExtension.class)
class WeightsViewTest {
  @TempDir Path folder;
  private final FakeTrainer trainer = new FakeTrainer();
  private WeightsPage page;

  @Start
  void start(Stage stage) {
    page = new WeightsPage(stage, TestBench.experiment());
  }

  @AfterEach
  void close() {
    page.close();
  }

  /** A run that has learnt; what it knows is on the page. */
  private Weights show(ImageShape shape, Integer... hidden) throws Exception {
    RunInput input = Nets.input(shape, hidden);
    Weights learnt = Nets.learnt(input, 21);
    show(input, learnt);
    return learnt;
  }

  private FakeRun show(RunInput input, Weights weights) throws Exception {
    page.onFx(
        () -> {
          trainer.start(
              input,
              ComputeSettings.defaults(),
              false,
              event -> page.workspace.run().accept(List.of(event)));
          trainer.last().answerWeights(() -> CompletableFuture.completedFuture(weights));
          page.workspace.run().begin(trainer.last());
          trainer.last().enter(RunState.TRAINING);
        });
    page.waitFor(() -> page.model.shownProperty().get() != null);
    return trainer.last();
  }

  private <T> void choose(String id, T value) {
    page.onFx(() -> this.<T>box(id).setValue(value));
  }

  @SuppressWarnings("unchecked")
  private <T> ComboBox<T> box(String id) {
    return (ComboBox<T>) page.node(id);
  }

  private void chooseLayer(int index) throws Exception {
    choose("weightsLayer", page.model.layersProperty().get().get(index));
    page.waitFor(
        () -> {
          Shown shown = page.model.shownProperty().get();
          return shown != null && shown.subject().layer().index() == index;
        });
  }

  @Test
  void saysWhatToDoBeforeTheFirstRun() {
    assertThat(page.text("weightsMessage")).isEqualTo("No weights yet: press Train (Ctrl+Enter)");
    assertThat(page.node("weightsMessage").isVisible()).isTrue();
    assertThat(page.node("weightsToolbar").isVisible()).isFalse();
  }

  @Test
  void tenCoefficientImagesHaveThePalettesColoursOnOneScale() throws Exception {
    LayerWeights layer = show(Nets.GREY).layers().getFirst();
    float most = 0;
    for (float weight : layer.weight()) {
      most = Math.max(most, Math.abs(weight));
    }
    TileSource tiles = page.grid().sourceProperty().get();
    assertThat(tiles.size()).isEqualTo(10);
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      page.theme(theme);
      page.waitFor(
          () -> page.model.shownProperty().get().subject().dark() == (theme == Theme.DARK));
      Palette palette = ColorMap.RD_BU.palette(theme == Theme.DARK);
      int[] argb = new int[16];
      for (int neuron = 0; neuron < 10; neuron++) {
        tiles.paint(neuron, argb);
        for (int i = 0; i < 16; i++) {
          assertThat(argb[i])
              .isEqualTo(palette.argb(layer.weight()[neuron * 16 + i], ValueRange.symmetric(most)));
        }
      }
    }
    assertThat(tiles.captioned()).isTrue();
    assertThat(tiles.caption(7)).isEqualTo("seven");
    assertThat(page.text("colorBarHigh")).isEqualTo(page.words.weight(most));
    assertThat(page.text("colorBarLow")).isEqualTo(page.words.weight(-most));
    assertThat(page.text("colorBarZero")).isEqualTo("0");
    assertThat(page.grid().getAccessibleText()).contains("Layer 1: 16 → 10");
  }

  @Test
  void theScreenShowsTheTilesColours() throws Exception {
    show(Nets.GREY);
    page.onFx(() -> page.model.looks().setZoom(10));
    TileSource tiles = page.grid().sourceProperty().get();
    int[] argb = new int[16];
    tiles.paint(0, argb);
    WritableImage picture = page.onFx(() -> page.grid().snapshot(null, null));
    // Every colour of the first image is somewhere on the screen, in a block of ten pixels a side.
    for (int colour : argb) {
      assertThat(count(picture, colour)).isGreaterThanOrEqualTo(100);
    }
  }

  @Test
  void liveWeightsChangeTheColoursAndKeepPlaceAndSelection() throws Exception {
    Weights before = show(Nets.GREY, 300);
    page.onFx(() -> page.model.looks().setZoom(10));
    page.onFx(() -> page.grid().select(250));
    double scroll = page.grid().scrollProperty().get();
    assertThat(scroll).isPositive();
    TileSource tiles = page.grid().sourceProperty().get();
    Weights later = Nets.learnt(trainer.last().input(), 22);
    page.onFx(
        () -> {
          trainer.last().answerWeights(() -> CompletableFuture.completedFuture(later));
          trainer.last().batch(0, 0, 9, 1);
        });
    page.waitFor(
        () ->
            page.model.shownProperty().get().subject().weights().equals(later.layers().getFirst()));
    assertThat(later).isNotEqualTo(before);
    assertThat(page.grid().sourceProperty().get()).as("the same tiles").isSameAs(tiles);
    assertThat(page.grid().scrollProperty().get()).isEqualTo(scroll);
    assertThat(page.grid().selectedProperty().get()).isEqualTo(250);
    assertThat(page.text("neuronBias"))
        .isEqualTo(page.words.weight(later.layers().getFirst().bias()[250]));
  }

  @Test
  void aSelectedNeuronIsShownLargeWithItsFigures(FxRobot robot) throws Exception {
    LayerWeights layer = show(Nets.GREY, 12).layers().getFirst();
    assertThat(page.text("neuronTitle")).isEqualTo("No neuron selected");
    page.onFx(() -> page.grid().requestFocus());
    robot.push(KeyCode.HOME).push(KeyCode.RIGHT);

    assertThat(page.text("neuronTitle")).isEqualTo("Neuron 1");
    float[] own = Arrays.copyOfRange(layer.weight(), 16, 32);
    double squares = 0;
    float least = Float.MAX_VALUE;
    float greatest = -Float.MAX_VALUE;
    for (float weight : own) {
      squares += (double) weight * weight;
      least = Math.min(least, weight);
      greatest = Math.max(greatest, weight);
    }
    assertThat(page.text("neuronBias")).isEqualTo(page.words.weight(layer.bias()[1]));
    assertThat(page.text("neuronNorm")).isEqualTo(page.words.weight(Math.sqrt(squares)));
    assertThat(page.text("neuronLeast")).isEqualTo(page.words.weight(least));
    assertThat(page.text("neuronGreatest")).isEqualTo(page.words.weight(greatest));

    PictureView picture = (PictureView) page.node("neuronPicture");
    int[] tile = new int[16];
    page.grid().sourceProperty().get().paint(1, tile);
    assertThat(Objects.requireNonNull(picture.pictureProperty().get()).argb()).isEqualTo(tile);
    page.onFx(picture::requestFocus);
    robot.push(KeyCode.HOME).push(KeyCode.RIGHT).push(KeyCode.DOWN);
    assertThat(page.text("neuronReading"))
        .isEqualTo("Row 1, column 1: " + page.words.weight(own[5]));
  }

  @Test
  void aDeeperLayerIsAHeatMapThatIsReadUnderThePointer(FxRobot robot) throws Exception {
    LayerWeights layer = show(Nets.GREY, 12, 8).layers().get(1);
    chooseLayer(1);
    assertThat(page.node("heatMapView").isVisible()).isTrue();
    assertThat(page.node("weightsGrid").isVisible()).isFalse();
    assertThat(page.text("heatMapRows")).isEqualTo("Neurons of layer 2 (8)");
    assertThat(page.text("heatMapColumns")).isEqualTo("Inputs: the neurons of layer 1 (12)");

    page.onFx(() -> page.node("heatMap").requestFocus());
    robot.push(KeyCode.HOME).push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.RIGHT);
    assertThat(page.text("heatMapReading"))
        .isEqualTo(
            "Neuron 2, input 1 (a neuron of layer 1): "
                + page.words.weight(layer.weight()[2 * 12 + 1]));
    assertThat(page.model.neuronProperty().get()).isEqualTo(2);
    assertThat(page.text("neuronTitle")).isEqualTo("Neuron 2");
    assertThat(page.text("neuronStrongest")).contains("Strongest inputs (neurons of layer 1)");
    assertThat(page.node("heatMap").getAccessibleHelp()).isEqualTo(page.text("heatMapReading"));

    Node map = page.node("heatMap");
    robot.moveTo(map, Pos.TOP_LEFT, new Point2D(3, 3), Motion.DIRECT);
    page.waitFor(() -> page.text("heatMapReading").startsWith("Neuron 0, input 0 "));
  }

  @Test
  void zeroIsPaperInTheLightAndBlackInTheDark() throws Exception {
    RunInput input = Nets.input(Nets.GREY, 2);
    LayerWeights first = new LayerWeights(16, 2, new float[32], new float[2]);
    float[] weight = new float[20];
    weight[0] = 1;
    weight[1] = -0.25f;
    show(input, new Weights(List.of(first, new LayerWeights(2, 10, weight, new float[10]))));
    chooseLayer(1);
    Shown.Heat light = (Shown.Heat) page.model.shownProperty().get();
    assertThat(light.colors().argb()[5]).isEqualTo(ColorMap.RD_BU.palette(false).argb(0.5));
    page.theme(Theme.DARK);
    page.waitFor(() -> page.model.shownProperty().get().subject().dark());
    Shown.Heat dark = (Shown.Heat) page.model.shownProperty().get();
    assertThat(dark.colors().argb()[5]).isEqualTo(0xFF000000);
    assertThat(dark.range()).isEqualTo(ValueRange.symmetric(1));
    WritableImage picture = page.onFx(() -> page.node("heatMap").snapshot(null, null));
    assertThat(count(picture, dark.colors().argb()[0])).isPositive();
    assertThat(count(picture, dark.colors().argb()[1])).isPositive();
  }

  @Test
  void coloursScaleAndSizeAreChosenAbove(FxRobot robot) throws Exception {
    show(Nets.GREY, 12);
    assertThat(box("weightsColors").getValue()).isEqualTo(ColorMap.GREY);
    choose("weightsColors", ColorMap.VIRIDIS);
    choose("weightsScale", WeightScaling.FIXED);
    assertThat(page.node("weightsLimit").isVisible()).isTrue();
    robot
        .clickOn("#weightsLimit")
        .push(KeyCode.CONTROL, KeyCode.A)
        .write("0.4")
        .push(KeyCode.ENTER);
    page.waitFor(() -> page.model.shownProperty().get().range().high() == 0.4);
    assertThat(page.text("colorBarHigh")).isEqualTo("0.4000");
    robot.clickOn("#weightsLimit").push(KeyCode.CONTROL, KeyCode.A).write("0");
    assertThat(page.workspace.problems()).as("nobody is kept from training").isEmpty();
    robot.push(KeyCode.ESCAPE);
    choose("weightsScale", WeightScaling.PER_NEURON);
    page.waitFor(() -> page.text("colorBarHigh").equals("+ largest"));
    page.onFx(() -> page.grid().select(2));
    assertThat(page.text("colorBarCaption")).isEqualTo("Neuron 2");
    assertThat(page.node("weightsLimit").isVisible()).isFalse();
    double before = page.grid().tileSizeProperty().get();
    page.onFx(() -> ((Slider) page.node("weightsSize")).setValue(6));
    assertThat(page.grid().tileSizeProperty().get()).isEqualTo(2 * before);
  }

  @Test
  void channelsAreChosenOnlyForColours() throws Exception {
    show(Nets.GREY, 12);
    assertThat(page.node("weightsChannels").getParent().isVisible()).isFalse();
    LayerWeights layer = show(Nets.COLOUR, 5).layers().getFirst();
    assertThat(page.node("weightsChannels").getParent().isVisible()).isTrue();
    assertThat(page.node("weightsColors").isDisabled()).as("mixed to colours").isTrue();
    choose("weightsChannels", ChannelChoice.GREEN);
    page.waitFor(
        () ->
            page.model.shownProperty().get() instanceof Shown.Images images
                && !images.images().mixesColors());
    assertThat(page.node("weightsColors").isDisabled()).isFalse();
    int[] argb = new int[16];
    page.grid().sourceProperty().get().paint(3, argb);
    ValueRange range = page.model.shownProperty().get().range();
    assertThat(argb[2])
        .isEqualTo(ColorMap.GREY.palette(false).argb(layer.weight()[3 * 48 + 16 + 2], range));
    page.shoot("weights-green");
    choose("weightsChannels", ChannelChoice.RGB);
    page.onFx(() -> page.grid().select(1));
    page.waitFor(
        () ->
            page.model.shownProperty().get() instanceof Shown.Images images
                && images.images().mixesColors());
    page.shoot("weights-rgb");
    chooseLayer(1);
    assertThat(page.node("weightsChannels").getParent().isVisible()).isFalse();
    assertThat(page.node("weightsSize").getParent().isVisible()).isFalse();
  }

  @Test
  void statisticsAreUnfolded(FxRobot robot) throws Exception {
    Weights weights = show(Nets.GREY, 12);
    robot.clickOn("#weightStatisticsFold");
    page.waitFor(() -> page.node("statistics-norm-1") != null);
    assertThat(page.text("statistics-layer-0")).isEqualTo("Layer 1");
    assertThat(page.text("statistics-shape-0")).isEqualTo("12 × 16");
    double squares = 0;
    for (float weight : weights.layers().get(1).weight()) {
      squares += (double) weight * weight;
    }
    assertThat(page.text("statistics-norm-1")).isEqualTo(page.words.weight(Math.sqrt(squares)));
    assertThat(page.text("statistics-not-finite-1")).isEqualTo("0");
    assertThat(page.node("statistics-histogram-0").getAccessibleText()).startsWith("Histogram");
  }

  @Test
  void savesThePictureWholeAndCopiesIt(FxRobot robot) throws Exception {
    show(Nets.GREY);
    Path target = folder.resolve("weights.png");
    page.place = Optional.of(target);
    robot.clickOn("#weightsSave");
    page.waitFor(() -> page.text("weightsNotice").equals("Saved weights.png"));
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(target);
    }
    Image picture = new Image(target.toUri().toString());
    Files.createDirectories(Path.of("target", "screenshots"));
    Files.copy(
        target,
        Path.of("target", "screenshots", "weights-sheet.png"),
        StandardCopyOption.REPLACE_EXISTING);
    int[] argb = new int[16];
    page.grid().sourceProperty().get().paint(9, argb);
    for (int colour : argb) {
      assertThat(count(picture, colour)).as("a weight of class nine").isGreaterThanOrEqualTo(36);
    }
    Palette palette = ColorMap.RD_BU.palette(false);
    assertThat(count(picture, palette.argb(0.0))).as("the colour bar's lower end").isPositive();

    robot.clickOn("#weightsCopy");
    page.waitFor(() -> page.copied != null);
    assertThat(Objects.requireNonNull(page.copied).getWidth()).isEqualTo(picture.getWidth());

    page.place = Optional.of(folder.resolve("missing").resolve("weights.png"));
    robot.clickOn("#weightsSave");
    page.waitFor(() -> page.text("weightsNotice").startsWith("Could not save weights.png"));
    assertThat(page.text("weightsNotice")).endsWith("there is no such folder");
    assertThat(new File(folder.toFile(), "missing")).doesNotExist();
  }

  @Test
  void aPageThatIsNotInTheWindowAsksNothing() throws Exception {
    show(Nets.GREY, 12);
    FakeRun run = trainer.last();
    page.onFx(() -> page.view.setVisible(false));
    int asked = run.weightsAsked();
    page.onFx(() -> run.batch(0, 0, 9, 1));
    page.onFx(() -> run.enter(RunState.PAUSED));
    assertThat(page.model.watchedProperty().get()).isFalse();
    assertThat(run.weightsAsked()).isEqualTo(asked);
    page.onFx(() -> page.view.setVisible(true));
    page.waitFor(() -> run.weightsAsked() == asked + 1);
  }

  private static int count(Image picture, int argb) {
    PixelReader reader = picture.getPixelReader();
    int found = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        found += reader.getArgb(x, y) == argb ? 1 : 0;
      }
    }
    return found;
  }
}
