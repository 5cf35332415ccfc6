package mlpstudio.ui.support.fields;

import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/**
 * The dot beside the name of a field that differs from the experiment as it was opened. Where the
 * name needs the room, it has all of it while the dot is not shown.
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
    managedProperty().bind(visibleProperty());
    setVisible(changed.get());
    changed.addListener((observable, was, is) -> setVisible(is));
    Tooltip tooltip = new Tooltip();
    tooltip.setOnShowing(event -> tooltip.setText(sentence.get()));
    Tooltip.install(this, tooltip);
  }
}
