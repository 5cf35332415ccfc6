package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import mlpstudio.data.Subset;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.interchange.Checkpoint;
import mlpstudio.interchange.CheckpointFile;
import mlpstudio.interchange.ExperimentFile;
import mlpstudio.lesson.BuiltInLessons;
import mlpstudio.lesson.Lesson;
import mlpstudio.model.Weights;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingHistory;
import mlpstudio.training.TrainingService;
import mlpstudio.ui.lesson.LessonPlayer;
import mlpstudio.ui.state.EngineState;
import mlpstudio.ui.state.RunModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What is opened by hand during a lesson costs nothing of what one had on the bench before. */
@ExtendWith(ApplicationExtension.class)
class LessonOpeningTest {
  private static final Lesson RELU = BuiltInLessons.all("en").get(3);
  private static final int STRAIGHT = 3;

  @TempDir private Path folder;

  private final TrainingService service = new TrainingService();
  private TestWindow window;
  private Stage stage;
  private Studio studio;

  @Start
  void open(Stage shown) {
    stage = shown;
    window = new TestWindow(folder);
    studio = window.open(shown, Locale.ENGLISH, service, service.ready(), service.devices()::join);
  }

  @AfterEach
  void close() {
    window.close();
    service.close();
  }

  @Test
  void unsavedWorkAndItsNetworkAreThereAndAskedAbout(FxRobot robot) throws Exception {
    Path mine = file("mine");
    Path other = file("other");
    onFx(() -> studio.openFiles(List.of(mine)));
    waitFor(() -> bench().id().equals("mine"));
    onFx(() -> studio.workspace().edit(LessonOpeningTest::cheap));
    Experiment edited = bench();
    Weights learnt = train(robot);
    lessonTrains(robot);

    onFx(() -> studio.openFiles(List.of(other)));
    waitFor(() -> robot.lookup("#choice-cancel").tryQuery().isPresent());
    Screenshots.take(stage.getScene(), "lesson-opening-asked");
    assertThat(bench()).isEqualTo(edited);
    assertThat(inHand()).isEqualTo(learnt);
    press(robot, "#choice-cancel");
    assertThat(player().lessonProperty().get()).isEqualTo(RELU);
    assertThat(player().indexProperty().get()).isEqualTo(STRAIGHT);
    assertThat(bench().id()).isNotEqualTo("mine");

    onFx(() -> studio.openFiles(List.of(other)));
    waitFor(() -> robot.lookup("#choice-save").tryQuery().isPresent());
    press(robot, "#choice-save");
    waitFor(() -> bench().id().equals("other"));
    assertThat(ExperimentFile.read(mine)).isEqualTo(edited);
    assertThat(player().lessonProperty().get()).isNull();
    assertThat(inHand()).isEqualTo(learnt);
    assertThat(studio.workspace().lessonComputeProperty().get()).isNull();
  }

  @Test
  void aNetworkIsOpenedAndOnesOwnCanBeHadBack(FxRobot robot) throws Exception {
    onFx(() -> studio.workspace().edit(LessonOpeningTest::cheap));
    Experiment edited = bench();
    Weights learnt = train(robot);
    lessonTrains(robot);
    Weights opened = network("net", 7);
    onFx(() -> studio.openFiles(List.of(window.file("net.safetensors"))));
    waitFor(() -> robot.lookup("#toast-former").tryQuery().isPresent());
    assertThat(player().lessonProperty().get()).isNull();
    assertThat(inHand()).isEqualTo(opened);
    assertThat(bench().id()).isEqualTo("net");
    press(robot, "#toast-former");
    waitFor(() -> bench().equals(edited));
    assertThat(inHand()).isEqualTo(learnt);
  }

  @Test
  void weightsAloneComeBackAfterTheLesson(FxRobot robot) throws Exception {
    waitFor(() -> studio.workspace().dataset() != null);
    Weights opened = network("net", 7);
    onFx(() -> studio.openFiles(List.of(window.file("net.safetensors"))));
    waitFor(() -> run().weightsOnlyProperty().get() && atRest());
    Experiment own = bench();
    lessonTrains(robot);
    assertThat(run().weightsOnlyProperty().get()).isFalse();
    onFx(() -> studio.lessons().leaveLesson());
    waitFor(() -> run().weightsOnlyProperty().get() && atRest());
    assertThat(bench()).isEqualTo(own);
    assertThat(inHand()).isEqualTo(opened);
    assertThat(run().asideProperty().get()).isFalse();
  }

