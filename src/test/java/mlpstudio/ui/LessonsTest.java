package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageSplit;
import mlpstudio.data.Subset;
import mlpstudio.lesson.BuiltInLessons;
import mlpstudio.lesson.Lesson;
import mlpstudio.lesson.LessonStep;
import mlpstudio.training.TrainingService;
import mlpstudio.ui.lesson.LessonPlayer;
import mlpstudio.ui.lesson.Phase;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.FxBackground;
import mlpstudio.ui.support.markdown.FormulaView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Every lesson is played in the window from its first to its last step, in both languages. */
@ExtendWith(ApplicationExtension.class)
class LessonsTest {
  private final TrainingService service = new TrainingService();
  private final FxBackground background = new FxBackground();
  private final Preferences preferences = Preferences.inMemory();
  private Stage stage;
  private Studio studio;

  @Start
  void open(Stage shown) {
    Locale.setDefault(Locale.ENGLISH);
    stage = shown;
    preferences.put("window.x", 0);
    preferences.put("window.y", 0);
    preferences.put("window.width", 1000);
    preferences.put("window.height", 700);
    preferences.put("page", "learn");
    preferences.put("theme", System.getProperty("shot.theme", "light"));
    studio =
        new Studio(
            shown,
            new StudioParts(
                preferences,
                background,
                new StudioParts.Data(new DatasetCatalog(Optional.empty()), LessonsTest::small),
                new StudioParts.Engine(service, service.ready(), service.devices()::join)));
    studio.open();
  }

  @AfterEach
  void close() {
    WaitForAsyncUtils.waitForAsyncFx(10_000, studio::close);
    WaitForAsyncUtils.waitForFxEvents();
    service.close();
    background.close();
  }

  @Test
  void everyLessonIsPlayedInBothLanguages(FxRobot robot) {
    for (String language : BuiltInLessons.LANGUAGES) {
      robot.interact(() -> robot.lookup("#lessons-" + language).<ToggleButton>query().fire());
      for (Lesson lesson : BuiltInLessons.all(language)) {
        waitFor("the list", () -> robot.lookup("#play-" + lesson.id()).tryQuery().isPresent());
        Screenshots.take(stage.getScene(), "lessons-" + language);
        robot.interact(() -> robot.lookup("#play-" + lesson.id()).queryButton().fire());
        play(robot, lesson);
        robot.interact(() -> robot.lookup("#lesson-quit").queryButton().fire());
      }
    }
  }

