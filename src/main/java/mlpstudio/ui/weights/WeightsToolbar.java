package mlpstudio.ui.weights;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import mlpstudio.inspection.ChannelChoice;
import mlpstudio.inspection.ColorMap;
import mlpstudio.inspection.WeightScaling;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.StyleClass;
import mlpstudio.ui.support.fields.Choice;
import mlpstudio.ui.support.fields.NumberField;
import mlpstudio.ui.support.fields.NumberInput;
import mlpstudio.ui.support.fields.NumberRange;
import mlpstudio.ui.support.fields.NumberSpec;
import mlpstudio.ui.support.fields.NumberSteps;

/** Above the weights: which layer, which moment, which colours, how large; copy and save. */
final class WeightsToolbar extends FlowPane {
  private static final double SMALLEST_LIMIT = 1e-6;

  private final WeightsViewModel model;
  private final WeightsWords words;

  WeightsToolbar(WeightsViewModel model, WeightsExporter exporter, WeightsWords words) {
    this.model = model;
    this.words = words;
    setId("weightsToolbar");
    getStyleClass().add("weights-toolbar");
    setRowValignment(VPos.CENTER);
    getChildren()
        .addAll(
            layers(),
            new MomentSwitch(model.momentProperty(), model.pastProperty(), words),
            colors(),
            scale(),
            channels(),
            sizeAndExport(exporter));
    visibleProperty().bind(model.layerProperty().isNotNull());
    managedProperty().bind(visibleProperty());
  }

  private Node layers() {
    ObservableList<LayerChoice> items = FXCollections.observableArrayList();
    model.layersProperty().subscribe(layers -> items.setAll(layers));
    Choice<LayerChoice> choice = new Choice<>("weightsLayer", items, words::layer, layer -> "");
    choice.follow(model.layerProperty(), model::choose);
    model.layersProperty().subscribe(layers -> choice.setValue(model.layerProperty().get()));
    Tooltip tooltip = new Tooltip(words.get("layer.name"));
    tooltip
        .textProperty()
        .bind(model.layerProperty().map(words::layerExplained).orElse(words.get("layer.name")));
    choice.setTooltip(tooltip);
    choice.setAccessibleText(words.get("layer.name"));
    choice.accessibleHelpProperty().bind(tooltip.textProperty());
    return choice;
  }

  private Node colors() {
    Choice<ColorMap> choice =
        choice(
            "weightsColors",
            "colors",
            List.of(ColorMap.values()),
            model.looks().lookProperty().map(Look::colors),
            model.looks()::setColors);
    // Red, green and blue weights mixed to colours need no colours of their own.
    choice.disableProperty().bind(mixes());
    return labelled("colors", choice);
  }

  private ObservableValue<Boolean> mixes() {
    return Bindings.createBooleanBinding(
        () -> {
          LayerChoice layer = model.layerProperty().get();
          return layer != null
              && layer.hasColors()
              && model.channelsProperty().get() == ChannelChoice.RGB;
        },
        model.layerProperty(),
        model.channelsProperty());
  }

  private Node scale() {
    Choice<WeightScaling> choice =
        choice(
            "weightsScale",
            "scale",
            List.of(WeightScaling.values()),
            model.looks().lookProperty().map(Look::scaling),
            model.looks()::setScaling);
    NumberField limit = new NumberField(limit());
    limit.getStyleClass().add("limit");
    limit.setAccessibleText(words.get("limit"));
    limit.setTooltip(new Tooltip(words.get("limit.tooltip")));
    limit.managedProperty().bind(limit.visibleProperty());
    model
        .looks()
        .lookProperty()
        .subscribe(look -> limit.setVisible(look.scaling() == WeightScaling.FIXED));
    HBox box = labelled("scale", choice);
    box.getChildren().add(limit);
    return box;
  }

