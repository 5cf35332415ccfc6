package mlpstudio.ui.guide;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.StyleClass;

/** What a stop says, with the buttons that go on, back and away. */
final class Bubble extends VBox {
  private final GuideViewModel model;
  private final Messages texts;
  private final Label title = wrapped("guide-title");
  private final Label sentence = wrapped("guide-sentence");
  private final Label elsewhere = wrapped("guide-elsewhere");
  private final Label position = new Label();
  private final Button next;
  private final Button back;

  Bubble(GuideViewModel model, Messages texts) {
    this.model = model;
    this.texts = texts;
    setId("guide");
    getStyleClass().add("guide-bubble");
    setAccessibleRole(AccessibleRole.DIALOG);
    title.getStyleClass().add("guide-title");
    elsewhere.setText(texts.get("elsewhere"));
    elsewhere.getStyleClass().add(StyleClass.CAPTION);
    elsewhere.managedProperty().bind(elsewhere.visibleProperty());
    position.setId("guide-position");
    position.getStyleClass().add(StyleClass.CAPTION);
    position.setMinWidth(Region.USE_PREF_SIZE);
    Button skip = button("guide-skip", texts.get("skip"), model::end);
    skip.getStyleClass().add(StyleClass.FLAT);
    back = button("guide-back", texts.get("back"), model::back);
    next = button("guide-next", texts.get("next"), model::next);
    next.getStyleClass().add(StyleClass.ACCENT);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox buttons = new HBox(position, space, skip, back, next);
    buttons.setAlignment(Pos.CENTER_LEFT);
    buttons.getStyleClass().add("guide-buttons");
    getChildren().addAll(title, sentence, elsewhere, buttons);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  /** Says what belongs to a stop. */
  void show(GuideStop stop) {
    int number = stop.number();
    int all = GuideStop.ALL.size();
    title.setText(texts.get("title." + stop.key()));
    sentence.setText(texts.get("text." + stop.key()));
    position.setText(texts.format("position", number, all));
    back.setDisable(number == 1);
    next.setText(texts.get(number == all ? "done" : "next"));
    String spoken = texts.format("spoken", title.getText(), sentence.getText(), number, all);
    setAccessibleText(spoken);
    // The button keeps the keyboard from stop to stop: its words are what a screen reader hears.
    next.setAccessibleText(spoken + " " + next.getText());
  }

  /** Says whether what is pointed at can be seen. */
  void setElsewhere(boolean value) {
    elsewhere.setVisible(value);
  }

  /** Gives the button that goes on the keyboard. */
  void focus() {
    next.requestFocus();
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case LEFT, PAGE_UP -> model.back();
      case RIGHT, PAGE_DOWN -> model.next();
      case ENTER -> {
        if (getScene().getFocusOwner() instanceof Button pressed) {
          pressed.fire();
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private static Label wrapped(String id) {
    Label label = new Label();
    label.setId(id);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static Button button(String id, String text, Runnable action) {
    Button button = new Button(text);
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setAccessibleText(text);
    button.setOnAction(e -> action.run());
    return button;
  }
}
