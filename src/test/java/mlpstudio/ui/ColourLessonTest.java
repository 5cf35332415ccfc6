package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.stage.Stage;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.ImageShape;
import mlpstudio.data.Subset;
import mlpstudio.experiment.Experiment;
import mlpstudio.lesson.BuiltInLessons;
import mlpstudio.lesson.Lesson;
import mlpstudio.lesson.LessonStep;
import mlpstudio.training.MadeImages;
import mlpstudio.training.TrainingService;
import mlpstudio.ui.lesson.LessonPlayer;
import mlpstudio.ui.lesson.Phase;
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
 * The lesson on colour images where CIFAR-10 is at hand: made images of its shape take the place of
 * the real ones, which do not come with the program.
 */
@ExtendWith(ApplicationExtension.class)
class ColourLessonTest {
  private static final String CIFAR = "cifar-10";

  @TempDir private static Path folder;

  private final TrainingService service = new TrainingService();
  private final TestWindow window = new TestWindow(folder);
  private Studio studio;

  /** The catalogue asks only whether the files are there. */
  @BeforeAll
  static void putFiles() throws IOException {
    Path files = Files.createDirectory(folder.resolve("cifar-10-batches-bin"));
    for (int part = 1; part <= 5; part++) {
      Files.createFile(files.resolve("data_batch_" + part + ".bin"));
    }
    Files.createFile(files.resolve("test_batch.bin"));
  }

  @Start
  void open(Stage shown) {
    window.catalog = new DatasetCatalog(Optional.of(folder));
    window.images = id -> MadeImages.dataset(id, new ImageShape(3, 32, 32), 600, 150);
    studio = window.open(shown, Locale.ENGLISH, service, service.ready(), service.devices()::join);
  }

  @AfterEach
  void close() {
    window.close();
    service.close();
  }

  @Test
  void itsStepIsTrainedInBothLanguages(FxRobot robot) throws Exception {
    robot.interact(
        () -> robot.lookup("#rail-learn").<javafx.scene.control.ToggleButton>query().fire());
    for (String language : BuiltInLessons.LANGUAGES) {
      Lesson lesson =
          BuiltInLessons.all(language).stream()
              .filter(l -> l.id().equals("colour"))
              .findFirst()
              .orElseThrow();
      List<Integer> steps =
          IntStream.range(0, lesson.steps().size())
              .filter(i -> dataset(lesson.steps().get(i)).equals(Optional.of(CIFAR)))
              .boxed()
              .toList();
      assertThat(steps).isNotEmpty();
      onFx(() -> studio.lessons().play(lesson));
      for (int step : steps) {
        onFx(() -> player().go(step));
        onFx(() -> player().vote(0, 1));
        onFx(() -> studio.workspace().edit(ColourLessonTest::cheap));
        waitFor(() -> !robot.lookup("#lesson-train").queryButton().isDisabled());
        robot.interact(() -> robot.lookup("#lesson-train").queryButton().fire());
        waitFor(() -> player().phaseProperty().get() == Phase.DONE);
        assertThat(studio.workspace().run().epochs()).hasSize(1);
      }
      onFx(() -> studio.lessons().leaveLesson());
    }
  }

  private static Optional<String> dataset(LessonStep step) {
    return step.experiment().map(Experiment::dataset);
  }

  private static Experiment cheap(Experiment experiment) {
    return experiment
        .withPreparation(experiment.preparation().withSubset(new Subset.PerClass(5)))
        .withPlan(experiment.plan().withEpochs(1));
  }

  private LessonPlayer player() {
    return studio.lessons().player();
  }

  private static void onFx(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(60_000, action);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
    TestWindow.waitFor(() -> WaitForAsyncUtils.asyncFx(condition).get());
  }
}
