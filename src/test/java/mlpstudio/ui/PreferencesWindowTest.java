package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import mlpstudio.lesson.BuiltInLessons;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeSettings;
import mlpstudio.model.DeviceCatalog;
import mlpstudio.training.RunState;
import mlpstudio.ui.state.Confirmation;
import mlpstudio.ui.state.Language;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The panel of preferences in the real window, and what it changes there. */
@ExtendWith(ApplicationExtension.class)
class PreferencesWindowTest {
  @TempDir Path folder;
  private TestWindow window;
  private Stage stage;
  private Studio studio;

  @Start
  void open(Stage shown) {
    stage = shown;
    window = new TestWindow(folder, Preferences.at(folder.resolve("settings.json")), true);
    studio = window.open(shown, Locale.ENGLISH);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void themeAndLanguageAreChosenAndRemembered(FxRobot robot) throws Exception {
    preferences(robot);
    this.<Theme>choose(robot, "preferences-theme", Theme.DARK);
    assertThat(window.preferences.text("theme", "")).isEqualTo("dark");
    assertThat(brightness()).isLessThan(0.3);
    this.<Theme>choose(robot, "preferences-theme", Theme.LIGHT);
    assertThat(brightness()).isGreaterThan(0.7);
    assertThat(text("preferences-language-note")).isEmpty();
    this.<Language>choose(robot, "preferences-language", Language.FRENCH);
    assertThat(text("preferences-language-note")).contains("next start");
    assertThat(Language.of(window.preferences)).isEqualTo(Language.FRENCH);
  }

  @Test
  void aChangeIsOnDiskWithoutClosingTheWindow(FxRobot robot) throws Exception {
    Path file = folder.resolve("settings.json");
    preferences(robot);
    this.<Theme>choose(robot, "preferences-theme", Theme.DARK);
    this.<Language>choose(robot, "preferences-language", Language.FRENCH);
    TestWindow.waitFor(
        () ->
            Preferences.at(file).text("theme", "").equals("dark")
                && Language.of(Preferences.at(file)) == Language.FRENCH);
  }

  @Test
  void theSizeReachesCardsListsMenusAndTooltips(FxRobot robot) throws Exception {
    preferences(robot);
    this.<Integer>choose(robot, "preferences-size", 200);
    TestWindow.waitFor(() -> size("preferences-computing-note") > 20);
    assertThat(size("choice-close")).isEqualTo(26);
    ComboBox<?> theme = node("preferences-theme", ComboBox.class);
    robot.interact(theme::show);
    TestWindow.waitFor(() -> popupCell() != null);
    assertThat(popupCell().getFont().getSize()).isEqualTo(26);
    robot.interact(theme::hide);
    Tooltip tooltip = theme.getTooltip();
    robot.interact(() -> tooltip.show(theme, 10, 10));
    TestWindow.waitFor(() -> tooltip.getFont().getSize() > 22);
    robot.interact(tooltip::hide);
    push(robot, KeyCode.ESCAPE);
    robot.interact(() -> Menus.menus(stage.getScene()).getFirst().show());
    TestWindow.waitFor(() -> popupLabel() != null);
    assertThat(popupLabel().getFont().getSize()).isEqualTo(26);
    robot.interact(() -> Menus.menus(stage.getScene()).getFirst().hide());
  }

  @Test
  void theDataFolderIsChosenShownAndExplained(FxRobot robot) throws Exception {
    Path other = folder.resolve("class data");
    window.folders.next = Optional.of(other);
    preferences(robot);
    robot.interact(() -> button("preferences-data-choose").fire());
    TestWindow.waitFor(() -> window.dataFolder.folder().equals(other));
    TestWindow.waitFor(() -> text("preferences-data-note").contains("stays there"));
    robot.interact(() -> button("preferences-data-open").fire());
    TestWindow.waitFor(() -> window.folders.opened.equals(Optional.of(other)));
    robot.interact(() -> button("preferences-data-usual").fire());
    TestWindow.waitFor(() -> window.dataFolder.folder().equals(window.dataFolder.usual()));
  }

  @Test
  void aQuestionIsSwitchedOffWhereItIsAskedAndOnAgainHere(FxRobot robot) throws Exception {
    TestWindow.waitFor(() -> !robot.lookup("#train").queryButton().isDisabled());
    push(robot, KeyCode.CONTROL, KeyCode.ENTER);
    WaitForAsyncUtils.waitForAsyncFx(60_000, () -> window.trainer.last().enter(RunState.TRAINING));
    TestWindow.waitFor(() -> studio.workspace().run().active());
    push(robot, KeyCode.CONTROL, KeyCode.Q);
    TestWindow.waitFor(() -> robot.lookup("#dialog-always").tryQuery().isPresent());
    robot.interact(() -> ((CheckBox) node("dialog-always", Node.class)).fire());
    robot.interact(() -> button("choice-keep-and-close").fire());
    TestWindow.waitFor(() -> !stage.isShowing());
    assertThat(Confirmation.CLOSE_WHILE_TRAINING.asked(window.preferences)).isFalse();
  }

  @Test
  void whatIsSwitchedOffIsSwitchedOnByDefaultsWhichAreUndone(FxRobot robot) throws Exception {
    Confirmation.CLOSE_WHILE_TRAINING.ask(window.preferences, false);
    preferences(robot);
    var box = node("preferences-confirm-close-while-training", CheckBox.class);
    assertThat(box.isSelected()).isFalse();
    robot.interact(() -> button("preferences-defaults").fire());
    assertThat(box.isSelected()).isTrue();
    assertThat(Confirmation.CLOSE_WHILE_TRAINING.asked(window.preferences)).isTrue();
    assertThat(node("preferences-defaults-undo", Node.class).isVisible()).isTrue();
    robot.interact(() -> button("preferences-defaults-undo").fire());
    assertThat(box.isSelected()).isFalse();
    assertThat(node("preferences-defaults-undo", Node.class).isVisible()).isFalse();
  }

  /** Neither does a lesson touch the user's choice, nor that choice the lesson's runs. */
  @Test
  void aLessonRunsOnOneThreadWhateverIsChosenMeanwhile(FxRobot robot) throws Exception {
    Path file = folder.resolve("settings.json");
    ComputeSettings gpu = new ComputeSettings(ComputeDevice.parse("cuda"), 2);
    robot.interact(() -> studio.workspace().computeProperty().set(gpu));
    robot.interact(() -> studio.lessons().play(BuiltInLessons.all("en").get(3)));
    preferences(robot);
    assertThat(text("preferences-computing-note")).contains("one thread", "after the lesson");
    this.<Theme>choose(robot, "preferences-theme", Theme.DARK);
    TestWindow.waitFor(() -> Preferences.at(file).text("theme", "").equals("dark"));
    assertThat(Preferences.at(file).number("compute.threads", 0)).as("kept on disk").isEqualTo(2);
    assertThat(Preferences.at(file).text("compute.device", "")).as("on disk").isEqualTo("cuda:0");

    this.<DeviceCatalog.Entry>choose(
        robot, "preferences-device", new DeviceCatalog.Entry(ComputeDevice.CPU, "CPU", 0, ""));
    ComputeSettings chosen = new ComputeSettings(ComputeDevice.CPU, 2);
    assertThat(studio.workspace().computeProperty().get()).isEqualTo(chosen);
    push(robot, KeyCode.ESCAPE);
    TestWindow.waitFor(() -> !robot.lookup("#train").queryButton().isDisabled());
    robot.interact(() -> robot.lookup("#train").queryButton().fire());
    TestWindow.waitFor(() -> studio.workspace().run().handleProperty().get() != null);
    assertThat(studio.workspace().run().computeProperty().get())
        .as("what the foot of the lesson says")
        .isEqualTo(new ComputeSettings(ComputeDevice.CPU, 1));

    robot.interact(() -> studio.lessons().player().quit());
    assertThat(studio.workspace().nextComputeProperty().get()).isEqualTo(chosen);
    preferences(robot);
    assertThat(text("preferences-computing-note")).contains("next one on");
    assertThat(window.preferences.number("compute.threads", 0)).isEqualTo(2);
    assertThat(window.preferences.text("compute.device", "")).isEqualTo("cpu");
  }

  @Test
  void pageTabColumnsAndFullScreenAreRememberedToo(FxRobot robot) throws Exception {
    robot.interact(() -> ((ToggleButton) node("tab-epochs", Node.class)).fire());
    push(robot, KeyCode.CONTROL, KeyCode.DIGIT4);
    robot.interact(() -> stage.setFullScreen(true));
    WaitForAsyncUtils.waitForAsyncFx(60_000, studio::close);
    assertThat(window.preferences.text("page", "")).isEqualTo("weights");
    assertThat(window.preferences.text("lab.run.tab", "")).isEqualTo("epochs");
    assertThat(window.preferences.flag("window.fullscreen", false)).isTrue();
    assertThat(window.preferences.number("window.width", 0)).isEqualTo(1000);
  }

  private void preferences(FxRobot robot) throws Exception {
    push(robot, KeyCode.CONTROL, KeyCode.COMMA);
    TestWindow.waitFor(() -> robot.lookup("#preferences").tryQuery().isPresent());
  }

  private <T> void choose(FxRobot robot, String id, T value) {
    @SuppressWarnings("unchecked")
    ComboBox<T> box = (ComboBox<T>) node(id, ComboBox.class);
    robot.interact(() -> box.setValue(value));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private <N extends Node> N node(String id, Class<N> type) {
    return type.cast(stage.getScene().lookup("#" + id));
  }

  private Button button(String id) {
    return node(id, Button.class);
  }

  private String text(String id) {
    return node(id, Labeled.class).getText();
  }

  private double size(String id) {
    return node(id, Labeled.class).getFont().getSize();
  }

  private double brightness() {
    return WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> {
          Node card = node("dialog-preferences", Node.class);
          var at = card.localToScene(card.getLayoutBounds());
          Scene scene = stage.getScene();
          return scene
              .snapshot(null)
              .getPixelReader()
              .getColor((int) at.getMinX() + 8, (int) at.getMaxY() - 8)
              .getBrightness();
        });
  }

  private static Labeled popupCell() {
    return popup(".list-cell", ListCell.class);
  }

  private static Labeled popupLabel() {
    return popup(".menu-item > .label", Label.class);
  }

  private static <N extends Labeled> N popup(String selector, Class<N> type) {
    return WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () ->
            Window.getWindows().stream()
                .filter(w -> w instanceof PopupWindow && w.isShowing())
                .flatMap(w -> w.getScene().getRoot().lookupAll(selector).stream())
                .filter(type::isInstance)
                .map(type::cast)
                .filter(label -> label.getText() != null && !label.getText().isBlank())
                .findFirst()
                .orElse(null));
  }

  private static void push(FxRobot robot, KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
