package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mlpstudio.data.ImageShape;
import mlpstudio.lesson.BuiltInLessons;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.DeviceCatalog;
import mlpstudio.training.MadeImages;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingService;
import mlpstudio.ui.state.Theme;
import mlpstudio.ui.tour.CutTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * On a projector of 1000x768 pixels every pane has room for its words, in light and dark, and lines
 * are thick enough for the back of a room; after a real run, so that all panes show something.
 */
@ExtendWith(ApplicationExtension.class)
class PresentedPanesTest {
  private static final double USUAL = 1;

  @TempDir private static Path folder;

  private final TestWindow window = new TestWindow(folder);
  private final TrainingService service = new TrainingService();
  private Stage stage;
  private Studio studio;

  @Start
  void open(Stage shown) {
    stage = shown;
    // As many classes as the tutorial's sets have: its matrix has to fit.
    window.images = id -> MadeImages.dataset(id, new ImageShape(1, 28, 28), 600, 150);
    studio =
        window.open(
            shown,
            Locale.ENGLISH,
            service,
            service.ready(),
            () -> List.of(new DeviceCatalog.Entry(ComputeDevice.CPU, "CPU", 0, "")));
  }

  @AfterEach
  void close() {
    window.close();
    service.close();
  }

  @Test
  void nothingIsCutInAnyPaneAndLinesAreThick(FxRobot robot) throws Exception {
    train(robot);
    List<String> cut = new ArrayList<>();
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      choose(robot, theme);
      assertThat(weight(robot, "#chart-canvas")).as("in the Lab").isEqualTo(USUAL);
      present(robot);
      for (String pane : panes(robot)) {
        turnTo(robot, pane);
        Screenshots.take(stage.getScene(), "presented-" + pane + "-" + theme.id());
        assertThat(onFx(() -> rightEdge(robot.lookup("#presenter-end").query())))
            .as("the foot's last button, " + pane)
            .isLessThanOrEqualTo(stage.getScene().getWidth());
        for (String text : onFx(() -> CutTexts.in(robot.lookup("#presenter").<Parent>query()))) {
          cut.add(theme.id() + ", " + pane + ": " + text);
        }
      }
      turnTo(robot, "present-chart");
      assertThat(weight(robot, "#presenter-pane #chart-canvas"))
          .as("thick lines")
          .isGreaterThan(1.5 * USUAL);
      robot.push(KeyCode.ESCAPE);
      waitFor(() -> robot.lookup("#presenter").tryQuery().isEmpty());
    }
    assertThat(cut).isEmpty();
  }

  /** What was in view, such as a race, is what is presented first. */
  @Test
  void beginsWithThePageInView(FxRobot robot) throws Exception {
    robot.interact(() -> robot.lookup("#rail-runs").<ToggleButton>query().fire());
    robot.interact(() -> robot.lookup("#runs-part-race").queryAs(ButtonBase.class).fire());
    present(robot);
    assertThat(robot.lookup("#present-runs").<ToggleButton>query().isSelected()).isTrue();
    assertThat(isThere(robot, "#presenter-pane #race-start")).isTrue();
    Screenshots.take(stage.getScene(), "presented-race");
    robot.push(KeyCode.ESCAPE);
    waitFor(() -> robot.lookup("#presenter").tryQuery().isEmpty());
  }

  /** A lesson's knobs are all that can be turned while it is played. */
  @Test
  void aLessonLeavesOutWhatItsKnobsForbid(FxRobot robot) throws Exception {
    train(robot);
    present(robot);
    assertThat(panes(robot)).contains("present-runs").doesNotContain("present-lesson");
    turnTo(robot, "present-chart");
    assertThat(isThere(robot, "#presented-time-continue")).isTrue();
    robot.push(KeyCode.ESCAPE);
    waitFor(() -> robot.lookup("#presenter").tryQuery().isEmpty());

    onFx(() -> play("depth", 3));
    train(robot);
    present(robot);
    assertThat(panes(robot)).contains("present-lesson").doesNotContain("present-runs");
    turnTo(robot, "present-chart");
    waitFor(() -> isThere(robot, "#presented-time-play"));
    assertThat(isThere(robot, "#presented-time-continue")).as("locked learning rate").isFalse();
    robot.push(KeyCode.ESCAPE);
    waitFor(() -> robot.lookup("#presenter").tryQuery().isEmpty());
  }

  private static double rightEdge(Node node) {
    return node.localToScene(node.getBoundsInLocal()).getMaxX();
  }

  private boolean play(String id, int step) {
    studio
        .lessons()
        .play(
            BuiltInLessons.all("en").stream()
                .filter(l -> l.id().equals(id))
                .findFirst()
                .orElseThrow());
    studio.lessons().player().go(step);
    studio.lessons().player().reveal();
    studio.lessons().player().vote(0, 1);
    return true;
  }

  private void train(FxRobot robot) throws TimeoutException {
    Optional<RunHandle> before = handle();
    waitFor(() -> !robot.lookup("#train").queryButton().isDisabled());
    onFx(
        () -> {
          studio.workspace().edit(e -> e.withPlan(e.plan().withEpochs(2)));
          return true;
        });
    waitFor(() -> !robot.lookup("#train").queryButton().isDisabled());
    onFx(
        () -> {
          robot.lookup("#train").queryButton().fire();
          return true;
        });
    waitFor(() -> !handle().equals(before));
    waitFor(() -> studio.workspace().run().stateProperty().get() == RunState.FINISHED);
  }

  private Optional<RunHandle> handle() {
    return Optional.ofNullable(studio.workspace().run().handleProperty().get());
  }

  private void choose(FxRobot robot, Theme theme) throws TimeoutException {
    robot.push(KeyCode.CONTROL, KeyCode.COMMA);
    waitFor(() -> robot.lookup("#preferences-theme").tryQuery().isPresent());
    onFx(
        () -> {
          @SuppressWarnings("unchecked")
          ComboBox<Theme> box = robot.lookup("#preferences-theme").queryAs(ComboBox.class);
          box.setValue(theme);
          return true;
        });
    robot.push(KeyCode.ESCAPE);
    waitFor(() -> robot.lookup("#preferences").tryQuery().isEmpty());
  }

  private void present(FxRobot robot) throws TimeoutException {
    robot.push(KeyCode.F5);
    waitFor(() -> robot.lookup("#presenter").tryQuery().isPresent());
    onFx(
        () -> {
          stage.setFullScreen(false);
          stage.setWidth(1000);
          stage.setHeight(768);
          return true;
        });
    waitFor(() -> stage.getScene().getHeight() <= 768);
  }

  private static List<String> panes(FxRobot robot) {
    return onFx(
        () ->
            robot.lookup(".presenter-name").queryAllAs(ToggleButton.class).stream()
                .map(Node::getId)
                .toList());
  }

  private void turnTo(FxRobot robot, String pane) throws TimeoutException {
    onFx(
        () -> {
          robot.lookup("#" + pane).queryAs(ToggleButton.class).fire();
          return true;
        });
    waitFor(() -> robot.lookup("#" + pane).queryAs(ToggleButton.class).isSelected());
    settle();
  }

  /** Until two pulses in a row find the same words at the same places. */
  private void settle() throws TimeoutException {
    List<List<String>> before = new ArrayList<>(List.of(List.of()));
    waitFor(
        () -> {
          List<String> now = words(stage.getScene().getRoot());
          boolean same = now.equals(before.getFirst());
          before.set(0, now);
          return same;
        });
  }

  private static List<String> words(Parent root) {
    List<String> found = new ArrayList<>();
    for (Node node : root.lookupAll("*")) {
      if (node instanceof Labeled labeled) {
        found.add(labeled.getText() + labeled.getWidth() + labeled.localToScene(0, 0));
      }
    }
    return found;
  }

  private static boolean isThere(FxRobot robot, String id) {
    return onFx(() -> robot.lookup(id).tryQuery().filter(n -> shown(n)).isPresent());
  }

  private static boolean shown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /** How many times as thick as usual the style sheets want the chart's lines. */
  @SuppressWarnings("unchecked")
  private static double weight(FxRobot robot, String canvas) {
    return onFx(
        () -> {
          Node theme = robot.from(robot.lookup(canvas).queryAll()).lookup(".chart-theme").query();
          CssMetaData<? extends Styleable, ?> data =
              theme.getCssMetaData().stream()
                  .filter(d -> d.getProperty().equals("-chart-weight"))
                  .findFirst()
                  .orElseThrow();
          Object value = ((CssMetaData<Styleable, ?>) data).getStyleableProperty(theme).getValue();
          return ((Number) value).doubleValue();
        });
  }

  private static <T> T onFx(Callable<T> action) {
    T got = WaitForAsyncUtils.waitForAsyncFx(60_000, action);
    WaitForAsyncUtils.waitForFxEvents();
    return got;
  }

  private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
    TestWindow.waitFor(() -> WaitForAsyncUtils.asyncFx(condition).get());
  }
}
