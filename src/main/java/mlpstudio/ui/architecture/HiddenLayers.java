package mlpstudio.ui.architecture;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mlpstudio.model.Architecture;
import mlpstudio.ui.state.ExperimentField;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.fields.NumberRange;
import mlpstudio.ui.support.fields.NumberSpec;
import mlpstudio.ui.support.fields.TextInput;

/**
 * The hidden layers as a list whose members can be moved and resized. Every gesture is one edit of
 * the experiment; while a size is dragged the list shows it already, and the edit comes at the end.
 */
final class HiddenLayers {
  private final Workspace workspace;
  private final ExperimentField<List<Integer>> field;
  private final NumberSpec spec;
  private final ObservableList<HiddenLayer> layers = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<List<Integer>> sizes;

  HiddenLayers(Workspace workspace, ExperimentField<List<Integer>> field, Messages messages) {
    this.workspace = workspace;
    this.field = field;
    spec =
        new NumberSpec(
            messages.get("layer.name"),
            NumberRange.whole(1, Architecture.MAX_WIDTH),
            LayerSizes.steps(),
            messages.locale());
    sizes = new ReadOnlyObjectWrapper<>(field.get());
    field.valueProperty().subscribe(this::follow);
  }

  /** The layers from input to output; not to be changed by readers. */
  ObservableList<HiddenLayer> layers() {
    return layers;
  }

  /** Their sizes as shown, also while one is dragged. */
  ReadOnlyObjectProperty<List<Integer>> sizesProperty() {
    return sizes.getReadOnlyProperty();
  }

  /** Whether another layer is allowed. */
  boolean canAdd() {
    return layers.size() < Architecture.MAX_HIDDEN;
  }

  /**
   * Adds a layer of a sensible size, if one more is allowed.
   *
   * @param index its place, from 0
   * @param outputs of the network, or 0 where unknown
   */
  void add(int index, int outputs) {
    if (canAdd()) {
      List<HiddenLayer> next = new ArrayList<>(layers);
      next.add(index, layer(LayerSizes.forNew(sizes.get(), index, outputs)));
      take(next);
    }
  }

  /** Removes a layer. */
  void remove(HiddenLayer layer) {
    List<HiddenLayer> next = new ArrayList<>(layers);
    next.remove(layer);
    take(next);
  }

  /** Moves a layer to another place, from 0; places outside the list are its ends. */
  void move(HiddenLayer layer, int to) {
    List<HiddenLayer> next = new ArrayList<>(layers);
    next.remove(layer);
    next.add(Math.clamp(to, 0, next.size()), layer);
    if (!next.equals(layers)) {
      take(next);
    }
  }

  /** Gives a layer another size. */
  void resize(HiddenLayer layer, int size) {
    drag(layer, size);
    drop();
  }

  /** Shows another size without an edit; {@link #drop} makes it one. */
  void drag(HiddenLayer layer, int size) {
    layer.show(size);
    update();
  }

  /** Makes the sizes shown those of the experiment. */
  void drop() {
    field.set(sizes.get());
  }

  /** Throws away texts that cannot be used. */
  void revert() {
    layers.forEach(layer -> layer.input().revert());
  }

  private void take(List<HiddenLayer> next) {
    show(next);
    drop();
  }

  private void show(List<HiddenLayer> next) {
    List<HiddenLayer> gone = new ArrayList<>(layers);
    gone.removeAll(next);
    layers.setAll(next);
    gone.stream().map(HiddenLayer::input).forEach(TextInput::close);
    update();
  }

  private void update() {
    sizes.set(layers.stream().map(HiddenLayer::size).toList());
  }

  /** Takes over sizes that came from elsewhere, with as many of the layers as can stay. */
  private void follow(List<Integer> wanted) {
    if (wanted.equals(layers.stream().map(HiddenLayer::size).toList())) {
      return;
    }
    int kept = Math.min(wanted.size(), layers.size());
    List<HiddenLayer> next = new ArrayList<>(layers.subList(0, kept));
    for (int i = 0; i < kept; i++) {
      next.get(i).show(wanted.get(i));
    }
    for (int size : wanted.subList(kept, wanted.size())) {
      next.add(layer(size, next));
    }
    show(next);
  }

  private HiddenLayer layer(int size) {
    return layer(size, layers);
  }

  private HiddenLayer layer(int size, List<HiddenLayer> others) {
    int serial = 1;
    while (isTaken(serial, others)) {
      serial++;
    }
    return new HiddenLayer(serial, size, workspace.problems(), this::resize, spec);
  }

  private static boolean isTaken(int serial, List<HiddenLayer> layers) {
    return layers.stream().anyMatch(layer -> layer.serial() == serial);
  }
}
