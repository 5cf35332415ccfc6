package mlpstudio.ui.gallery;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import mlpstudio.inspection.GalleryOrder;
import mlpstudio.ui.state.Preferences;

/** How the Errors page was left, from one start to the next. */
final class GalleryMemory {
  private static final double USUAL_TILE = 5.5;

  private final Preferences preferences;

  GalleryMemory(Preferences preferences) {
    this.preferences = preferences;
  }

  /** The order of images. */
  ObjectProperty<GalleryOrder> order() {
    return remembered("errors.order", GalleryOrder.CONFIDENCE, GalleryOrder.values());
  }

  /** What stands in the matrix. */
  ObjectProperty<MatrixUnit> unit() {
    return remembered("errors.unit", MatrixUnit.COUNTS, MatrixUnit.values());
  }

  /** Width of images in em. */
  DoubleProperty tileSize(double smallest, double largest) {
    DoubleProperty size =
        new SimpleDoubleProperty(
            Math.clamp(preferences.number("errors.tile", USUAL_TILE), smallest, largest));
    size.subscribe(value -> preferences.put("errors.tile", value.doubleValue()));
    return size;
  }

  private <E extends Enum<E>> ObjectProperty<E> remembered(String key, E usual, E[] values) {
    E first = usual;
    String name = preferences.text(key, usual.name());
    for (E value : values) {
      first = value.name().equals(name) ? value : first;
    }
    ObjectProperty<E> property = new SimpleObjectProperty<>(first);
    property.subscribe(value -> preferences.put(key, value.name()));
    return property;
  }
}
