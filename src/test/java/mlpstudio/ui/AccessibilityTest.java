package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.lesson.BuiltInLessons;
import mlpstudio.lesson.Lesson;
import mlpstudio.model.Architecture;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingService;
import mlpstudio.ui.guide.GuideStop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Whoever has no mouse comes everywhere, and whoever does not see is told where. */
@ExtendWith(ApplicationExtension.class)
class AccessibilityTest {
  @TempDir Path folder;
  private final TrainingService service = new TrainingService();
  private TestWindow window;
  private Stage stage;
  private Studio studio;

  @Start
  void open(Stage shown) {
    stage = shown;
    window = new TestWindow(folder);
    window.catalog = new DatasetCatalog(Optional.empty(), folder.resolve("data"));
    studio = window.open(shown, Locale.ENGLISH, service, service.ready(), service.devices()::join);
  }

  @AfterEach
  void close() {
    window.close();
    service.close();
  }

  @Test
  void everythingHasANameIsReachedByTabAndShowsIt(FxRobot robot) throws Exception {
    train(robot);
    Map<String, Object> problems = new LinkedHashMap<>();
    for (ToggleButton page : pages(robot)) {
      robot.interact(page::fire);
      WaitForAsyncUtils.waitForFxEvents();
      walk(page.getId(), page(), problems);
    }
    push(robot, KeyCode.CONTROL, KeyCode.DIGIT5);
    for (String part : List.of("race", "tutorial", "compare")) {
      robot.interact(() -> robot.lookup("#runs-part-" + part).queryAs(ButtonBase.class).fire());
      WaitForAsyncUtils.waitForFxEvents();
      walk("runs, " + part, page(), problems);
    }
    push(robot, KeyCode.CONTROL, KeyCode.DIGIT1);
    for (String tab : List.of("epochs", "batch", "pad")) {
      robot.interact(() -> robot.lookup("#tab-" + tab).queryAs(ButtonBase.class).fire());
      WaitForAsyncUtils.waitForFxEvents();
      walk("tab " + tab, page(), problems);
    }
    push(robot, KeyCode.ALT, KeyCode.HOME);
    walk("start", page(), problems);
    walk("run bar", stage.getScene().lookup("#run-bar-pane"), problems);
    walk("rail", stage.getScene().lookup("#rail"), problems);
    for (String command :
        List.of(
            "preferences",
            "shortcuts",
            "about",
            "report",
            "datasets",
            "import-pictures",
            "collection")) {
      robot.interact(() -> Menus.item(stage.getScene(), "command-" + command).fire());
      WaitForAsyncUtils.waitForFxEvents();
      assertThat(stage.getScene().lookup("#overlay").isVisible()).as(command).isTrue();
      walk(command, stage.getScene().lookup("#overlay"), problems);
      push(robot, KeyCode.ESCAPE);
      if (stage.getScene().lookup("#overlay").isVisible()) {
        push(robot, KeyCode.ESCAPE);
      }
      TestWindow.waitFor(() -> !stage.getScene().lookup("#overlay").isVisible());
    }
    robot.interact(() -> Menus.item(stage.getScene(), "command-guided-tour").fire());
    WaitForAsyncUtils.waitForFxEvents();
    for (GuideStop stop : List.of(GuideStop.EXPERIMENT, GuideStop.LAYERS)) {
      walk("guided tour, stop " + stop.number(), stage.getScene().lookup("#guide"), problems);
      robot.interact(() -> robot.lookup("#guide-next").queryButton().fire());
      WaitForAsyncUtils.waitForFxEvents();
    }
    assertThat(problems).isEmpty();
  }

  /** Those of the rail: all that there are. */
  private static List<ToggleButton> pages(FxRobot robot) {
    List<ToggleButton> pages =
        robot.lookup("#rail .toggle-button").queryAllAs(ToggleButton.class).stream()
            .filter(button -> String.valueOf(button.getId()).startsWith("rail-"))
            .toList();
    assertThat(pages).hasSizeGreaterThanOrEqualTo(8);
    return pages;
  }

  @Test
  void whatIsOpenedFromThePagesToo(FxRobot robot) throws Exception {
    train(robot);
    Map<String, Object> problems = new LinkedHashMap<>();
    fire(robot, "#rail-learn");
    fire(robot, "#write-lesson");
    TestWindow.waitFor(() -> robot.lookup("#lesson-editor").tryQuery().isPresent());
    walk("lesson editor", page(), problems);
    fire(robot, "#editor-leave");
    // The walk may have typed a tab into a text, which is asked about then.
    if (robot.lookup("#choice-discard-lesson").tryQuery().isPresent()) {
      fire(robot, "#choice-discard-lesson");
    }
    TestWindow.waitFor(() -> robot.lookup("#lesson-list").tryQuery().isPresent());
    push(robot, KeyCode.F5);
    TestWindow.waitFor(() -> robot.lookup("#presenter").tryQuery().isPresent());
    walk("presenter", robot.lookup("#presenter").query(), problems);
    push(robot, KeyCode.ESCAPE);
    TestWindow.waitFor(() -> robot.lookup("#presenter").tryQuery().isEmpty());
    Lesson lesson = BuiltInLessons.all("en").getFirst();
    robot.interact(() -> studio.lessons().play(lesson));
    TestWindow.waitFor(() -> robot.lookup("#lesson-player").tryQuery().isPresent());
    for (int step = 0; step < lesson.steps().size(); step++) {
      int number = step;
      robot.interact(() -> studio.lessons().player().go(number));
      WaitForAsyncUtils.waitForFxEvents();
      walk("lesson, step " + (step + 1), page(), problems);
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void theHealthCardToo(FxRobot robot) throws Exception {
    robot.interact(() -> studio.workspace().edit(e -> e.withPlan(e.plan().withLearningRate(1e6))));
    train(robot, RunState.FAILED);
    TestWindow.waitFor(
        () ->
            robot
                .lookup("#health")
                .tryQuery()
                .filter(card -> card.isVisible() && card.getBoundsInLocal().getHeight() > 1)
                .isPresent());
    Map<String, Object> problems = new LinkedHashMap<>();
    Node card = robot.lookup("#health").query();
    assertThat(new FocusWalk(stage.getScene(), card).takers()).isNotEmpty();
    walk("health", card, problems);
    assertThat(problems).isEmpty();
  }

  private static void fire(FxRobot robot, String button) {
    robot.interact(() -> robot.lookup(button).queryAs(ButtonBase.class).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void train(FxRobot robot) throws Exception {
    train(robot, RunState.FINISHED);
  }

  private void train(FxRobot robot, RunState end) throws Exception {
    TestWindow.waitFor(() -> !robot.lookup("#train").queryButton().isDisabled());
    robot.interact(
        () ->
            studio
                .workspace()
                .edit(
                    e ->
                        e.withPlan(e.plan().withEpochs(2))
                            .withArchitecture(Architecture.relu(16, 8))));
    push(robot, KeyCode.CONTROL, KeyCode.ENTER);
    TestWindow.waitFor(() -> studio.workspace().run().stateProperty().get() == end);
  }

  private void walk(String place, Node part, Map<String, Object> problems) {
    FocusWalk walk = new FocusWalk(stage.getScene(), part);
    List<Object> found = new ArrayList<>(walk.nameless());
    found.addAll(walk.tab());
    if (!found.isEmpty()) {
      problems.put(place, found);
    }
  }

  private Node page() {
    return ((BorderPane) stage.getScene().lookup(".shell")).getCenter();
  }

  private static void push(FxRobot robot, KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
