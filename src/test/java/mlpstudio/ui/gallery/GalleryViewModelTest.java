package mlpstudio.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import mlpstudio.data.ImageDataset;
import mlpstudio.inspection.ConfusionMatrix;
import mlpstudio.inspection.GalleryFilter;
import mlpstudio.inspection.GalleryOrder;
import mlpstudio.inspection.Outcome;
import mlpstudio.model.PredictionTable;
import mlpstudio.training.RunInput;
import mlpstudio.training.RunState;
import mlpstudio.training.SyntheticImages;
import mlpstudio.training.TrainingService;
import mlpstudio.ui.InPlace;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.RunModel;
import mlpstudio.ui.support.Background;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.Pixels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Which images the Errors page shows, with real runs and with made-up ones, without a toolkit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GalleryViewModelTest {
  private final TrainingService service = new TrainingService();
  private final GalleryWords words =
      new GalleryWords(new Messages(GalleryWords.class, Locale.ROOT));
  private final ImageDataset images = SyntheticImages.dataset(20, 40);

  @AfterAll
  void stop() {
    service.close();
  }

  @Test
  void everyImageOfAPermutedTestSetKeepsItsOwnPrediction() throws Exception {
    RunInput input = RealRun.input();
    int[] order = RealRun.order(input.dataset().test().size());
    GalleryViewModel plain = watched(RealRun.trained(service, input));
    ImageDataset permuted = RealRun.permuted(input.dataset(), order);
    GalleryViewModel other = watched(RealRun.trained(service, RealRun.on(input, permuted)));
    other.filterProperty().set(GalleryFilter.ERRORS.withOutcome(Outcome.ALL));
    other.orderProperty().set(GalleryOrder.LOSS);

    ShownImages shown = shown(other);
    GalleryTiles tiles = new GalleryTiles(shown, words, false);
    Scored original = shown(plain).scored();
    int[] drawn = new int[tiles.shape().area()];
    int[] expected = new int[tiles.shape().area()];
    assertThat(shown.size()).isEqualTo(400);
    int moved = 0;
    for (int position = 0; position < shown.size(); position++) {
      int image = shown.index(position);
      moved += image == order[image] ? 0 : 1;
      tiles.paint(position, drawn);
      Pixels.argb(input.dataset().test().image(order[image]), tiles.shape(), expected);
      assertThat(drawn).isEqualTo(expected);
      assertThat(tiles.caption(position))
          .isEqualTo(words.markedCaption(original, order[image], false));
      assertThat(shown.scored().scores().probabilities(image))
          .containsExactly(original.scores().probabilities(order[image]), within(1e-5f));
    }
    assertThat(moved).isGreaterThan(380);
  }

  @Test
  void matrixGalleryAndEpochTableCountTheSameErrors() throws Exception {
    RunModel run = RealRun.trained(service, RealRun.input());
    GalleryViewModel model = watched(run);
    ConfusionMatrix matrix = shown(model).scored().matrix();
    double accuracy = run.epochs().getLast().testAccuracy();

    assertThat(matrix.errors()).isGreaterThan(20).isLessThan(380);
    assertThat(shown(model).size()).isEqualTo(matrix.errors());
    assertThat(400 * (1 - accuracy)).isCloseTo(matrix.errors(), within(1e-6));
  }

  @Test
  void everyCellOpensExactlyItsImages() throws Exception {
    RunInput input = RealRun.input();
    GalleryViewModel model = watched(RealRun.trained(service, input));
    PredictionTable table = shown(model).scored().evaluation().predictions();
    for (int t = 0; t < 4; t++) {
      for (int p = 0; p < 4; p++) {
        model.openCell(t, p);
        int trueClass = t;
        int predicted = p;
        assertThat(indices(model))
            .containsExactlyInAnyOrder(
                IntStream.range(0, 400)
                    .filter(i -> input.dataset().test().label(i) == trueClass)
                    .filter(i -> table.predicted(i) == predicted)
                    .boxed()
                    .toArray(Integer[]::new));
        assertThat(shown(model).size())
            .isEqualTo(shown(model).scored().matrix().count(trueClass, predicted));
      }
    }
  }

  @Test
  void namesOfRowsAndColumnsOpenTheirErrors() {
    MadeRun run = begun(MadeRun.mistake(images, 3), MadeRun.mistake(images, 11));
    GalleryViewModel model = watched(run.model);
    int label = images.test().label(11);

    model.openTrueClass(label);
    assertThat(indices(model)).contains(11).allMatch(i -> images.test().label(i) == label);
    model.openPredicted((label + 1) % 4);
    assertThat(indices(model)).contains(11);
    model.outcomeProperty().set(Outcome.ALL);
    assertThat(shown(model).size())
        .isEqualTo(shown(model).scored().matrix().columnTotal((label + 1) % 4));
    model.openTrueClass(label);
    assertThat(shown(model).size()).isEqualTo(shown(model).scored().matrix().rowTotal(label));
    model.showAllErrors();
    assertThat(indices(model)).containsExactlyInAnyOrder(3, 11);
    assertThat(model.outcomeProperty().get()).isEqualTo(Outcome.WRONG);
  }

  @Test
  void ordersAreBySurenessByLossAndByIndex() {
    MadeRun run = begun(MadeRun.mistake(images, 3), MadeRun.mistake(images, 30));
    GalleryViewModel model = watched(run.model);
    assertThat(indices(model)).as("surest first").containsExactly(30, 3);
    model.orderProperty().set(GalleryOrder.LOSS);
    assertThat(indices(model)).containsExactly(30, 3);
    model.orderProperty().set(GalleryOrder.INDEX);
    assertThat(indices(model)).containsExactly(3, 30);
  }

  @Test
  void theChosenImageStaysWhileTheRunGoesOn() {
    MadeRun run = begun(MadeRun.mistake(images, 3), MadeRun.mistake(images, 30));
    GalleryViewModel model = watched(run.model);
    assertThat(chosen(model)).as("the first is chosen").isEqualTo(30);
    model.choosePosition(1);

    run.epoch(predictions(MadeRun.mistake(images, 3), MadeRun.mistake(images, 1)));
    assertThat(chosen(model)).isEqualTo(3);
    assertThat(model.positionProperty().get()).isZero();

    run.epoch(predictions(MadeRun.mistake(images, 1), MadeRun.mistake(images, 2)));
    assertThat(chosen(model)).as("recognised now, still looked at").isEqualTo(3);
    assertThat(model.positionProperty().get()).isEqualTo(-1);

    model.openTrueClass(images.test().label(2));
    assertThat(indices(model)).contains(chosen(model));
  }

  @Test
  void anUnwatchedPageComputesNothing() {
    Held background = new Held();
    MadeRun run = begun(MadeRun.mistake(images, 3));
    GalleryViewModel model = new GalleryViewModel(run.model, Preferences.inMemory(), background);
    model.openTrueClass(1);
    assertThat(background.jobs).isEmpty();
    model.watchedProperty().set(true);
    assertThat(background.jobs).hasSize(1);
  }

  @Test
  void anAnswerThatComesTooLateIsNotShown() {
    Held background = new Held();
    MadeRun run = begun(MadeRun.mistake(images, 3));
    GalleryViewModel model = new GalleryViewModel(run.model, Preferences.inMemory(), background);
    model.watchedProperty().set(true);
    run.epoch(predictions(MadeRun.mistake(images, 5)));
    run.epoch(predictions(MadeRun.mistake(images, 6)));
    assertThat(background.jobs).as("one at a time").hasSize(1);
    background.finishOne();
    assertThat(model.shownProperty().get()).as("of an epoch that is over").isNull();
    background.finishOne();
    assertThat(indices(model)).containsExactly(6);

    run.epoch(predictions(MadeRun.mistake(images, 7)));
    run.begin(SyntheticImages.dataset(20, 8));
    background.finishOne();
    assertThat(model.shownProperty().get()).as("of a run that is over").isNull();
    assertThat(model.chosenProperty().get()).isNull();
  }

  @Test
  void anEvaluationOfOtherImagesIsNotShown() {
    MadeRun run = begun(MadeRun.mistake(images, 3));
    GalleryViewModel model = watched(run.model);
    run.epoch(MadeRun.predictions(SyntheticImages.dataset(20, 8)));
    assertThat(model.shownProperty().get()).isNull();
  }

  @Test
  void emptyPagesSayWhatToDo() {
    MadeRun run = new MadeRun();
    GalleryViewModel model = watched(run.model);
    assertThat(words.nothing(run.model, null)).contains("press Train", "Ctrl+Enter");
    run.begin(images);
    run.enter(RunState.TRAINING);
    assertThat(words.nothing(run.model, null)).contains("learning");
    run.enter(RunState.STOPPED);
    assertThat(words.nothing(run.model, null)).contains("one epoch");
    run.epoch(predictions());
    assertThat(words.nothing(run.model, shown(model))).contains("40 test images", "Well done");
    model.openCell(1, 2);
    assertThat(words.nothing(run.model, shown(model))).contains("Well done");
    run.epoch(predictions(MadeRun.mistake(images, 3)));
    model.openCell(3, 1);
    assertThat(shown(model).size()).isZero();
    assertThat(words.nothing(run.model, shown(model))).isEqualTo("No 3 was taken for 1.");
  }

  @Test
  void wordsForFiltersCellsAndEnds() {
    MadeRun run = begun(MadeRun.mistake(images, 3));
    Scored scored = shown(watched(run.model)).scored();
    int label = images.test().label(3);
    int other = (label + 1) % 4;
    int total = scored.matrix().rowTotal(label);
    List<String> names = images.classNames();

    assertThat(words.filter(GalleryFilter.ERRORS, names)).isEmpty();
    assertThat(words.filter(GalleryFilter.cell(1, 2), names)).isEqualTo("True 1, predicted 2");
    assertThat(words.caption(scored, 3, false)).isEqualTo("True: " + label + " Pred: " + other);
    assertThat(words.cell(scored, label, other))
        .startsWith("True " + label + ", predicted " + other + ": 1 image, ")
        .contains(
            new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(100.0 / total));
    assertThat(words.recall(scored, label)).contains((total - 1) + " of " + total);
    assertThat(words.image(scored, 3)).startsWith("Test image 3: true " + label);
    assertThat(words.probabilities(scored, 3))
        .hasSize(4)
        .first()
        .asString()
        .startsWith(other + ":");
  }

  @Test
  void howThePageWasLeftIsRemembered() {
    Preferences preferences = Preferences.inMemory();
    GalleryViewModel first = new GalleryViewModel(new RunModel(), preferences, new InPlace());
    first.orderProperty().set(GalleryOrder.LOSS);
    first.unitProperty().set(MatrixUnit.ROW_PERCENT);
    first.tileSizeProperty().set(9);
    GalleryViewModel next = new GalleryViewModel(new RunModel(), preferences, new InPlace());
    assertThat(next.orderProperty().get()).isEqualTo(GalleryOrder.LOSS);
    assertThat(next.unitProperty().get()).isEqualTo(MatrixUnit.ROW_PERCENT);
    assertThat(next.tileSizeProperty().get()).isEqualTo(9);
  }

  private MadeRun begun(int[]... wrong) {
    MadeRun run = new MadeRun();
    run.begin(images);
    run.epoch(predictions(wrong));
    return run;
  }

  private PredictionTable predictions(int[]... wrong) {
    return MadeRun.predictions(images, wrong);
  }

  private static GalleryViewModel watched(RunModel run) {
    GalleryViewModel model = new GalleryViewModel(run, Preferences.inMemory(), new InPlace());
    model.watchedProperty().set(true);
    return model;
  }

  private static ShownImages shown(GalleryViewModel model) {
    ShownImages shown = model.shownProperty().get();
    assertThat(shown).isNotNull();
    return shown;
  }

  private static int chosen(GalleryViewModel model) {
    return model.chosenProperty().get().index();
  }

  private static List<Integer> indices(GalleryViewModel model) {
    ShownImages shown = shown(model);
    return Arrays.stream(IntStream.range(0, shown.size()).map(shown::index).toArray())
        .boxed()
        .toList();
  }

  /** Does work when a test says so. */
  private static final class Held implements Background {
    private final List<Runnable> jobs = new ArrayList<>();

    @Override
    public <T> void run(
        Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
      jobs.add(() -> new InPlace().run(work, done, failed));
    }

    @Override
    public void onFxThread(Runnable action) {
      action.run();
    }

    void finishOne() {
      jobs.removeFirst().run();
    }
  }
}
