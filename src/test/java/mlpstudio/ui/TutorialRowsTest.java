package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import mlpstudio.data.CifarReader;
import mlpstudio.data.DataFile;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.Subset;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.TutorialRow;
import mlpstudio.training.Evaluation;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingService;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.FxBackground;
import mlpstudio.ui.support.images.ImageGrid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Each of the tutorial's rows is opened and trained once in the window, with nothing but real
 * parts: MNIST, the engine, the window; and every page then shows what it has to show. What a row
 * is stays as it is (data, preparation, network, optimiser); only its cost is shrunk: one epoch,
 * and where the row takes all images, some of each class. CIFAR-10 are 500 and 100 noisy images,
 * written here in the published format.
 */
@ExtendWith(ApplicationExtension.class)
class TutorialRowsTest {
  private static final int CIFAR_TRAIN = 500;
  private static final int CIFAR_TEST = 100;

  @TempDir private static Path folder;
  private final TrainingService service = new TrainingService();
  private final FxBackground background = new FxBackground();
  private final DatasetCatalog catalog = new DatasetCatalog(Optional.of(folder));
  private Stage stage;
  private Studio studio;

  /** What one page has to show once the first epoch is over. */
  private interface PageCheck {
    void check(FxRobot robot, Experiment trained);
  }

  /** The pages, by the ids of their buttons on the rail. Later pages join here. */
  private final List<PageCheck> pages =
      List.of(this::lab, this::data, this::errors, this::weights, this::runs);

  @BeforeAll
  static void writeCifar() throws IOException {
    Path files = Files.createDirectory(folder.resolve("cifar-10-batches-bin"));
    writeRecords(files.resolve("data_batch_1.bin"), CIFAR_TRAIN);
    for (int part = 2; part <= 5; part++) {
      writeRecords(files.resolve("data_batch_" + part + ".bin"), 0);
    }
    writeRecords(files.resolve("test_batch.bin"), CIFAR_TEST);
  }

