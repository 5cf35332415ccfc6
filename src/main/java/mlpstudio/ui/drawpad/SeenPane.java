package mlpstudio.ui.drawpad;

import javafx.beans.property.Property;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mlpstudio.ui.support.StyleClass;

/** What the network sees, and the switches of its preparation. */
final class SeenPane extends VBox {
  private final PadWords words;

  SeenPane(DrawPadViewModel model, PadWords words) {
    this.words = words;
    getStyleClass().add("seen-pane");
    setMinWidth(USE_PREF_SIZE);
    Label title = new Label(words.get("seen.title"));
    title.getStyleClass().add(StyleClass.CAPTION);
    HBox steps =
        new HBox(
            step("centre", model.settings().centredProperty()),
            step("scale", model.settings().scaledProperty()));
    steps.getStyleClass().add("steps");
    // A picture always goes the whole way.
    steps
        .disableProperty()
        .bind(model.pen().shownProperty().map(content -> content.picture().isPresent()));
    getChildren().addAll(title, new SeenView(model, words), steps);
  }

  private CheckBox step(String id, Property<Boolean> on) {
    CheckBox box = new CheckBox(words.get(id));
    box.setId("pad-" + id);
    box.setTooltip(new Tooltip(words.get(id + ".tooltip")));
    box.setAccessibleHelp(words.get(id + ".tooltip"));
    box.selectedProperty().bindBidirectional(on);
    return box;
  }
}
