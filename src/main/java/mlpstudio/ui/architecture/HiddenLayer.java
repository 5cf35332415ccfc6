package mlpstudio.ui.architecture;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableMap;
import mlpstudio.ui.support.fields.NumberInput;
import mlpstudio.ui.support.fields.NumberSpec;

/** One hidden layer in the list: stays itself while it is moved or resized. */
final class HiddenLayer {
  private final int serial;
  private final ReadOnlyObjectWrapper<Double> size;
  private final NumberInput input;

  /**
   * A layer.
   *
   * @param serial number within its id; differs from all other layers'
   * @param resize what makes a typed size count
   */
  HiddenLayer(
      int serial,
      int size,
      ObservableMap<String, String> problems,
      Resize resize,
      NumberSpec spec) {
    this.serial = serial;
    this.size = new ReadOnlyObjectWrapper<>((double) size);
    String id = "network-layer-" + serial;
    input =
        new NumberInput(
            id,
            problems,
            this.size.getReadOnlyProperty(),
            typed -> resize.to(this, typed.intValue()),
            spec);
  }

  /** Number within its id; not its place in the list. */
  int serial() {
    return serial;
  }

  /** Number of neurons. */
  int size() {
    return size.get().intValue();
  }

  /** Number of neurons; a whole number. */
  ReadOnlyObjectProperty<Double> sizeProperty() {
    return size.getReadOnlyProperty();
  }

  /** The size as text. */
  NumberInput input() {
    return input;
  }

  void show(int neurons) {
    size.set((double) neurons);
  }

  /** What makes a typed size count. */
  @FunctionalInterface
  interface Resize {
    /** Gives a layer another size. */
    void to(HiddenLayer layer, int size);
  }
}
