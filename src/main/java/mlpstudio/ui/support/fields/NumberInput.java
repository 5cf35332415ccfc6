package mlpstudio.ui.support.fields;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableMap;

/** A number as a person types it, or steps through it with the arrow keys. FX thread only. */
public final class NumberInput extends TextInput<Double> {
  private final NumberSpec spec;

  /**
   * An input that shows the number at once.
   *
   * @param id the key in the map of problems, also the id of the control
   * @param problems where the sentence about an unusable text is put
   * @param value the number; NaN where there is none at present
   * @param commit takes the number that was typed
   */
  public NumberInput(
      String id,
      ObservableMap<String, String> problems,
      ObservableValue<Double> value,
      Consumer<Double> commit,
      NumberSpec spec) {
    super(id, problems, value, commit, spec);
    this.spec = spec;
  }

  /** What the field takes. */
  public NumberSpec spec() {
    return spec;
  }

  /** Goes to the next number up or down, if there is one within the range. */
  public void step(boolean up, boolean large) {
    double value = valueProperty().getValue();
    if (Double.isNaN(value)) {
      return;
    }
    NumberRange range = spec.range();
    double next = spec.steps().next(value, up, large);
    if (!range.contains(next)) {
      next = up ? range.max() : range.min();
    }
    if (range.contains(next) && next != value) {
      enter(next);
    } else {
      revert();
    }
  }
}
