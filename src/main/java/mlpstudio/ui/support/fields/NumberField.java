package mlpstudio.ui.support.fields;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A field for one number. Up and Down go to the next sensible number, Page Up and Page Down go
 * further; turning the mouse wheel scrolls what is around it and never changes a number.
 */
public final class NumberField extends TextField {
  private final NumberInput input;

  /** A field for this input, with its id. */
  public NumberField(NumberInput input) {
    this.input = input;
    InputBehavior.install(this, input);
    getStyleClass().add("number-field");
    addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  private void keyPressed(KeyEvent event) {
    boolean plain = !event.isAltDown() && !event.isShortcutDown() && !event.isShiftDown();
    KeyCode key = event.getCode();
    boolean large = key == KeyCode.PAGE_UP || key == KeyCode.PAGE_DOWN;
    if (plain && isEditable() && (large || key == KeyCode.UP || key == KeyCode.DOWN)) {
      input.step(key == KeyCode.UP || key == KeyCode.PAGE_UP, large);
      selectAll();
      event.consume();
    }
  }
}
