package mlpstudio.ui.shell;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.text.Text;

/** Tells how many pixels one em is where it lives, for layouts that are computed. */
final class EmMeasure extends Text {
  private final ReadOnlyDoubleWrapper size = new ReadOnlyDoubleWrapper(13);

  EmMeasure() {
    setManaged(false);
    setVisible(false);
    fontProperty().addListener((o, before, now) -> size.set(now.getSize()));
    size.set(getFont().getSize());
  }

  /** Pixels per em, above 0. */
  ReadOnlyDoubleProperty sizeProperty() {
    return size.getReadOnlyProperty();
  }
}