  /** F5 shows one pane at a time, large; Escape leaves, and everything is as before. */
  @Test
  void presenterShowsOnePaneAtATime(FxRobot robot) {
    Lesson lesson = BuiltInLessons.all("en").getFirst();
    robot.interact(() -> studio.lessons().play(lesson));
    robot.interact(() -> studio.lessons().player().go(3));
    robot.interact(() -> studio.lessons().player().estimate(80));
    robot.interact(
        () ->
            studio
                .workspace()
                .edit(e -> e.withPreparation(e.preparation().withSubset(new Subset.PerClass(20)))));
    waitFor("can train", () -> !robot.lookup("#lesson-train").queryButton().isDisabled());
    robot.interact(() -> robot.lookup("#lesson-train").queryButton().fire());
    waitFor("done", () -> studio.lessons().player().phaseProperty().get() == Phase.DONE);
    Screenshots.take(stage.getScene(), "presenter-before");
    robot.press(javafx.scene.input.KeyCode.F5).release(javafx.scene.input.KeyCode.F5);
    waitFor("presenting", () -> robot.lookup("#presenter").tryQuery().isPresent());
    WaitForAsyncUtils.waitForFxEvents();
    System.err.println(stage.getWidth() + "x" + stage.getHeight() + " " + stage.isFullScreen());
    for (String pane :
        java.util.List.of("lesson", "chart", "network", "draw", "errors", "weights", "data")) {
      robot.interact(() -> robot.lookup("#present-" + pane).<ToggleButton>query().fire());
      try {
        Thread.sleep(300);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      WaitForAsyncUtils.waitForFxEvents();
      Screenshots.take(stage.getScene(), "presenter-" + pane);
    }
    robot.press(javafx.scene.input.KeyCode.S).release(javafx.scene.input.KeyCode.S);
    WaitForAsyncUtils.waitForFxEvents();
    try {
      Thread.sleep(300);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    Screenshots.take(stage.getScene(), "presenter-spot");
    robot.press(javafx.scene.input.KeyCode.ESCAPE).release(javafx.scene.input.KeyCode.ESCAPE);
    waitFor("left", () -> robot.lookup("#presenter").tryQuery().isEmpty());
    Screenshots.take(stage.getScene(), "presenter-after");
  }

  private void play(FxRobot robot, Lesson lesson) {
    LessonPlayer player = studio.lessons().player();
    for (int i = 0; i < lesson.steps().size(); i++) {
      LessonStep step = lesson.steps().get(i);
      assertThat(text(robot, "#step-title")).isEqualTo(step.title());
      if (player.phaseProperty().get() == Phase.ASKING) {
        assertThat(robot.lookup("#lesson-train").queryButton().isDisabled()).isTrue();
        robot.interact(() -> answer(robot, step));
      }
      if (step.experiment().isPresent() && step.experiment().get().dataset().equals("cifar-10")) {
        waitFor("the missing data", () -> robot.lookup("#lesson-get-dataset").query().isVisible());
        assertThat(robot.lookup("#lesson-train").queryButton().isDisabled()).isTrue();
      } else if (step.experiment().isPresent()) {
        robot.interact(
            () ->
                studio
                    .workspace()
                    .edit(
                        e ->
                            e.withPreparation(e.preparation().withSubset(new Subset.PerClass(5)))
                                .withPlan(e.plan().withEpochs(1))));
        waitFor("can train", () -> !robot.lookup("#lesson-train").queryButton().isDisabled());
        robot.interact(() -> robot.lookup("#lesson-train").queryButton().fire());
        waitFor("done", () -> player.phaseProperty().get() == Phase.DONE);
      }
      waitFor("the formulas of " + lesson.id() + " " + i, () -> drawn(robot));
      if (System.getProperty("shots") != null) {
        Screenshots.take(
            stage.getScene(), "lesson-" + lesson.id() + "-" + lesson.language() + "-" + i);
      }
      if (i + 1 < lesson.steps().size()) {
        robot.interact(() -> robot.lookup("#lesson-next").queryButton().fire());
      }
    }
  }

  /** The first images of a set: what is real stays, only its cost is shrunk. */
  private static ImageDataset small(String id) throws IOException {
    ImageDataset whole = new DatasetCatalog(Optional.empty()).load(id);
    return new ImageDataset(
        id, whole.title(), whole.classNames(), first(whole.train(), 600), first(whole.test(), 150));
  }

  private static ImageSplit first(ImageSplit split, int count) {
    return new ImageSplit(
        split.shape(),
        split.pixels().asSlice(0, (long) count * split.shape().size()),
        Arrays.copyOf(split.labels(), count));
  }

  private static boolean drawn(FxRobot robot) {
    return robot.lookup(".formula").queryAllAs(FormulaView.class).stream()
        .allMatch(f -> f.drawnProperty().get());
  }

  private static void answer(FxRobot robot, LessonStep step) {
    if (step.question().orElseThrow() instanceof mlpstudio.lesson.Question.Choose) {
      robot.lookup("#vote-1").queryButton().fire();
    } else {
      robot.lookup("#estimate").queryTextInputControl().setText("85");
      robot.lookup("#estimate-add").queryButton().fire();
    }
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).<Labeled>query().getText();
  }

  private void waitFor(String what, Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(
          60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    } catch (TimeoutException e) {
      throw new AssertionError(
          "Not so: " + what + "; problems: " + studio.workspace().problems(), e);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }
}
