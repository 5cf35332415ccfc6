package mlpstudio.ui.support.fields;

import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Binds a line of text to a {@link TextInput}: what can be used counts at every key, Enter and
 * leaving the field spell it as usual, Escape goes back to the value.
 */
final class InputBehavior {
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
  private final TextField field;
  private final TextInput<?> input;

  private InputBehavior(TextField field, TextInput<?> input) {
    this.field = field;
    this.input = input;
  }

  /** Gives the field the input's id, text and mark of what cannot be used. */
  static void install(TextField field, TextInput<?> input) {
    InputBehavior behavior = new InputBehavior(field, input);
    field.setId(input.id());
    field.getStyleClass().add("input-field");
    field.textProperty().bindBidirectional(input.textProperty());
    input.problemProperty().subscribe(p -> field.pseudoClassStateChanged(DANGER, !p.isEmpty()));
    field.focusedProperty().subscribe(behavior::focusChanged);
    field.setOnAction(event -> input.finish());
    field.addEventFilter(KeyEvent.KEY_PRESSED, behavior::keyPressed);
  }

  private void focusChanged(boolean focused) {
    if (!focused) {
      input.finish();
    }
  }

  private void keyPressed(KeyEvent event) {
    // A field in order leaves Escape to those around it.
    if (event.getCode() == KeyCode.ESCAPE && !input.problemProperty().get().isEmpty()) {
      input.revert();
      field.selectAll();
      event.consume();
    }
  }
}
