package mlpstudio.ui.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import mlpstudio.model.Activation;
import mlpstudio.model.Initialization;
import mlpstudio.ui.state.ExperimentField;
import mlpstudio.ui.support.Card;
import mlpstudio.ui.support.Messages;
import mlpstudio.ui.support.Numbers;
import mlpstudio.ui.support.fields.Choice;
import mlpstudio.ui.support.fields.Field;
import mlpstudio.ui.support.fields.FieldGrid;
import mlpstudio.ui.support.fields.FieldStyles;
import mlpstudio.ui.support.fields.InputField;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The card in which the network is built. */
public final class NetworkEditorView extends VBox {
  private final NetworkViewModel network;
  private final Messages messages;
  private final NetworkDiagram diagram = new NetworkDiagram();
  private final LayerList layers;
  private final ParameterTable parameters;

  /** A card for this network. */
  public NetworkEditorView(NetworkViewModel network) {
    this.network = network;
    this.messages = network.messages();
    setId("network-editor");
    FieldStyles.addTo(this);
    getStylesheets()
        .add(
            Objects.requireNonNull(NetworkEditorView.class.getResource("architecture.css"))
                .toString());
    layers = new LayerList(network);
    parameters = new ParameterTable(messages);
    diagram.setOnChosen(column -> layers.editSize(column - 1));
    Card card = new Card(messages.get("network.title"));
    card.setReset(
        "network-editor-reset",
        messages.get("reset"),
        messages.get("reset.tip"),
        network.resettableProperty(),
        network::reset);
    card.setContent(
        diagram, hiddenLayers(), new VBox(layers, addButton()), rules(), note(), parameters);
    getChildren().add(card);
    network.shapeProperty().subscribe(this::show);
  }

  private Node hiddenLayers() {
    InputField text = new InputField(network.hiddenText());
    text.setPromptText(messages.get("hidden.prompt"));
    return new Field(
            messages.get("hidden.label"), messages.get("hidden.tip"), text, messages.locale())
        .marked(network.hidden().changedProperty(), () -> openedSizes(network.hidden().opened()))
        .explaining(network.hiddenText().problemProperty());
  }

  private String openedSizes(List<Integer> sizes) {
    return sizes.isEmpty() ? messages.get("hidden.none") : Numbers.formatWholes(sizes);
  }

  private Button addButton() {
    Button add = new Button(messages.get("layer.add"), new FontIcon(MaterialDesignP.PLUS));
    add.setId("network-add-layer");
    add.getStyleClass().addAll("flat", "layer-add");
    add.setTooltip(new Tooltip(messages.get("layer.add.tip")));
    add.setAccessibleHelp(messages.get("layer.add.tip"));
    add.setOnAction(event -> layers.addLast());
    network.shapeProperty().subscribe(shape -> add.setDisable(!network.layers().canAdd()));
    return add;
  }

  private FieldGrid rules() {
    return new FieldGrid(
        choice("activation", network.activation(), List.of(Activation.values()), network::name),
        choice(
            "initialization",
            network.initialization(),
            List.of(Initialization.values()),
            network::name));
  }

  private <T> Field choice(
      String key, ExperimentField<T> setting, List<T> values, Function<T, String> name) {
    Choice<T> box =
        Choice.of("network-" + key, values, name, setting.valueProperty(), setting::set);
    return new Field(
            messages.get(key + ".label"), messages.get(key + ".tip"), box, messages.locale())
        .marked(setting.changedProperty(), () -> name.apply(setting.opened()));
  }

  private Label note() {
    Label note = new Label();
    note.setId("network-note");
    note.getStyleClass().add("field-note");
    note.setWrapText(true);
    ObservableValue<String> text = network.noteProperty();
    note.textProperty().bind(text);
    note.visibleProperty().bind(note.textProperty().isNotEmpty());
    note.managedProperty().bind(note.visibleProperty());
    return note;
  }

  private void show(NetworkShape shape) {
    List<DiagramColumn> columns = new ArrayList<>();
    columns.add(column(shape.inputs(), messages.get("diagram.input")));
    String function = shape.activation() == Activation.NONE ? "" : network.name(shape.activation());
    shape.hidden().forEach(size -> columns.add(column(size, function)));
    columns.add(column(shape.outputs(), messages.get("diagram.output")));
    diagram.show(columns, network.describe(shape));
    parameters.show(shape);
  }

  private DiagramColumn column(int neurons, String caption) {
    return new DiagramColumn(
        neurons, neurons == NetworkShape.UNKNOWN ? "…" : String.valueOf(neurons), caption);
  }
}
