package mlpstudio.ui.architecture;

import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.fields.NumberField;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/**
 * One hidden layer: a grip to move it by, a slider and a field for its size, a button to remove it.
 */
final class LayerRow extends VBox {
  private final HiddenLayer layer;
  private final StackPane grip = new StackPane(new FontIcon(MaterialDesignD.DRAG_VERTICAL));
  private final Label place = new Label();
  private final NumberField size;
  private final Messages messages;
  private final Actions actions;

  LayerRow(HiddenLayer layer, Actions actions, Messages messages) {
    this.layer = layer;
    this.actions = actions;
    this.messages = messages;
    size = new NumberField(layer.input());
    String id = layer.input().id();
    getStyleClass().add("layer-row");
    grip.setId(id + "-grip");
    grip.getStyleClass().add("layer-grip");
    grip.setFocusTraversable(true);
    grip.setAccessibleRole(AccessibleRole.LIST_ITEM);
    grip.setOnMousePressed(event -> grip.requestFocus());
    Tooltip.install(grip, new Tooltip(messages.get("layer.grip.tip")));
    grip.setAccessibleHelp(messages.get("layer.grip.tip"));
    place.getStyleClass().add("layer-place");
    Slider slider = slider(id);
    HBox.setHgrow(slider, Priority.ALWAYS);
    HBox line = new HBox(grip, place, slider, size, removeButton(id));
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("layer-line");
    getChildren().addAll(line, problem(id));
    grip.addEventHandler(KeyEvent.KEY_PRESSED, this::gripKey);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    layer.sizeProperty().subscribe(value -> describe());
    layer.input().problemProperty().subscribe(sentence -> describe());
  }

  /** The layer shown. */
  HiddenLayer layer() {
    return layer;
  }

  /** What the row is dragged by; takes the focus of the row as a whole. */
  Node grip() {
    return grip;
  }

  /** Goes to the size, ready to be typed over. */
  void editSize() {
    size.requestFocus();
    size.selectAll();
  }

  /** Tells the row its place in the list, from 1. */
  void setPlace(int number) {
    place.setText(String.valueOf(number));
    describe();
  }

  private Slider slider(String id) {
    Slider slider = new SizeSlider(layer, actions::dragged, actions::dropped);
    slider.setId(id + "-slider");
    slider.setTooltip(new Tooltip(messages.get("layer.slider.tip")));
    slider.setAccessibleText(messages.get("layer.slider.tip"));
    return slider;
  }

  private Button removeButton(String id) {
    Button remove = new Button(null, new FontIcon(MaterialDesignC.CLOSE));
    remove.setId(id + "-remove");
    remove.getStyleClass().addAll("flat", "layer-remove");
    // By the keyboard it is the Delete key on the grip: one stop less for each layer.
    remove.setFocusTraversable(false);
    remove.setTooltip(new Tooltip(messages.get("layer.remove")));
    remove.setAccessibleText(messages.get("layer.remove"));
    remove.setOnAction(event -> actions.remove(layer));
    return remove;
  }

  private Label problem(String id) {
    Label problem = new Label();
    problem.setId(id + "-problem");
    problem.getStyleClass().add("field-problem");
    problem.setWrapText(true);
    problem.textProperty().bind(layer.input().problemProperty());
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    return problem;
  }

  private void describe() {
    String name = messages.format("layer.describe", place.getText(), layer.size());
    grip.setAccessibleText(name);
    String sentence = layer.input().problemProperty().get();
    size.setAccessibleText(sentence.isEmpty() ? name : name + ". " + sentence);
  }

  /** Anywhere in the row. */
  private void key(KeyEvent event) {
    if (event.isAltDown() && event.getCode() == KeyCode.UP) {
      actions.move(layer, -1);
      event.consume();
    } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
      actions.move(layer, 1);
      event.consume();
    } else if (event.getCode() == KeyCode.INSERT) {
      actions.insertAfter(layer);
      event.consume();
    }
  }

  /** On the grip only, for in the field these keys are the text's. */
  private void gripKey(KeyEvent event) {
    switch (event.getCode()) {
      case DELETE, BACK_SPACE -> actions.remove(layer);
      case UP -> actions.focusNeighbour(layer, -1);
      case DOWN -> actions.focusNeighbour(layer, 1);
      case ENTER, F2 -> editSize();
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** Lets a drag of the grip be followed. */
  void onGripDragged(EventHandler<? super MouseEvent> handler) {
    grip.addEventHandler(MouseEvent.ANY, handler);
  }

  /** What a row asks of the list. */
  interface Actions {
    /** Takes the layer out. */
    void remove(HiddenLayer layer);

    /** Moves the layer so many places down. */
    void move(HiddenLayer layer, int by);

    /** Adds a layer behind this one. */
    void insertAfter(HiddenLayer layer);

    /** Goes to the grip so many rows down. */
    void focusNeighbour(HiddenLayer layer, int by);

    /** Shows a size that is being dragged. */
    void dragged(HiddenLayer layer, int size);

    /** Makes the size dragged last the layer's. */
    void dropped();
  }
}
