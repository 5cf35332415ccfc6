package mlpstudio.ui.drawpad;

import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import mlpstudio.ui.support.StyleClass;

/** What the network sees, the switches of its preparation, and why it says so. */
final class SeenPane extends VBox {
  private final DrawPadViewModel model;
  private final PadWords words;

  SeenPane(DrawPadViewModel model, PadWords words) {
    this.model = model;
    this.words = words;
    getStyleClass().add("seen-pane");
    Label title = new Label(words.get("seen.title"));
    title.getStyleClass().add(StyleClass.CAPTION);
    FlowPane steps =
        new FlowPane(
            step("centre", model.settings().centredProperty()),
            step("scale", model.settings().scaledProperty()));
    steps.getStyleClass().add("steps");
    // A picture always goes the whole way.
    steps
        .disableProperty()
        .bind(model.pen().shownProperty().map(content -> content.picture().isPresent()));
    getChildren().addAll(title, new SeenView(model, words), steps, why(), legend());
  }

  private CheckBox step(String id, Property<Boolean> on) {
    CheckBox box = new CheckBox(words.get(id));
    box.setId("pad-" + id);
    box.setTooltip(new Tooltip(words.get(id + ".tooltip")));
    box.setAccessibleHelp(words.get(id + ".tooltip"));
    box.selectedProperty().bindBidirectional(on);
    return box;
  }

  private Node why() {
    ToggleButton why = toggle("why", WhyKind.PIXELS);
    ToggleButton weights = toggle("why.coefficients", WhyKind.COEFFICIENTS);
    weights.setId("pad-coefficients");
    weights
        .visibleProperty()
        .bind(model.networks().networkProperty().map(PadNetwork::linear).orElse(false));
    weights.managedProperty().bind(weights.visibleProperty());
    FlowPane both = new FlowPane(why, weights);
    both.getStyleClass().add("steps");
    return both;
  }

  private ToggleButton toggle(String key, WhyKind kind) {
    ToggleButton button = new ToggleButton(words.get(key));
    button.setId("pad-" + key);
    button.setTooltip(new Tooltip(words.get(key + ".tooltip")));
    button.setAccessibleHelp(words.get(key + ".tooltip"));
    button.setOnAction(
        event -> model.why().kindProperty().set(button.isSelected() ? kind : WhyKind.OFF));
    model.why().kindProperty().subscribe(now -> button.setSelected(now == kind));
    return button;
  }

  /** In words, not by colour alone. */
  private Node legend() {
    Label speaksFor = new Label();
    speaksFor.setId("pad-why-for");
    speaksFor.getStyleClass().addAll(StyleClass.CAPTION, "why-for");
    speaksFor
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::forWhich, model.why().whyProperty(), model.reading().readingProperty()));
    Label against = new Label(words.get("why.against"));
    against.getStyleClass().addAll(StyleClass.CAPTION, "why-against");
    Tooltip tooltip = new Tooltip(words.get("why.legend.tooltip"));
    speaksFor.setTooltip(tooltip);
    against.setTooltip(tooltip);
    FlowPane legend = new FlowPane(speaksFor, against);
    legend.getStyleClass().add("steps");
    legend.visibleProperty().bind(model.why().whyProperty().isNotNull());
    return legend;
  }

  private String forWhich() {
    Why why = model.why().whyProperty().get();
    return why == null || why.label() >= model.classNames().size()
        ? ""
        : words.format("why.for", model.classNames().get(why.label()));
  }
}
