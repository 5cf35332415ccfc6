package mlpstudio.ui.drawpad;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mlpstudio.ui.support.StyleClass;

/** Whether to show what speaks for the class and against it, and which colour means what. */
final class WhyPane extends VBox {
  private final DrawPadViewModel model;
  private final PadWords words;

  WhyPane(DrawPadViewModel model, PadWords words) {
    this.model = model;
    this.words = words;
    getStyleClass().add("why-pane");
    getChildren().addAll(switches(), legend());
  }

  private HBox switches() {
    ToggleButton why = toggle("why", WhyKind.PIXELS);
    ToggleButton weights = toggle("why.coefficients", WhyKind.COEFFICIENTS);
    weights.setId("pad-coefficients");
    weights
        .visibleProperty()
        .bind(model.networks().networkProperty().map(PadNetwork::linear).orElse(false));
    weights.managedProperty().bind(weights.visibleProperty());
    HBox both = new HBox(why, weights);
    both.getStyleClass().add("steps");
    both.setAlignment(Pos.CENTER_LEFT);
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
  private VBox legend() {
    Label speaksFor = new Label();
    speaksFor.setId("pad-why-for");
    speaksFor.getStyleClass().add(StyleClass.CAPTION);
    speaksFor.setGraphic(swatch("why-for"));
    speaksFor
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::forWhich, model.why().whyProperty(), model.reading().readingProperty()));
    Label against = new Label(words.get("why.against"));
    against.getStyleClass().add(StyleClass.CAPTION);
    against.setGraphic(swatch("why-against"));
    Tooltip tooltip = new Tooltip(words.get("why.legend.tooltip"));
    speaksFor.setTooltip(tooltip);
    against.setTooltip(tooltip);
    // One under the other: however long the name of the class, it takes no room from the answer.
    VBox legend = new VBox(speaksFor, against);
    legend.getStyleClass().add("why-legend");
    legend.visibleProperty().bind(model.why().whyProperty().isNotNull());
    return legend;
  }

  private String forWhich() {
    Why why = model.why().whyProperty().get();
    return why == null || why.label() >= model.classNames().size()
        ? ""
        : words.format("why.for", model.classNames().get(why.label()));
  }

  private static Region swatch(String styleClass) {
    Region swatch = new Region();
    swatch.getStyleClass().addAll("why-swatch", styleClass);
    return swatch;
  }
}
