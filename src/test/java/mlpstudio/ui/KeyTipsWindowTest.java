package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import mlpstudio.model.Architecture;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingService;
import mlpstudio.ui.shell.WindowLayers;
import mlpstudio.ui.support.Dialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** F7 puts a letter on everything that can be pressed, and the letter presses it. */
@ExtendWith(ApplicationExtension.class)
class KeyTipsWindowTest {
  private static final List<String> CARDS =
      List.of(
          "preferences",
          "shortcuts",
          "about",
          "report",
          "datasets",
          "import-pictures",
          "collection");

  @TempDir Path folder;
  private final TrainingService service = new TrainingService();
  private TestWindow window;
  private Stage stage;
  private Studio studio;
  private FxRobot robot;

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
  void everyControlOfEveryPageAndCardHasALetter(FxRobot hands) throws Exception {
    robot = hands;
    train();
    Map<String, List<String>> problems = new LinkedHashMap<>();
    pages(problems);
    for (String card : CARDS) {
      run("command-" + card);
      look(card, overlay(), problems);
      push(KeyCode.ESCAPE);
      if (overlay().isVisible()) {
        push(KeyCode.ESCAPE);
      }
    }
    run("command-guided-tour");
    look("guided tour", node("guide"), problems);
    push(KeyCode.ESCAPE);
    push(KeyCode.CONTROL, KeyCode.DIGIT1);
    run("theme-dark");
    look("dark", page(), problems);
    while (window.preferences.number("font.percent", 100) < 200) {
      push(KeyCode.CONTROL, KeyCode.PLUS);
    }
    look("200 percent", stage.getScene().getRoot(), problems);
    assertThat(problems).isEmpty();
  }

  private void pages(Map<String, List<String>> problems) {
    Map<String, KeyCode> keys = new LinkedHashMap<>();
    keys.put("lab", KeyCode.DIGIT1);
    keys.put("data", KeyCode.DIGIT2);
    keys.put("errors", KeyCode.DIGIT3);
    keys.put("weights", KeyCode.DIGIT4);
    keys.put("runs", KeyCode.DIGIT5);
    keys.forEach(
        (name, key) -> {
          push(KeyCode.CONTROL, key);
          look(name, stage.getScene().getRoot(), problems);
        });
    push(KeyCode.CONTROL, KeyCode.DIGIT1);
    for (String tab : List.of("epochs", "pad")) {
      robot.interact(() -> robot.lookup("#tab-" + tab).queryAs(ButtonBase.class).fire());
      WaitForAsyncUtils.waitForFxEvents();
      look(tab, page(), problems);
    }
    push(KeyCode.ALT, KeyCode.HOME);
    look("start", stage.getScene().getRoot(), problems);
  }

