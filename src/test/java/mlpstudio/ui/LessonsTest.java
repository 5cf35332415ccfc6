package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageSplit;
import mlpstudio.data.Subset;
import mlpstudio.experiment.Experiment;
import mlpstudio.lesson.BuiltInLessons;
import mlpstudio.lesson.Lesson;
import mlpstudio.lesson.LessonStep;
import mlpstudio.lesson.LessonWriter;
import mlpstudio.lesson.Question;
import mlpstudio.model.ComputeSettings;
import mlpstudio.training.TrainingService;
import mlpstudio.ui.lesson.LessonPlayer;
import mlpstudio.ui.lesson.Phase;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.Dialogs;
import mlpstudio.ui.support.FxBackground;
import mlpstudio.ui.support.markdown.FormulaView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Lessons in the window with nothing but real parts: every one is played from its first to its last
 * step in both languages. Only the runs are cut down: a few images, one epoch.
 */
@ExtendWith(ApplicationExtension.class)
class LessonsTest {
  /** The step of the first lesson that asks and trains. */
  private static final int RUN = 3;

  /** One of each kind of question. */
  private static final Set<String> LOOKED_AT = Set.of("softmax", "relu");

  /** Cut once for all tests: most of the time would go into reading the same files again. */
  private static final Map<String, ImageDataset> SMALL = new ConcurrentHashMap<>();

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
    preferences.put("theme", System.getProperty("screenshots.theme", "light"));
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
    WaitForAsyncUtils.waitForAsyncFx(60_000, studio::close);
    WaitForAsyncUtils.waitForFxEvents();
    service.close();
    background.close();
  }

  @Test
  void everyLessonIsPlayedInBothLanguages(FxRobot robot) {
    for (String language : BuiltInLessons.LANGUAGES) {
      for (Lesson lesson : BuiltInLessons.all(language)) {
        playFromTheList(robot, lesson);
      }
    }
  }

  private void playFromTheList(FxRobot robot, Lesson lesson) {
    fire(robot, "#lessons-" + lesson.language());
    waitFor(
        "the list of " + lesson.language(),
        () ->
            robot.lookup(".lesson-title").queryAllAs(Label.class).stream()
                .anyMatch(l -> l.getText().endsWith(lesson.title())));
    fire(robot, "#play-" + lesson.id());
    play(robot, lesson);
    fire(robot, "#lesson-quit");
  }

  private void play(FxRobot robot, Lesson lesson) {
    LessonPlayer player = studio.lessons().player();
    for (int i = 0; i < lesson.steps().size(); i++) {
      LessonStep step = lesson.steps().get(i);
      String where = lesson.id() + ", step " + (i + 1);
      waitFor("the title of " + where, () -> shows(robot, "#step-title", step.title()));
      if (step.question().isPresent()) {
        assertThat(player.phaseProperty().get()).as(where).isEqualTo(Phase.ASKING);
        assertThat(robot.lookup("#lesson-train").queryButton().isDisabled()).as(where).isTrue();
        assertThat(robot.lookup("#train").queryButton().isDisabled()).as(where).isTrue();
        onFx(() -> answer(robot, step.question().get()));
      }
      step.experiment().ifPresent(experiment -> train(robot, experiment, where));
      waitFor("the formulas of " + where, () -> drawn(robot));
      if (step.question().isPresent() && LOOKED_AT.contains(lesson.id())) {
        shot("lesson-" + lesson.id() + "-" + lesson.language());
      }
      if (i + 1 < lesson.steps().size()) {
        fire(robot, "#lesson-next");
      }
    }
  }

  private void train(FxRobot robot, Experiment experiment, String where) {
    // Not on this computer; ColourLessonTest has it.
    if (experiment.dataset().equals("cifar-10")) {
      waitFor("a way to get it", () -> robot.lookup("#lesson-get-dataset").query().isVisible());
      assertThat(robot.lookup("#lesson-train").queryButton().isDisabled()).isTrue();
      return;
    }
    onFx(() -> studio.workspace().edit(LessonsTest::cheap));
    waitFor(where + " can train", () -> !robot.lookup("#lesson-train").queryButton().isDisabled());
    fire(robot, "#lesson-train");
    waitFor(
        where + " is done", () -> studio.lessons().player().phaseProperty().get() == Phase.DONE);
    waitFor("what the run has shown, in view: " + where, () -> outcomeInView(robot));
    assertThat(studio.workspace().run().epochs()).as(where).isNotEmpty();
    assertThat(studio.workspace().run().computeProperty().get().threads()).as(where).isEqualTo(1);
  }

  /** The answer, or what to look at where nothing was asked, begins well above the lower edge. */
  private static boolean outcomeInView(FxRobot robot) {
    return Stream.of("#question-because", "#lesson-after")
        .flatMap(id -> robot.lookup(id).tryQuery().stream())
        .filter(node -> node.getParent().isVisible() && node.isVisible())
        .findFirst()
        .map(
            node -> {
              Node frame = robot.lookup("#lesson-scroll").query();
              double end = frame.localToScene(frame.getLayoutBounds()).getMaxY();
              return node.localToScene(node.getLayoutBounds()).getMinY() < end - 40;
            })
        .orElse(true);
  }

  /** Hidden, locked and free knobs; and everything comes back. */
  @Test
  void onlyTheLessonsKnobsAreInTheLab(FxRobot robot) {
    Experiment own = studio.workspace().experiment().withSeed(42);
    ComputeSettings compute = new ComputeSettings(mlpstudio.model.ComputeDevice.CPU, 2);
    robot.interact(() -> studio.workspace().computeProperty().set(compute));
    robot.interact(() -> studio.workspace().edit(e -> own));
    Lesson loop = BuiltInLessons.all("en").get(2);
    robot.interact(() -> studio.lessons().play(loop));
    robot.interact(() -> studio.lessons().player().go(RUN));
    assertThat(studio.workspace().nextComputeProperty().get().threads()).isEqualTo(1);
    assertThat(studio.workspace().computeProperty().get()).isEqualTo(compute);
    turnTo(robot, "lab");
    waitFor("the knob", () -> robot.lookup("#plan-learning-rate").tryQuery().isPresent());
    assertThat(robot.lookup("#plan-learning-rate").query().isDisabled()).isFalse();
    assertThat(robot.lookup("#plan-epochs").query().isDisabled()).isTrue();
    for (String hidden : List.of("#plan-seed", "#network-hidden", "#device", "#preparation")) {
      assertThat(robot.lookup(hidden).tryQuery()).as(hidden).isEmpty();
    }
    assertThat(robot.lookup("#subset-bar").tryQuery().filter(Node::isVisible))
        .as("how many images is none of the lesson's knobs")
        .isEmpty();
    shot("lesson-lab");
    assertThat(text(robot, "#lesson-knobs-note")).contains("locked by the lesson");
    turnTo(robot, "learn");
    fire(robot, "#lesson-quit");
    assertThat(studio.workspace().experiment()).isEqualTo(own);
    assertThat(studio.workspace().computeProperty().get()).isEqualTo(compute);
    turnTo(robot, "lab");
    for (String id : List.of("#plan-seed", "#network-hidden", "#device", "#preparation")) {
      waitFor(id, () -> robot.lookup(id).tryQuery().isPresent());
    }
    waitFor("the bar of images", () -> robot.lookup("#subset-bar").query().isVisible());
    assertThat(robot.lookup("#lesson-knobs-note").tryQuery()).isEmpty();
    assertThat(robot.lookup("#plan-epochs").query().isDisabled()).isFalse();
  }

  /** F5 shows one pane at a time, large; Escape leaves, and everything is as before. */
  @Test
  void presenterShowsOnePaneAtATime(FxRobot robot) {
    Lesson lesson = BuiltInLessons.all("en").getFirst();
    robot.interact(() -> studio.lessons().play(lesson));
    robot.interact(() -> studio.lessons().player().go(RUN));
    robot.interact(() -> studio.lessons().player().estimate(80));
    train(robot, lesson.steps().get(RUN).experiment().orElseThrow(), "softmax");
    double size = robot.lookup("#step-title").queryAs(Label.class).getFont().getSize();

    key(robot, KeyCode.F5);
    waitFor("presenting", () -> robot.lookup("#presented-lesson").tryQuery().isPresent());
    assertThat(robot.lookup("#menu").tryQuery()).isEmpty();
    assertThat(robot.lookup("#rail").tryQuery()).isEmpty();
    waitFor(
        "large letters",
        () -> robot.lookup("#step-title").queryAs(Label.class).getFont().getSize() > 1.6 * size);
    Dialogs dialogs = robot.lookup("#window").queryAs(mlpstudio.ui.shell.WindowLayers.class);
    robot.interact(() -> dialogs.error("Not now.", "", Optional.empty()));
    assertThat(robot.lookup("#dialog-error").tryQuery()).as("nothing disturbs").isEmpty();

    for (String pane :
        List.of("chart", "batch", "network", "draw", "errors", "weights", "data", "map")) {
      key(robot, KeyCode.PAGE_DOWN);
      waitFor(
          pane, () -> robot.lookup("#present-" + pane).queryAs(ToggleButton.class).isSelected());
      assertThat(robot.lookup("#presenter-pane").queryParent().getChildrenUnmodifiable())
          .hasSize(1);
      shot("presenter-" + pane);
    }
    assertThat(robot.lookup("#present-runs").tryQuery())
        .as("a race's knobs are none of the lesson's")
        .isEmpty();
    fire(robot, "#present-lesson");
    shot("presenter-lesson");
    fire(robot, "#presenter-light");
    waitFor("the light", () -> robot.lookup("#spotlight").query().isVisible());
    assertThat(robot.lookup("#present-chart").queryAs(ToggleButton.class).isSelected()).isTrue();
    assertThat(robot.lookup("#presented-time").tryQuery()).as("the time machine").isPresent();
    shot("presenter-light");

    key(robot, KeyCode.ESCAPE);
    waitFor("left", () -> robot.lookup("#presenter").tryQuery().isEmpty());
    assertThat(robot.lookup("#menu").tryQuery()).isPresent();
    assertThat(stage.isFullScreen()).isFalse();
    assertThat(text(robot, "#step-title")).isEqualTo(lesson.steps().get(RUN).title());
    waitFor(
        "letters as before",
        () -> robot.lookup("#step-title").queryAs(Label.class).getFont().getSize() == size);
    assertThat(robot.lookup("#dialog-error").tryQuery()).as("told now").isPresent();
  }

  @Test
  void aLessonFileIsOpenedAndALessonIsWritten(FxRobot robot, @TempDir Path folder)
      throws IOException {
    Lesson lesson = BuiltInLessons.all("en").get(3);
    Path file = Files.writeString(folder.resolve("relu.lesson"), LessonWriter.write(lesson));
    turnTo(robot, "lab");
    robot.interact(() -> studio.openFiles(List.of(file)));
    waitFor("the lesson", () -> robot.lookup("#lesson-title").tryQuery().isPresent());
    assertThat(text(robot, "#lesson-title")).isEqualTo(lesson.title());
    fire(robot, "#lesson-quit");
    fire(robot, "#write-lesson");
    waitFor("the editor", () -> robot.lookup("#form-text").tryQuery().isPresent());
    robot.interact(
        () -> robot.lookup("#form-text").queryTextInputControl().setText("A **bold** $x_i^2$."));
    waitFor(
        "the preview",
        () -> drawn(robot) && !robot.lookup("#step-preview .formula").queryAll().isEmpty());
    fire(robot, "#form-kind-choose");
    robot.interact(() -> robot.lookup("#form-question").queryTextInputControl().setText("Which?"));
    robot.interact(() -> robot.lookup("#form-option-1").queryTextInputControl().setText("This"));
    shot("lesson-editor");
    fire(robot, "#editor-try");
    assertThat(text(robot, "#editor-problem")).contains("at least two answers");
    robot.interact(() -> robot.lookup("#form-option-2").queryTextInputControl().setText("That"));
    fire(robot, "#editor-try");
    assertThat(robot.lookup("#vote-2").tryQuery()).isPresent();
    assertThat(robot.lookup("#question-clear").query().isVisible()).isFalse();
    fire(robot, "#vote-2");
    waitFor("a vote", () -> text(robot, "#votes-2").equals("1"));
    assertThat(robot.lookup("#question-clear").query().isVisible()).isTrue();
    shot("lesson-clear");
    fire(robot, "#question-clear");
    waitFor("no vote", () -> text(robot, "#votes-2").equals("0"));
    fire(robot, "#vote-1");
    fire(robot, "#lesson-over");
    waitFor("asked anew", () -> text(robot, "#votes-1").equals("0"));
    fire(robot, "#lesson-quit");
    fire(robot, "#editor-leave");
    waitFor("the question", () -> robot.lookup("#choice-discard-lesson").tryQuery().isPresent());
    fire(robot, "#choice-discard-lesson");
    assertThat(robot.lookup("#lesson-list").tryQuery()).isPresent();
  }

  /** The first images of a set: what is real stays, only its cost is shrunk. */
  private static ImageDataset small(String id) throws IOException {
    ImageDataset known = SMALL.get(id);
    if (known == null) {
      known = cut(id);
      SMALL.put(id, known);
    }
    return known;
  }

  private static ImageDataset cut(String id) throws IOException {
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

  private static Experiment cheap(Experiment experiment) {
    return experiment
        .withPreparation(experiment.preparation().withSubset(new Subset.PerClass(5)))
        .withPlan(experiment.plan().withEpochs(1));
  }

  private static boolean drawn(FxRobot robot) {
    return robot.lookup(".formula").queryAllAs(FormulaView.class).stream()
        .allMatch(f -> f.drawnProperty().get());
  }

  private static void answer(FxRobot robot, Question question) {
    switch (question) {
      case Question.Choose choose -> robot.lookup("#vote-1").queryButton().fire();
      case Question.Estimate estimate -> {
        robot.lookup("#estimate").queryTextInputControl().setText("85");
        robot.lookup("#estimate-add").queryButton().fire();
      }
    }
  }

  private void shot(String name) {
    Screenshots.take(stage.getScene(), name);
  }

  private void turnTo(FxRobot robot, String page) {
    fire(robot, "#rail-" + page);
  }

  private void fire(FxRobot robot, String id) {
    waitFor(id, () -> robot.lookup(id).tryQuery().filter(node -> !node.isDisabled()).isPresent());
    onFx(() -> robot.lookup(id).<javafx.scene.control.ButtonBase>query().fire());
  }

  /** Does something and returns; what follows from it is waited for by those who need it. */
  private static void onFx(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(60_000, action);
  }

  private static void key(FxRobot robot, KeyCode code) {
    robot.press(code).release(code);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static boolean shows(FxRobot robot, String id, String words) {
    return robot
        .lookup(id)
        .tryQuery()
        .filter(node -> ((Labeled) node).getText().equals(words))
        .isPresent();
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
  }
}
