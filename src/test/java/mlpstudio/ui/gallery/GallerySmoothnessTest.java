package mlpstudio.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.lang.foreign.Arena;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageShape;
import mlpstudio.data.ImageSplit;
import mlpstudio.data.RandomStream;
import mlpstudio.inspection.GalleryFilter;
import mlpstudio.inspection.Outcome;
import mlpstudio.model.PredictionTable;
import mlpstudio.ui.FakeDialogs;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.FxBackground;
import mlpstudio.ui.support.PulseMeter;
import mlpstudio.ui.support.PulseMeter.Intervals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Matrix and gallery of 60,000 images of 3,072 features stay smooth while one evaluation after the
 * other comes in. The figures stand in the log; no test asserts a time.
 */
@ExtendWith(ApplicationExtension.class)
class GallerySmoothnessTest {
  private static final Logger LOG = Logger.getLogger(GallerySmoothnessTest.class.getName());
  private static final int IMAGES = 60_000;
  private static final int PULSES = 120;

  private final FxBackground background = new FxBackground();
  private final MadeRun run = new MadeRun();
  private final List<PredictionTable> tables = List.of(random(1), random(2));
  private GalleryViewModel model;
  private ErrorsView view;

  @Start
  void start(Stage stage) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    model = new GalleryViewModel(run.model, Preferences.inMemory(), background);
    GalleryExporter exporter =
        new GalleryExporter(
            model, new DesktopGalleryFiles(Preferences.inMemory()), background, new FakeDialogs());
    view = new ErrorsView(model, exporter, new Region());
    view.setStyle("-fx-font-size: 13px");
    Scene scene = new Scene(view, 1000, 700);
    scene.getStylesheets().add("/mlpstudio/ui/theme.css");
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  @BeforeEach
  void evaluate() {
    onFx(
        () -> {
          run.begin(dataset());
          model.filterProperty().set(GalleryFilter.ERRORS.withOutcome(Outcome.ALL));
          run.epoch(tables.getFirst());
        });
    await(tables.getFirst());
  }

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void evaluationsComeInWhileTheGalleryIsScrolled() throws InterruptedException {
    ScrollBar bar = (ScrollBar) view.lookup("#imageGridScrollBar");
    measure(
        "scrolling 60,000 images of 3,072 features, six evaluations a second",
        pulse -> {
          bar.setValue(bar.getMax() * pulse / (PULSES - 1));
          if (pulse % 10 == 0) {
            run.epoch(tables.get(pulse / 10 % 2));
          }
        });
    await(tables.get((PULSES - 1) / 10 % 2));
    assertThat(bar.getValue()).isPositive();
  }

  private static void measure(String what, IntConsumer action) throws InterruptedException {
    Intervals still = PulseMeter.measure(PULSES, pulse -> {});
    LOG.info(() -> "Pulse intervals, drawing nothing: " + still);
    Intervals busy = PulseMeter.measure(PULSES, action);
    LOG.info(() -> "Pulse intervals, " + what + ": " + busy);
  }

  private void await(PredictionTable table) {
    try {
      WaitForAsyncUtils.waitFor(
          20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(() -> shows(table)).get());
    } catch (java.util.concurrent.TimeoutException e) {
      throw new AssertionError("The evaluation never showed", e);
    }
  }

  private boolean shows(PredictionTable table) {
    ShownImages shown = model.shownProperty().get();
    return shown != null
        && shown.size() == IMAGES
        && shown.scored().evaluation().predictions() == table;
  }

  private static void onFx(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          action.run();
          return true;
        });
  }

  private static ImageDataset dataset() {
    ImageShape shape = new ImageShape(3, 32, 32);
    ImageSplit one = split(shape, 10);
    return new ImageDataset(
        "many",
        "Many",
        IntStream.range(0, 10).mapToObj(Integer::toString).toList(),
        one,
        split(shape, IMAGES));
  }

  private static ImageSplit split(ImageShape shape, int count) {
    return new ImageSplit(
        shape,
        Arena.ofAuto().allocate((long) count * shape.size()),
        IntStream.range(0, count).map(i -> i % 10).toArray());
  }

  private static PredictionTable random(long seed) {
    RandomStream random = new RandomStream(seed);
    float[] rows = new float[IMAGES * 10];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = random.nextFloat() / 10;
    }
    return new PredictionTable(10, rows);
  }
}
