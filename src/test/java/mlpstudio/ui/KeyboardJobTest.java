package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingService;
import mlpstudio.ui.keep.FakeNetworkFiles;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.FxBackground;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The main job on MNIST with the real engine, by nothing but keys. */
@ExtendWith(ApplicationExtension.class)
class KeyboardJobTest {
  private static final int MOST_TABS = 60;

  @TempDir Path folder;
  private final TrainingService service = new TrainingService();
  private final FxBackground background = new FxBackground();
  private final FakeNetworkFiles files = new FakeNetworkFiles();
  private FxRobot robot;
  private Stage stage;
  private Studio studio;

  @Start
  void open(Stage shown) {
    Locale.setDefault(Locale.ENGLISH);
    Fonts.load();
    stage = shown;
    Preferences preferences = Preferences.inMemory();
    preferences.put("window.x", 0);
    preferences.put("window.y", 0);
    preferences.put("window.width", 1000);
    preferences.put("window.height", 720);
    preferences.put("theme", "light");
    preferences.put("page", "lab");
    studio =
        new Studio(
            shown,
            new StudioParts(
                preferences,
                background,
                new StudioParts.Data(new DatasetCatalog(Optional.empty())),
                new StudioParts.Engine(service, service.ready(), service.devices()::join),
                new StudioParts.Keeping(Optional.empty(), Optional.of(files))));
    studio.open();
  }

  @AfterEach
  void close() {
    WaitForAsyncUtils.waitForAsyncFx(60_000, studio::close);
    service.close();
    background.close();
  }

  @Test
  void theWholeMainJobIsDoneByKeysAlone(FxRobot hands) throws Exception {
    robot = hands;
    chooseAnExperiment();
    changeTheLayers();
    trainAndPause();
    walkThroughImages();
    openAnError();
    lookAtWeights();
    draw();
    saveAndOpenAgain();
  }

  private void chooseAnExperiment() throws TimeoutException {
    waitFor(() -> studio.workspace().dataset() != null);
    push(KeyCode.F10);
    Menu file = Menus.menus(stage.getScene()).getFirst();
    push(KeyCode.DOWN);
    waitFor(file::isShowing);
    Menu experiments = (Menu) item(file.getItems(), "menu-open");
    down(file.getItems(), experiments);
    push(KeyCode.RIGHT);
    waitFor(experiments::isShowing);
    down(experiments.getItems(), item(experiments.getItems(), "open-two-layer-linear"));
    push(KeyCode.ENTER);
    waitFor(() -> studio.workspace().experiment().id().equals("two-layer-linear"));
    assertThat(file.isShowing()).isFalse();
  }

  private void changeTheLayers() throws TimeoutException {
    push(KeyCode.CONTROL, KeyCode.DIGIT1);
    areaWith("network-hidden");
    push(KeyCode.CONTROL, KeyCode.A);
    for (char digit : "24".toCharArray()) {
      push(KeyCode.getKeyCode(String.valueOf(digit)));
    }
    push(KeyCode.ENTER);
    waitFor(() -> studio.workspace().experiment().architecture().hidden().equals(List.of(24)));
  }

  private void trainAndPause() throws TimeoutException {
    // One epoch in this experiment: by single batches it can be paused for certain.
    waitFor(() -> studio.workspace().engineProperty().get().name().equals("READY"));
    push(KeyCode.CONTROL, KeyCode.ENTER);
    waitForState(RunState.TRAINING);
    push(KeyCode.CONTROL, KeyCode.ENTER);
    waitFor(() -> !studio.workspace().run().stateProperty().get().equals(RunState.TRAINING));
    assertThat(studio.workspace().run().stateProperty().get())
        .isIn(RunState.PAUSED, RunState.FINISHED);
    if (studio.workspace().run().stateProperty().get() == RunState.PAUSED) {
      push(KeyCode.CONTROL, KeyCode.ENTER);
    }
    waitForState(RunState.FINISHED);
  }

  private void walkThroughImages() throws TimeoutException {
    push(KeyCode.CONTROL, KeyCode.DIGIT2);
    tabTo("imageGrid");
    push(KeyCode.HOME);
    push(KeyCode.RIGHT);
    push(KeyCode.RIGHT);
    waitFor(() -> text("chosenTitle").equals("Training image 2"));
    push(KeyCode.END);
    waitFor(() -> text("chosenTitle").contains("59,999"));
    push(KeyCode.ENTER);
    waitFor(() -> stage.getScene().lookup("#enlarged") != null);
    push(KeyCode.ESCAPE);
  }

