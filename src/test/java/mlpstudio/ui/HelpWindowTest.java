package mlpstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import mlpstudio.ui.drawpad.PadKeys;
import mlpstudio.ui.support.ShortcutGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Shortcuts, letters of the menus, About and the system report, in the real window. */
@ExtendWith(ApplicationExtension.class)
class HelpWindowTest {
  /** The same command on the number block, or on a key that other keyboards have for it. */
  private static final Set<KeyCode> TWINS =
      Set.of(KeyCode.EQUALS, KeyCode.ADD, KeyCode.SUBTRACT, KeyCode.NUMPAD0, KeyCode.DECIMAL);

  @TempDir Path folder;
  private TestWindow window;
  private TestWindow french;
  private Stage stage;
  private Studio studio;

  @Start
  void open(Stage shown) {
    stage = shown;
    window = new TestWindow(folder);
    studio = window.open(shown, Locale.ENGLISH);
  }

  @AfterEach
  void close() {
    if (french != null) {
      french.close();
    }
    window.close();
  }

  @Test
  void theListOfShortcutsIsThatOfTheMenusAndOfThePad(FxRobot robot) {
    push(robot, KeyCode.F1);
    List<String> listed = labels("shortcuts-list");
    Set<String> keys = new HashSet<>();
    for (MenuItem item : Menus.all(stage.getScene())) {
      if (item.getAccelerator() != null) {
        String shown = item.getAccelerator().getDisplayText();
        assertThat(keys.add(shown)).as("%s is of one command only", shown).isTrue();
        assertThat(listed).contains(shown, plain(item.getText()));
        assertThat(listed.indexOf(shown))
            .as("beside its name")
            .isEqualTo(listed.indexOf(plain(item.getText())) + 1);
      }
    }
    assertThat(keys).hasSizeGreaterThan(25);
    for (ShortcutGroup.Line line : PadKeys.help().lines()) {
      assertThat(listed).contains(line.what(), line.keys());
    }
    for (KeyCombination further : stage.getScene().getAccelerators().keySet()) {
      boolean twin = further instanceof KeyCodeCombination code && TWINS.contains(code.getCode());
      String shown = further.getDisplayText();
      assertThat(twin || listed.stream().anyMatch(line -> line.startsWith(shown)))
          .as("%s is listed", further)
          .isTrue();
    }
  }

  @Test
  void theListIsSearched(FxRobot robot) {
    push(robot, KeyCode.F1);
    int all = labels("shortcuts-list").size();
    robot.write("full");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(labels("shortcuts-list")).containsExactly("View", "Full screen", "F11");
    robot.write("zzz");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(labels("shortcuts-list")).containsExactly("No shortcut has these words.");
    push(robot, KeyCode.CONTROL, KeyCode.A);
    push(robot, KeyCode.DELETE);
    assertThat(labels("shortcuts-list")).hasSize(all);
    push(robot, KeyCode.F1);
    assertThat(robot.lookup("#shortcuts").tryQuery()).isEmpty();
  }

