package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mlpstudio.data.Subset;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.KeptRun;
import mlpstudio.lesson.BuiltInLessons;
import mlpstudio.lesson.Lesson;
import mlpstudio.training.KeptMoment;
import mlpstudio.training.RunMoment;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingService;
import mlpstudio.ui.lesson.LessonPlayer;
import mlpstudio.ui.state.RunModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A lesson's step tells of its own run alone, and one's own comes back with its past. */
@ExtendWith(ApplicationExtension.class)
class LessonStepStateTest {
  private static final Lesson RELU = BuiltInLessons.all("en").get(3);
  private static final int STRAIGHT = 3;
  private static final int BENT = 4;

  @TempDir private static Path folder;

  private final TrainingService service = new TrainingService();
  private final TestWindow window = new TestWindow(folder);
  private Stage stage;
  private Studio studio;

  @Start
  void open(Stage shown) {
    stage = shown;
    studio =
        window.open(
            shown, Locale.ENGLISH, service, service.ready(), () -> service.devices().join());
  }

  @AfterEach
  void close() {
    window.close();
    service.close();
  }

  @Test
  void anUntrainedStepTellsOfNoOtherRun(FxRobot robot) throws Exception {
    train(robot);
    turnTo(robot, "#rail-learn");
    onFx(() -> studio.lessons().play(RELU));
    onFx(() -> player().go(STRAIGHT));
    assertUntrained(robot, "First the straight one");
    Screenshots.take(stage.getScene(), "step-untrained");

    train(robot);
    assertThat(text(robot, "#run-state")).isEqualTo("Finished");
    assertThat(text(robot, "#test-accuracy")).endsWith("%");
    onFx(() -> player().go(BENT));
    assertUntrained(robot, "Then the bent one");

    robot.push(KeyCode.F5);
    waitFor(() -> robot.lookup("#present-chart").tryQuery().isPresent());
    robot.interact(
        () -> robot.lookup("#present-chart").<javafx.scene.control.ToggleButton>query().fire());
    waitFor(() -> shown(robot, "#chart-empty"));
    assertThat(text(robot, "#chart-empty")).startsWith("Then the bent one: not trained yet");
    assertThat(text(robot, "#test-accuracy")).isEqualTo(mlpstudio.ui.support.Figures.NONE);
    assertThat(shown(robot, "#presented-time")).isFalse();
    Screenshots.take(stage.getScene(), "step-untrained-presented");
    robot.push(KeyCode.ESCAPE);
    waitFor(() -> robot.lookup("#presenter").tryQuery().isEmpty());

    onFx(() -> player().go(STRAIGHT));
    assertThat(text(robot, "#run-state")).as("its own run is still in hand").isEqualTo("Finished");
    assertThat(player().stepProperty().get()).isPresent();
  }

  @Test
  void runsTickedBeforeALessonAreNotInItsCurves(FxRobot robot) throws Exception {
    train(robot);
    var kept = studio.workspace().keptRuns();
    KeptRun first = kept.all().getFirst();
    train(robot);
    waitFor(() -> kept.all().size() == 2);
    onFx(() -> kept.show(first.id(), true));
    LessonOverlays overlays = new LessonOverlays(kept, player());
    assertThat(overlays.shownProperty().get()).hasSize(1);
    onFx(() -> studio.lessons().play(RELU));
    onFx(() -> player().go(STRAIGHT));
    assertThat(overlays.shownProperty().get()).isEmpty();
    assertThat(kept.overlaysProperty().get()).as("still ticked on the page of runs").hasSize(1);
    onFx(() -> kept.show(first.id(), false));
    onFx(() -> kept.show(first.id(), true));
    assertThat(overlays.shownProperty().get()).as("ticked to be compared").hasSize(1);
    onFx(() -> studio.lessons().leaveLesson());
    assertThat(overlays.shownProperty().get()).hasSize(1);
  }

  @Test
  void onesOwnRunComesBackWithItsMoments(FxRobot robot) throws Exception {
    train(robot);
    Experiment own = studio.workspace().experiment();
    List<RunMoment> past = moments();
    assertThat(past).hasSizeGreaterThan(2);
    double accuracy = run().epochs().getLast().testAccuracy();
    turnTo(robot, "#rail-learn");
    onFx(() -> studio.lessons().play(RELU));
    onFx(() -> player().go(STRAIGHT));
    train(robot);
    assertThat(run().epochs().getLast().testAccuracy()).isNotEqualTo(accuracy);

    onFx(() -> studio.lessons().leaveLesson());
    waitFor(() -> !run().epochs().isEmpty() && run().stateProperty().get() == RunState.FINISHED);
    waitFor(() -> moments().equals(past));
    assertThat(studio.workspace().experiment()).isEqualTo(own);
    assertThat(run().epochs().getLast().testAccuracy()).isEqualTo(accuracy);
    assertThat(run().asideProperty().get()).isFalse();
    onFx(
        () ->
            Objects.requireNonNull(run().handleProperty().get())
                .moments()
                .show(Optional.of(past.get(1))));
    waitFor(() -> past.get(1).equals(run().momentProperty().get()));
  }

  private void assertUntrained(FxRobot robot, String name) throws TimeoutException {
    waitFor(() -> text(robot, "#experiment").startsWith(name));
    assertThat(text(robot, "#run-state")).isEqualTo("Not trained yet");
    assertThat(text(robot, "#run-epoch")).isEmpty();
    assertThat(shown(robot, "#stale-mark")).isFalse();
    assertThat(run().asideProperty().get()).isTrue();
    assertThat(text(robot, "#lesson-no-run")).startsWith(name + ": not trained yet");
    assertThat(shown(robot, "#lesson-no-run")).isTrue();
  }

  /** Trains what is on the bench, cheaply. */
  private void train(FxRobot robot) throws TimeoutException {
    onFx(() -> studio.workspace().edit(LessonStepStateTest::cheap));
    onFx(
        () ->
            player()
                .stepProperty()
                .get()
                .filter(s -> s.question().isPresent())
                .ifPresent(s -> player().vote(0, 1)));
    waitFor(() -> !robot.lookup("#train").query().isDisabled());
    var former = run().handleProperty().get();
    onFx(
        () -> {
          if (player().lessonProperty().get() == null) {
            robot
                .lookup(former == null ? "#train" : "#start-over")
                .<javafx.scene.control.Button>query()
                .fire();
          } else {
            player().train();
          }
        });
    waitFor(
        () ->
            !Objects.equals(former, run().handleProperty().get())
                && run().stateProperty().get() == RunState.FINISHED);
  }

  private static Experiment cheap(Experiment experiment) {
    return experiment
        .withPreparation(experiment.preparation().withSubset(new Subset.PerClass(5)))
        .withPlan(experiment.plan().withEpochs(2));
  }

  private List<RunMoment> moments() {
    return run().momentsProperty().get().stream().map(KeptMoment::moment).toList();
  }

  private RunModel run() {
    return studio.workspace().run();
  }

  private LessonPlayer player() {
    return studio.lessons().player();
  }

  private static void turnTo(FxRobot robot, String id) {
    robot.interact(() -> robot.lookup(id).<javafx.scene.control.ToggleButton>query().fire());
  }

  private static boolean shown(FxRobot robot, String id) {
    return robot.lookup(id).tryQuery().filter(n -> n.isVisible()).isPresent();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).<Labeled>query().getText();
  }

  private static void onFx(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(60_000, action);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void waitFor(java.util.concurrent.Callable<Boolean> condition)
      throws TimeoutException {
    TestWindow.waitFor(() -> WaitForAsyncUtils.asyncFx(condition).get());
  }
}
