package mlpstudio.ui.architecture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import mlpstudio.ui.support.Messages;

/** The hidden layers as rows that are moved by their grips. */
final class LayerList extends VBox implements LayerRow.Actions {
  private final NetworkViewModel network;
  private final Messages messages;
  private final Map<HiddenLayer, LayerRow> rows = new HashMap<>();

  LayerList(NetworkViewModel network) {
    this.network = network;
    this.messages = network.messages();
    setId("network-layers");
    getStyleClass().add("layer-list");
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setAccessibleText(messages.get("hidden.label"));
    network.layers().layers().addListener((ListChangeListener<HiddenLayer>) change -> showRows());
    showRows();
  }

  /** Adds a layer after the last and goes to its size. */
  void addLast() {
    add(layers().size());
  }

  /** Goes to the size of a layer, counted from 0; outside the list nothing happens. */
  void editSize(int index) {
    if (index >= 0 && index < layers().size()) {
      row(index).editSize();
    }
  }

  @Override
  public void remove(HiddenLayer layer) {
    int index = layers().indexOf(layer);
    network.layers().remove(layer);
    if (!layers().isEmpty()) {
      row(Math.min(index, layers().size() - 1)).grip().requestFocus();
    }
  }

  @Override
  public void move(HiddenLayer layer, int by) {
    network.layers().move(layer, layers().indexOf(layer) + by);
  }

  @Override
  public void insertAfter(HiddenLayer layer) {
    add(layers().indexOf(layer) + 1);
  }

  @Override
  public void focusNeighbour(HiddenLayer layer, int by) {
    int index = layers().indexOf(layer) + by;
    if (index >= 0 && index < layers().size()) {
      row(index).grip().requestFocus();
    }
  }

  @Override
  public void dragged(HiddenLayer layer, int size) {
    network.layers().drag(layer, size);
  }

  @Override
  public void dropped() {
    network.layers().drop();
  }

  private void add(int index) {
    if (network.layers().canAdd()) {
      network.addLayer(index);
      editSize(index);
    }
  }

  private List<HiddenLayer> layers() {
    return network.layers().layers();
  }

  private LayerRow row(int index) {
    return (LayerRow) getChildren().get(index);
  }

  /** Rows stay with their layers; so does the focus, which a node loses when it is moved. */
  private void showRows() {
    Node focused = getScene() == null ? null : getScene().getFocusOwner();
    rows.keySet().retainAll(layers());
    getChildren()
        .setAll(layers().stream().map(layer -> rows.computeIfAbsent(layer, this::newRow)).toList());
    for (int i = 0; i < getChildren().size(); i++) {
      row(i).setPlace(i + 1);
    }
    if (focused != null && isInside(focused)) {
      focused.requestFocus();
    }
  }

  private boolean isInside(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (n == this) {
        return true;
      }
    }
    return false;
  }

  private LayerRow newRow(HiddenLayer layer) {
    LayerRow row = new LayerRow(layer, this, messages);
    new RowDrag(this, row, target -> network.layers().move(layer, target)).install();
    return row;
  }
}