  @Test
  void everyMenuItemHasALetterOfItsOwnInBothLanguages(FxRobot robot) {
    assertLetters(stage.getScene());
    Stage other = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> new Stage());
    french = new TestWindow(folder.resolve("fr"));
    WaitForAsyncUtils.waitForAsyncFx(60_000, () -> french.open(other, Locale.FRENCH));
    assertThat(Menus.menus(other.getScene()).getFirst().getText()).isEqualTo("_Fichier");
    assertLetters(other.getScene());
    robot.interact(() -> studio.workspace().edit(e -> e.withSeed(3)));
    assertThat(Menus.item(stage.getScene(), "command-undo").getText()).isEqualTo("_Undo seed");
  }

  private static void assertLetters(Scene scene) {
    List<List<? extends MenuItem>> lists = new ArrayList<>();
    lists.add(Menus.menus(scene));
    Menus.all(scene)
        .forEach(
            item -> {
              if (item instanceof Menu menu) {
                lists.add(menu.getItems());
              }
            });
    for (List<? extends MenuItem> list : lists) {
      Set<Character> taken = new HashSet<>();
      for (MenuItem item : list) {
        // Names of files and experiments are shown as they are.
        if (item.getText() != null && !item.getText().isEmpty() && item.isMnemonicParsing()) {
          int mark = item.getText().indexOf('_');
          assertThat(mark).as(item.getText()).isNotNegative();
          char letter = Character.toLowerCase(item.getText().charAt(mark + 1));
          assertThat(taken.add(letter)).as("%s in %s", letter, item.getText()).isTrue();
        }
      }
    }
  }

  @Test
  void altAndALetterOpenAMenu(FxRobot robot) throws Exception {
    Menu view = Menus.menus(stage.getScene()).get(2);
    assertThat(view.getText()).isEqualTo("_View");
    push(robot, KeyCode.ALT, KeyCode.V);
    TestWindow.waitFor(view::isShowing);
    push(robot, KeyCode.ESCAPE);
    TestWindow.waitFor(() -> !view.isShowing());
  }

  @Test
  void f6GoesFromAreaToArea(FxRobot robot) {
    List<String> areas = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      push(robot, KeyCode.F6);
      areas.add(area());
    }
    assertThat(areas.subList(0, 4))
        .containsExactlyInAnyOrder("run-bar-pane", "rail", "column-network", "column-run");
    assertThat(areas.get(4)).isEqualTo(areas.get(0));
    push(robot, KeyCode.SHIFT, KeyCode.F6);
    assertThat(area()).isEqualTo(areas.get(3));
  }

  private String area() {
    return WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () -> {
          Node at = stage.getScene().getFocusOwner();
          while (at != null
              && !Set.of("run-bar-pane", "rail", "column-network", "column-run")
                  .contains(String.valueOf(at.getId()))) {
            at = at.getParent();
          }
          return at == null ? "" : at.getId();
        });
  }

  @Test
  void aboutLeadsToTheReportWhichIsReadBeforeItIsCopied(FxRobot robot) throws Exception {
    robot.interact(() -> Menus.item(stage.getScene(), "command-about").fire());
    assertThat(labels("about"))
        .contains("PyTorch", "2.7.1", "BSD 3-Clause", "SIL Open Font License 1.1");
    robot.clickOn("#about-report");
    TestWindow.waitFor(() -> !reportText().isEmpty());
    assertThat(robot.lookup("#about").tryQuery()).isEmpty();
    assertThat(reportText())
        .contains("Engine: PyTorch 0.0", "unusable: No driver was found.", "theme = light");
    robot.clickOn("#report-copy");
    WaitForAsyncUtils.waitForFxEvents();
    String copied =
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> Clipboard.getSystemClipboard().getString());
    assertThat(copied).isEqualTo(reportText());
    assertThat(robot.lookup("#report-copied").<Label>query().getText()).contains("clipboard");
  }

  @Test
  void theReportHasTheLastErrorWithItsStack(FxRobot robot) throws Exception {
    robot.interact(
        () ->
            Thread.currentThread()
                .getUncaughtExceptionHandler()
                .uncaughtException(Thread.currentThread(), new IllegalStateException("kaputt")));
    push(robot, KeyCode.ESCAPE);
    robot.interact(() -> Menus.item(stage.getScene(), "command-report").fire());
    TestWindow.waitFor(() -> !reportText().isEmpty());
    assertThat(reportText()).contains("Last error: 20", "IllegalStateException: kaputt", "\tat ");
  }

  private String reportText() {
    return WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () ->
            stage.getScene().lookup("#report-text") instanceof TextArea area ? area.getText() : "");
  }

  private List<String> labels(String id) {
    List<String> found = new ArrayList<>();
    WaitForAsyncUtils.waitForAsyncFx(
        5000, () -> collect((Parent) stage.getScene().lookup("#" + id), found));
    return found;
  }

  private static void collect(Parent parent, List<String> found) {
    parent
        .getChildrenUnmodifiable()
        .forEach(
            child -> {
              if (child instanceof Label label) {
                found.add(label.getText());
              } else if (child instanceof Parent deeper) {
                collect(deeper, found);
              }
            });
  }

  private static String plain(String text) {
    return text.replace("_", "");
  }

  private static void push(FxRobot robot, KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