  private void look(String place, Node part, Map<String, List<String>> problems) {
    push(KeyCode.F7);
    Screenshots.take(stage.getScene(), "keytips-" + place.replace(' ', '-'));
    List<String> found = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> wrong(part));
    if (!found.isEmpty()) {
      problems.put(place, found);
    }
    push(KeyCode.F7);
    assertThat(tips()).isEmpty();
  }

  private List<String> wrong(Node part) {
    List<String> wrong = new ArrayList<>();
    List<Label> tips = tips();
    List<Node> controls = new ArrayList<>();
    collect(part, controls);
    controls.stream()
        .filter(n -> tips.stream().noneMatch(t -> n.equals(t.getUserData())))
        .map(n -> "no letter: " + FocusWalk.describe(n))
        .forEach(wrong::add);
    for (Label tip : tips) {
      Bounds at = tip.localToScene(tip.getLayoutBounds());
      if (!stage.getScene().getRoot().getLayoutBounds().contains(at)) {
        wrong.add("outside: " + tip.getText());
      }
      for (Label other : tips) {
        if (!other.equals(tip)) {
          if (other.getText().startsWith(tip.getText())) {
            wrong.add("not to be told apart: " + tip.getText() + ", " + other.getText());
          }
          if (other.localToScene(other.getLayoutBounds()).intersects(at)
              && overlap(other.localToScene(other.getLayoutBounds()), at)) {
            wrong.add("one on the other: " + tip.getText() + ", " + other.getText());
          }
        }
      }
    }
    return wrong;
  }

  private static boolean overlap(Bounds one, Bounds other) {
    return Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX()) > 0.5
        && Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY())
            > 0.5;
  }

  /** What the test itself takes for a control in sight: found without the code that is tested. */
  private void collect(Node node, List<Node> found) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    boolean control =
        node instanceof ButtonBase || (node.isFocusTraversable() && !(node instanceof ScrollPane));
    if (control && !(node instanceof ScrollBar) && inView(node)) {
      found.add(node);
    }
    boolean whole =
        node instanceof Spinner || node instanceof ComboBoxBase || node instanceof ButtonBase;
    if (!whole && node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }

  private boolean inView(Node node) {
    Bounds at = node.localToScene(node.getLayoutBounds());
    if (at.getWidth() < 4 || at.getHeight() < 4) {
      return false;
    }
    for (Node up = node.getParent(); up != null; up = up.getParent()) {
      boolean frame = up.getStyleClass().contains("viewport") || up.getParent() == null;
      if (frame && !up.localToScene(up.getLayoutBounds()).contains(at)) {
        return false;
      }
    }
    return true;
  }

  @Test
  void lettersPressChooseAndFillIn(FxRobot hands) throws Exception {
    robot = hands;
    TestWindow.waitFor(() -> !node("train").isDisabled());
    robot.interact(
        () ->
            studio
                .workspace()
                .edit(
                    e ->
                        e.withPlan(e.plan().withEpochs(2))
                            .withArchitecture(Architecture.relu(16, 8))));
    type("train");
    TestWindow.waitFor(() -> studio.workspace().run().stateProperty().get() == RunState.FINISHED);
    type("network-hidden");
    TestWindow.waitFor(() -> node("network-hidden").isFocused());
    assertThat(node("network-hidden").isFocusVisible()).isTrue();
    push(KeyCode.DIGIT2);
    push(KeyCode.DIGIT4);
    push(KeyCode.ENTER);
    TestWindow.waitFor(
        () -> studio.workspace().experiment().architecture().hidden().equals(List.of(24)));
    type("tab-epochs");
    TestWindow.waitFor(() -> ((ToggleButton) node("tab-epochs")).isSelected());
    type("rail-errors");
    TestWindow.waitFor(() -> stage.getScene().lookup("#errorGrid") != null);
    type("errorGrid");
    TestWindow.waitFor(() -> node("errorGrid").isFocused());
    type("rail-data");
    TestWindow.waitFor(() -> stage.getScene().lookup("#imageGrid") != null);
  }

  @Test
  void anythingElseTakesTheLettersAway(FxRobot hands) throws Exception {
    robot = hands;
    TestWindow.waitFor(() -> !node("train").isDisabled());
    push(KeyCode.F7);
    assertThat(tips()).isNotEmpty();
    push(KeyCode.ESCAPE);
    assertThat(tips()).isEmpty();
    assertThat(studio.workspace().run().stateProperty().get()).isNotEqualTo(RunState.TRAINING);
    push(KeyCode.F7);
    push(KeyCode.CONTROL, KeyCode.DIGIT3);
    assertThat(tips()).isEmpty();
    TestWindow.waitFor(() -> stage.getScene().lookup("#errorGrid") != null);
    push(KeyCode.F7);
    robot.clickOn("#rail-lab");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(tips()).isEmpty();
    TestWindow.waitFor(() -> stage.getScene().lookup("#network-hidden") != null);
  }

  @Test
  void whatLiesUnderAQuestionOrUnderAnythingElseIsNotPressed(FxRobot hands) throws Exception {
    robot = hands;
    TestWindow.waitFor(() -> !node("train").isDisabled());
    push(KeyCode.F7);
    String letters = lettersOf("train");
    WindowLayers layers = (WindowLayers) node("window");
    robot.interact(
        () ->
            layers.ask(
                new Dialogs.Question(
                    "late",
                    "Late",
                    "Too late?",
                    List.of(new Dialogs.Choice("no", "No", () -> {})))));
    assertThat(tips()).isEmpty();
    write(letters);
    assertThat(overlay().isVisible()).isTrue();
    assertThat(studio.workspace().run().handleProperty().get()).isNull();
    push(KeyCode.ESCAPE);
    TestWindow.waitFor(() -> !overlay().isVisible());

    push(KeyCode.F7);
    letters = lettersOf("train");
    robot.interact(() -> layers.addUnderDialogs(new StackPane()));
    write(letters);
    assertThat(tips()).isEmpty();
    assertThat(studio.workspace().run().handleProperty().get()).isNull();
  }

  /** Shows the letters and types those of one control. */
  private void type(String id) throws TimeoutException {
    push(KeyCode.F7);
    write(lettersOf(id));
    assertThat(tips()).isEmpty();
  }

  private String lettersOf(String id) throws TimeoutException {
    Node wanted = node(id);
    TestWindow.waitFor(() -> tips().stream().anyMatch(t -> wanted.equals(t.getUserData())));
    return tips().stream()
        .filter(t -> wanted.equals(t.getUserData()))
        .map(Label::getText)
        .findFirst()
        .orElseThrow();
  }

  private void write(String letters) {
    for (int i = 0; i < letters.length(); i++) {
      push(KeyCode.getKeyCode(letters.substring(i, i + 1)));
    }
  }

  private void train() throws Exception {
    TestWindow.waitFor(() -> !node("train").isDisabled());
    robot.interact(
        () ->
            studio
                .workspace()
                .edit(
                    e ->
                        e.withPlan(e.plan().withEpochs(2))
                            .withArchitecture(Architecture.relu(16, 8))));
    push(KeyCode.CONTROL, KeyCode.ENTER);
    TestWindow.waitFor(() -> studio.workspace().run().stateProperty().get() == RunState.FINISHED);
  }

  private void run(String item) {
    robot.interact(() -> Menus.item(stage.getScene(), item).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private List<Label> tips() {
    return stage.getScene().getRoot().lookupAll(".key-tip").stream()
        .flatMap(n -> n instanceof Label label ? Stream.of(label) : Stream.empty())
        .toList();
  }

  private Node overlay() {
    return node("overlay");
  }

  private Node page() {
    return ((BorderPane) stage.getScene().lookup(".shell")).getCenter();
  }

  private Node node(String id) {
    return stage.getScene().lookup("#" + id);
  }

  private void push(KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