  @Test
  void whatIsOpenedAtAStepOfWordsStays(FxRobot robot) throws Exception {
    Path other = file("other");
    onFx(() -> studio.lessons().play(RELU));
    assertThat(RELU.steps().getFirst().experiment()).isEmpty();
    assertThat(player().lessonProperty().get()).isEqualTo(RELU);
    onFx(() -> studio.openFiles(List.of(other)));
    waitFor(() -> bench().id().equals("other"));
    assertThat(player().lessonProperty().get()).isNull();
    onFx(() -> studio.workspace().edit(e -> e.withSeed(78)));
    onFx(() -> studio.lessons().play(RELU));
    onFx(() -> player().go(STRAIGHT));
    onFx(() -> studio.lessons().leaveLesson());
    assertThat(bench().id()).isEqualTo("other");
    assertThat(bench().seed()).isEqualTo(78);
    assertThat(robot.lookup("#choice-cancel").tryQuery()).as("nothing to ask").isEmpty();
  }

  private Path file(String id) throws Exception {
    Path file = window.file(id + ".mlpx");
    ExperimentFile.write(file, BuiltInExperiments.deepReluSgd().withName(id, id));
    return file;
  }

  /** Weights in a file, with nothing that a run would need to go on. */
  private Weights network(String id, long seed) throws Exception {
    Experiment experiment = cheap(BuiltInExperiments.deepReluSgd().withName(id, id));
    Weights weights =
        experiment.architecture().firstWeights(36, 4, new mlpstudio.data.RandomStream(seed));
    Path file = window.file(id + ".safetensors");
    CheckpointFile.save(file, Checkpoint.of(experiment, TrainingHistory.EMPTY, weights));
    assertThat(Files.exists(window.file(id + ".resume.safetensors"))).isFalse();
    return weights;
  }

  /** A step of a lesson has its own network in hand. */
  private void lessonTrains(FxRobot robot) throws Exception {
    RunHandle former = run().handleProperty().get();
    onFx(() -> studio.lessons().play(RELU));
    onFx(() -> player().go(STRAIGHT));
    onFx(() -> studio.workspace().edit(LessonOpeningTest::cheap));
    onFx(() -> player().reveal());
    waitFor(() -> !robot.lookup("#train").query().isDisabled());
    onFx(() -> player().train());
    waitFor(() -> other(former) && run().stateProperty().get() == RunState.FINISHED);
  }

  private Weights train(FxRobot robot) throws Exception {
    waitFor(() -> studio.workspace().engineProperty().get() == EngineState.READY);
    waitFor(() -> !robot.lookup("#train").query().isDisabled());
    press(robot, "#train");
    waitFor(() -> run().stateProperty().get() == RunState.FINISHED);
    return inHand();
  }

  private boolean other(RunHandle former) {
    return !Objects.equals(former, run().handleProperty().get());
  }

  private boolean atRest() {
    return run().stateProperty().get() != null && !run().active();
  }

  private Weights inHand() throws Exception {
    return Objects.requireNonNull(run().handleProperty().get()).weights().get(60, TimeUnit.SECONDS);
  }

  private static Experiment cheap(Experiment experiment) {
    return experiment
        .withPreparation(experiment.preparation().withSubset(new Subset.PerClass(5)))
        .withPlan(experiment.plan().withEpochs(2));
  }

  private Experiment bench() {
    return studio.workspace().experiment();
  }

  private RunModel run() {
    return studio.workspace().run();
  }

  private LessonPlayer player() {
    return studio.lessons().player();
  }

  private static void press(FxRobot robot, String id) {
    onFx(() -> robot.lookup(id).<ButtonBase>query().fire());
  }

  private static void onFx(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(60_000, action);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
    TestWindow.waitFor(() -> WaitForAsyncUtils.asyncFx(condition).get());
  }
}
