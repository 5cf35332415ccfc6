package mlpstudio.ui.start;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.StyleClass;

/**
 * Four ways to begin with one press: train, learn, draw, open. Left and right go from one to the
 * next, down to the experiments below. Side by side, or one under the other where the window is
 * narrow.
 */
final class StartWays extends StackPane {
  private final Messages texts;
  private final List<Button> buttons;
  private final Runnable below;

  /**
   * The four buttons.
   *
   * @param below what the down key does
   */
  StartWays(StartActions actions, Messages texts, Runnable below) {
    this.texts = texts;
    this.below = below;
    setId("start-ways");
    Button train = way("train", Icons.TRAIN, actions::trainFamous);
    train.getStyleClass().add(StyleClass.ACCENT);
    buttons =
        List.of(
            train,
            way("learn", Icons.LEARN, actions::learn),
            way("draw", Icons.PEN, actions::draw),
            way("open-file", Icons.OPEN, actions::chooseAndOpen));
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    setNarrow(false);
  }

  /** One under the other, or side by side. */
  void setNarrow(boolean narrow) {
    int focused = focused();
    if (narrow) {
      VBox column = new VBox();
      column.getChildren().setAll(buttons);
      column.getStyleClass().add("start-ways");
      getChildren().setAll(column);
    } else {
      HBox row = new HBox();
      row.getChildren().setAll(buttons);
      row.getStyleClass().add("start-ways");
      getChildren().setAll(row);
    }
    if (focused >= 0) {
      buttons.get(focused).requestFocus();
    }
  }

  /** Gives the first one the keyboard. */
  void focus() {
    buttons.getFirst().requestFocus();
  }

  private Button way(String key, Icons icon, Runnable action) {
    String title = texts.get("way." + key);
    String about = texts.get("way." + key + ".about");
    Button button = new WayButton(title, about, icon);
    button.setId("start-" + key);
    HBox.setHgrow(button, Priority.ALWAYS);
    button.setOnAction(e -> action.run());
    return button;
  }

  private int focused() {
    for (int i = 0; i < buttons.size(); i++) {
      if (buttons.get(i).isFocused()) {
        return i;
      }
    }
    return -1;
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    int at = focused();
    switch (event.getCode()) {
      case LEFT, UP -> buttons.get(Math.max(0, at - 1)).requestFocus();
      case RIGHT -> buttons.get(Math.min(buttons.size() - 1, at + 1)).requestFocus();
      case ENTER -> buttons.get(Math.max(0, at)).fire();
      case DOWN -> below.run();
      default -> {
        return;
      }
    }
    event.consume();
  }
}