  private void openAnError() throws TimeoutException {
    push(KeyCode.CONTROL, KeyCode.DIGIT3);
    tabTo("errorGrid");
    push(KeyCode.HOME);
    push(KeyCode.RIGHT);
    waitFor(() -> !text("selectedProbabilities").isBlank());
    String second = text("selectedProbabilities");
    push(KeyCode.RIGHT);
    waitFor(() -> !text("selectedProbabilities").equals(second));
    back("confusionMatrix");
    push(KeyCode.HOME);
    push(KeyCode.RIGHT);
    push(KeyCode.DOWN);
    push(KeyCode.DOWN);
    push(KeyCode.ENTER);
    waitFor(() -> stage.getScene().lookup("#filterChip").isVisible());
  }

  private void lookAtWeights() throws TimeoutException {
    push(KeyCode.CONTROL, KeyCode.DIGIT4);
    tabTo("weightsGrid");
    push(KeyCode.HOME);
    push(KeyCode.RIGHT);
    waitFor(() -> text("neuronTitle").contains("1"));
  }

  private void draw() throws TimeoutException {
    push(KeyCode.CONTROL, KeyCode.DIGIT1);
    tabTo("tab-chart");
    for (int i = 0; i < 5 && !"tab-pad".equals(owner()); i++) {
      push(KeyCode.RIGHT);
    }
    waitFor(() -> "tab-pad".equals(owner()));
    push(KeyCode.SPACE);
    waitFor(() -> stage.getScene().lookup("#pad") != null);
    tabTo("pad");
    push(KeyCode.UP);
    for (int i = 0; i < 5; i++) {
      push(KeyCode.UP);
    }
    push(KeyCode.SPACE);
    for (int i = 0; i < 12; i++) {
      push(KeyCode.DOWN);
    }
    push(KeyCode.SPACE);
    waitFor(() -> text("padWinner").matches("\\d"));
  }

  private void saveAndOpenAgain() throws TimeoutException {
    Path file = folder.resolve("by-keys.safetensors");
    files.answer(file);
    push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.S);
    waitFor(() -> Files.exists(file));
    Object before = studio.workspace().run().handleProperty().get();
    push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.O);
    waitFor(() -> !Objects.equals(studio.workspace().run().handleProperty().get(), before));
    waitFor(() -> studio.workspace().run().epochs().size() == 1);
    assertThat(studio.workspace().trained().architecture().hidden()).containsExactly(24);
  }

  /** From one area of the window to the next, until one holds this control; then to it. */
  private void areaWith(String id) {
    for (int i = 0; i < 5 && !tab(id, 12, false); i++) {
      push(KeyCode.F6);
    }
    assertThat(owner()).isEqualTo(id);
  }

  private void tabTo(String id) {
    assertThat(tab(id, MOST_TABS, false)).as("Tab comes to %s", id).isTrue();
  }

  private void back(String id) {
    assertThat(tab(id, MOST_TABS, true)).as("Shift+Tab comes to %s", id).isTrue();
  }

  private boolean tab(String id, int most, boolean backwards) {
    for (int i = 0; i < most && !id.equals(owner()); i++) {
      if (backwards) {
        push(KeyCode.SHIFT, KeyCode.TAB);
      } else {
        push(KeyCode.TAB);
      }
    }
    return id.equals(owner());
  }

  private String owner() {
    return WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () -> {
          Node owner = stage.getScene().getFocusOwner();
          return owner == null || owner.getId() == null ? "" : owner.getId();
        });
  }

  private static MenuItem item(List<MenuItem> items, String id) {
    return items.stream().filter(i -> id.equals(i.getId())).findFirst().orElseThrow();
  }

  /** From the first item, which has the keyboard, down to another one. */
  private void down(List<MenuItem> items, MenuItem wanted) {
    int steps = 0;
    for (MenuItem item : items) {
      if (item.equals(wanted)) {
        break;
      }
      steps += item instanceof SeparatorMenuItem || item.isDisable() ? 0 : 1;
    }
    for (int i = 0; i < steps; i++) {
      push(KeyCode.DOWN);
    }
  }

  private void waitForState(RunState state) throws TimeoutException {
    waitFor(() -> studio.workspace().run().stateProperty().get() == state);
  }

  private String text(String id) {
    return WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () -> {
          Node node = stage.getScene().lookup("#" + id);
          return node instanceof Labeled label && label.getText() != null ? label.getText() : "";
        });
  }

  private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void push(KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