  private NumberInput limit() {
    ObservableValue<Double> value =
        model.looks().lookProperty().map(look -> look.limit() > 0 ? look.limit() : 1);
    NumberSpec spec =
        new NumberSpec(
            words.get("limit"),
            NumberRange.above(0),
            NumberSteps.oneTwoFive(SMALLEST_LIMIT),
            words.locale());
    // A map of its own: what is wrong here keeps nobody from training.
    return new NumberInput(
        "weightsLimit", FXCollections.observableHashMap(), value, model.looks()::setLimit, spec);
  }

  private Node channels() {
    Choice<ChannelChoice> choice =
        choice(
            "weightsChannels",
            "channels",
            List.of(ChannelChoice.values()),
            model.channelsProperty(),
            model.channelsProperty()::set);
    HBox box = labelled("channels", choice);
    box.managedProperty().bind(box.visibleProperty());
    model.layerProperty().subscribe(layer -> box.setVisible(layer != null && layer.hasColors()));
    return box;
  }

  private Node sizeAndExport(WeightsExporter exporter) {
    HBox box = new HBox(size(), export(exporter));
    box.getStyleClass().add("groups");
    return box;
  }

  private Node size() {
    Slider slider = new Slider(Look.MIN_ZOOM, Look.MAX_ZOOM, Look.MIN_ZOOM);
    slider.setId("weightsSize");
    slider.setBlockIncrement(0.5);
    slider.setAccessibleText(words.get("size"));
    slider.setTooltip(new Tooltip(words.get("size.tooltip")));
    model.looks().lookProperty().subscribe(look -> slider.setValue(look.zoom()));
    slider
        .valueProperty()
        .subscribe(
            (before, now) -> {
              if (now.doubleValue() != model.looks().lookProperty().get().zoom()) {
                model.looks().setZoom(now.doubleValue());
              }
            });
    HBox box = new HBox(Icons.SMALL_IMAGES.node(), slider, Icons.LARGE_IMAGES.node());
    box.getStyleClass().add("group");
    box.setAlignment(Pos.CENTER_LEFT);
    box.managedProperty().bind(box.visibleProperty());
    model.layerProperty().subscribe(layer -> box.setVisible(layer == null || layer.seesPixels()));
    return box;
  }

  private Node export(WeightsExporter exporter) {
    Button copy = icon("weightsCopy", "copy", Icons.COPY.node(), exporter::copy);
    Button save = icon("weightsSave", "save", Icons.SAVE.node(), exporter::save);
    HBox box = new HBox(copy, save);
    box.setAlignment(Pos.CENTER_LEFT);
    box.disableProperty().bind(model.shownProperty().isNull().or(exporter.busyProperty()));
    return box;
  }

  private Button icon(String id, String key, Node picture, Runnable action) {
    Button button = new Button("", picture);
    button.setId(id);
    button.getStyleClass().addAll("button-icon", StyleClass.FLAT);
    button.setAccessibleText(words.get(key));
    button.setTooltip(new Tooltip(words.get(key + ".tooltip")));
    button.setOnAction(event -> action.run());
    return button;
  }

  private <E extends Enum<E>> Choice<E> choice(
      String id, String key, List<E> items, ObservableValue<E> value, Consumer<E> choose) {
    Choice<E> choice =
        Choice.of(id, items, item -> words.get(key + "." + WeightsWords.key(item)), value, choose);
    explain(choice, key);
    return choice;
  }

  private void explain(ComboBoxBase<?> choice, String key) {
    choice.setAccessibleText(words.get(key));
    choice.setAccessibleHelp(words.get(key + ".tooltip"));
    choice.setTooltip(new Tooltip(words.get(key + ".tooltip")));
  }

  private HBox labelled(String key, ComboBoxBase<?> choice) {
    Label name = new Label(words.get(key));
    name.setLabelFor(choice);
    name.getStyleClass().add(StyleClass.CAPTION);
    HBox box = new HBox(name, choice);
    box.getStyleClass().add("group");
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }
}
