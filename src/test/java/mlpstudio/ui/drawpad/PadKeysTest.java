package mlpstudio.ui.drawpad;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import mlpstudio.ui.support.ShortcutGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** What the list of shortcuts says of the pad is what the pad does. */
@ExtendWith(ApplicationExtension.class)
class PadKeysTest {
  @TempDir Path folder;
  private final Pane pad = new Pane();

  @BeforeEach
  void install() {
    Locale.setDefault(Locale.ENGLISH);
    PadKeys.install(pad, new PadBench(folder).model);
  }

  @Test
  void everyKeyOfTheTableWorksOnThePad() {
    for (PadKeys.Key key : PadKeys.ALL) {
      for (KeyCombination keys : key.keys()) {
        assertThat(taken((KeyCodeCombination) keys)).as(key.id() + " " + keys).isTrue();
      }
    }
  }

  @Test
  void noOtherKeyIsTakenFromTheWindow() {
    for (KeyCode code :
        List.of(KeyCode.ENTER, KeyCode.TAB, KeyCode.F1, KeyCode.F6, KeyCode.A, KeyCode.HOME)) {
      assertThat(taken(new KeyCodeCombination(code))).as(code.getName()).isFalse();
    }
    assertThat(taken(new KeyCodeCombination(KeyCode.DIGIT1, KeyCombination.SHORTCUT_DOWN)))
        .as("pages are turned from the pad, too")
        .isFalse();
  }

  @Test
  void theListNamesEveryKey() {
    List<ShortcutGroup.Line> lines = PadKeys.help().lines();
    assertThat(lines).hasSameSizeAs(PadKeys.ALL);
    for (int i = 0; i < lines.size(); i++) {
      List<KeyCombination> keys = PadKeys.ALL.get(i).keys();
      if (keys.size() <= 3) {
        for (KeyCombination combination : keys) {
          assertThat(lines.get(i).keys()).contains(combination.getDisplayText());
        }
      }
      assertThat(lines.get(i).what()).isNotBlank();
    }
  }

  private boolean taken(KeyCodeCombination keys) {
    return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> isTaken(keys));
  }

  private boolean isTaken(KeyCodeCombination keys) {
    boolean shortcut = keys.getShortcut() == KeyCombination.ModifierValue.DOWN;
    boolean[] left = {false};
    Pane window = new Pane(pad);
    window.addEventHandler(KeyEvent.KEY_PRESSED, e -> left[0] = true);
    Event.fireEvent(
        pad,
        new KeyEvent(
            KeyEvent.KEY_PRESSED,
            "",
            "",
            keys.getCode(),
            keys.getShift() == KeyCombination.ModifierValue.DOWN,
            shortcut,
            false,
            false));
    window.getChildren().clear();
    return !left[0];
  }
}