  @Start
  void open(Stage shown) {
    Locale.setDefault(Locale.ENGLISH);
    stage = shown;
    Preferences preferences = Preferences.inMemory();
    preferences.put("window.x", 0);
    preferences.put("window.y", 0);
    preferences.put("window.width", 1000);
    preferences.put("window.height", 720);
    preferences.put("page", "lab");
    preferences.put("theme", "light");
    studio =
        new Studio(
            shown,
            new StudioParts(
                preferences,
                background,
                new StudioParts.Data(catalog, this::load),
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
  void eachRowIsStartedOnceAndItsPagesAreFilled(FxRobot robot) {
    for (TutorialRow row : TutorialRow.all()) {
      Experiment experiment = BuiltInExperiments.byId(row.id()).orElseThrow();
      openFromTheMenu(robot, experiment);
      robot.interact(() -> studio.workspace().edit(TutorialRowsTest::cheap));
      Experiment trained = studio.workspace().experiment();
      waitFor(row.id() + " can be trained", () -> trainEnabled(robot));
      robot.interact(() -> robot.lookup("#train").queryButton().fire());
      waitFor(row.id() + " is begun", () -> trained.equals(studio.workspace().trained()));
      waitFor(row.id() + " is finished", this::finished);
      assertThat(studio.workspace().run().epochs()).as(row.id()).hasSize(1);
      for (PageCheck page : pages) {
        page.check(robot, trained);
      }
      turnTo(robot, "lab");
    }
  }

  /** The row that is quick enough is run whole from the page with the rows, and is reproduced. */
  @Test
  void theTwoLinearLayersAreReproducedInTheWindow(FxRobot robot) {
    turnToRows(robot);
    robot.clickOn("#run-row-two-layer-linear");
    waitFor(
        "the row is reproduced",
        () -> text(robot, "#row-verdict-two-layer-linear").equals("Reproduced"));
    assertThat(text(robot, "#row-ours-two-layer-linear")).startsWith("91.");
    assertThat(text(robot, "#row-seeds-two-layer-linear")).isEqualTo("1 of 1");
    Screenshots.take(stage.getScene(), "rows-reproduced");
    robot.clickOn("#open-row-two-layer-linear");
    assertThat(robot.lookup("#lab").tryQuery()).isPresent();
    assertThat(text(robot, "#experiment")).isEqualTo("Two linear layers");
  }

  private void lab(FxRobot robot, Experiment trained) {
    turnTo(robot, "lab");
    for (String figure : List.of("test-accuracy", "best-accuracy", "train-loss", "test-loss")) {
      assertThat(text(robot, "#" + figure)).as(trained.id()).matches("\\d.*");
    }
    robot.clickOn("#tab-epochs");
    ListView<?> lines = robot.lookup("#epoch-table").query();
    assertThat(lines.getItems().getFirst()).isEqualTo("Epoch 0/0");
    assertThat(lines.getItems()).hasSize(6);
    robot.clickOn("#tab-chart");
    assertThat(inks(robot)).as("both curves of " + trained.id()).isEqualTo(2);
  }

  private void data(FxRobot robot, Experiment trained) {
    turnTo(robot, "data");
    ImageDataset images = studio.workspace().dataset();
    ImageGrid grid = robot.lookup("#imageGrid").query();
    assertThat(images).isNotNull();
    waitFor("all images", () -> grid.sourceProperty().get().size() == images.train().size());
    int learnt = trained.runInput(images).trainIndices().length;
    String count = String.format(Locale.ROOT, "%,d of", learnt);
    waitFor("facts: " + count, () -> text(robot, "#factTrainedOn").startsWith(count));
    assertThat(text(robot, "#chosenTitle")).startsWith("Training image");
    waitFor("a histogram", () -> robot.lookup("#histogram-9").tryQuery().isPresent());
    if (!(trained.preparation().subset() instanceof Subset.All)) {
      waitFor("a subset", () -> robot.lookup("#halfSubset").query().isVisible());
      robot.clickOn("#halfSubset");
      assertThat(grid.sourceProperty().get().size()).isEqualTo(learnt);
      robot.clickOn("#halfTrain");
    }
  }

  private void runs(FxRobot robot, Experiment trained) {
    turnToRows(robot);
    assertThat(text(robot, "#row-verdict-" + trained.id()))
        .as("a row made cheaper does not count")
        .isEqualTo("Not yet");
  }

  private void errors(FxRobot robot, Experiment trained) {
    turnTo(robot, "errors");
    Evaluation evaluation = studio.workspace().run().evaluationProperty().get();
    assertThat(evaluation).isNotNull();
    int images = evaluation.predictions().size();
    String errors = String.format("%,d", Math.round(images * (1 - evaluation.accuracy())));
    waitFor("the number of errors", () -> text(robot, "#errorCount").equals(errors));
    ImageGrid grid = robot.lookup("#errorGrid").query();
    waitFor(
        "the gallery",
        () -> String.format("%,d", grid.sourceProperty().get().size()).equals(errors));
    robot.interact(() -> grid.select(0));
    waitFor("the probabilities", () -> robot.lookup("#probability-9").tryQuery().isPresent());
    assertThat(grid.sourceProperty().get().caption(0)).as(trained.id()).contains("True", "Pred");
  }

  private void weights(FxRobot robot, Experiment trained) {
    turnTo(robot, "weights");
    int neurons =
        trained.architecture().isSoftmaxRegression()
            ? studio.workspace().run().handleProperty().get().input().dataset().classes()
            : trained.architecture().hidden().getFirst();
    ImageGrid grid = robot.lookup("#weightsGrid").query();
    waitFor("the weights", () -> grid.sourceProperty().get().size() == neurons);
  }

  /** One epoch, and of many images forty of each class. */
  private static Experiment cheap(Experiment row) {
    boolean many =
        row.preparation().subset() instanceof Subset.All && row.dataset().equals("mnist");
    Experiment once = row.withPlan(row.plan().withEpochs(1));
    return many
        ? once.withPreparation(row.preparation().withSubset(new Subset.PerClass(40)))
        : once;
  }

  private ImageDataset load(String id) throws IOException {
    if (!id.equals("cifar-10")) {
      return catalog.load(id);
    }
    List<String> names = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    return new ImageDataset(
        id,
        "CIFAR-10",
        names,
        CifarReader.read(List.of(cifar("data_batch_1.bin")), CIFAR_TRAIN, 10),
        CifarReader.read(List.of(cifar("test_batch.bin")), CIFAR_TEST, 10));
  }

  private static DataFile cifar(String name) {
    return DataFile.of(folder.resolve("cifar-10-batches-bin").resolve(name));
  }

  /** Records as published: the label, then 1024 red, green and blue values. */
  private static void writeRecords(Path file, int count) throws IOException {
    Random random = new Random(count);
    byte[] bytes = new byte[count * 3073];
    random.nextBytes(bytes);
    for (int i = 0; i < count; i++) {
      bytes[i * 3073] = (byte) (i % 10);
    }
    Files.write(file, bytes);
  }

  private void openFromTheMenu(FxRobot robot, Experiment experiment) {
    MenuBar bar = robot.lookup("#menu").query();
    MenuItem open =
        bar.getMenus().stream()
            .flatMap(menu -> menu.getItems().stream())
            .filter(Menu.class::isInstance)
            .flatMap(menu -> ((Menu) menu).getItems().stream())
            .filter(item -> ("open-" + experiment.id()).equals(item.getId()))
            .findFirst()
            .orElseThrow();
    robot.interact(open::fire);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(studio.workspace().experiment()).isEqualTo(experiment);
  }

  private void turnToRows(FxRobot robot) {
    turnTo(robot, "runs");
    robot.interact(
        () ->
            robot.lookup("#runs-part-tutorial").<javafx.scene.control.ToggleButton>query().fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void turnTo(FxRobot robot, String page) {
    robot.interact(
        () -> robot.lookup("#rail-" + page).<javafx.scene.control.ToggleButton>query().fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** How many of the two curves' colours the chart has. */
  private static int inks(FxRobot robot) {
    var canvas = robot.lookup("#chart-canvas").query();
    var image = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> canvas.snapshot(null, null));
    boolean train = false;
    boolean test = false;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int colour = image.getPixelReader().getArgb(x, y) & 0xFFFFFF;
        train |= colour == 0x0072B2;
        test |= colour == 0xD55E00;
      }
    }
    return (train ? 1 : 0) + (test ? 1 : 0);
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).<Labeled>query().getText();
  }

  private static boolean trainEnabled(FxRobot robot) {
    return !robot.lookup("#train").queryButton().isDisabled();
  }

  private boolean finished() {
    return studio.workspace().run().stateProperty().get() == RunState.FINISHED
        && studio.workspace().run().resultProperty().get() != null;
  }

  private void waitFor(String what, Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(
          120, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    } catch (TimeoutException e) {
      throw new AssertionError(
          "Not so: " + what + "; problems: " + studio.workspace().problems(), e);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }
}
