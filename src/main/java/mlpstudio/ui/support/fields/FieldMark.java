package mlpstudio.ui.support.fields;

import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/**
 * The dot beside a field that differs from the experiment as it was opened. Its place is kept when
 * it is not shown, so that nothing moves.
 */
public final class FieldMark extends Region {

  /**
   * A mark.
   *
   * @param changed whether it is shown
   * @param sentence what its tooltip says, asked for when it is about to be shown
   */
  public FieldMark(ObservableBooleanValue changed, Supplier<String> sentence) {
    getStyleClass().add("field-mark");
    setVisible(changed.get());
    changed.addListener((observable, was, is) -> setVisible(is));
    Tooltip tooltip = new Tooltip();
    tooltip.setOnShowing(event -> tooltip.setText(sentence.get()));
    Tooltip.install(this, tooltip);
  }
}
