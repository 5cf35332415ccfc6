package mlpstudio.ui.support.fields;

import javafx.scene.control.TextField;

/** A line of text for a {@link TextInput}, with its id. */
public final class InputField extends TextField {

  /** A field for this input. */
  public InputField(TextInput<?> input) {
    InputBehavior.install(this, input);
  }
}
