package mlpstudio.ui.drawpad;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Rectangle;
import javafx.util.StringConverter;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.StyleClass;

/** Pen, eraser, width and colour; undo, redo, clear, replay, open. */
final class PadToolbar extends FlowPane {
  private final DrawPadViewModel model;
  private final PadWords words;

  PadToolbar(DrawPadViewModel model, PadWords words) {
    this.model = model;
    this.words = words;
    getStyleClass().add("pad-toolbar");
    setRowValignment(VPos.CENTER);
    PadPen pen = model.pen();
    ObservableValue<Boolean> noStrokes =
        pen.history().contentProperty().map(content -> content.strokes().isEmpty());
    getChildren()
        .addAll(
            tools(),
            width(),
            colors(),
            group(
                button("undo", Icons.UNDO, pen.history().canUndoProperty().not(), pen::undo),
                button("redo", Icons.REDO, pen.history().canRedoProperty().not(), pen::redo),
                button(
                    "clear",
                    Icons.DELETE,
                    pen.history().contentProperty().map(PadContent::isEmpty),
                    pen::clear)),
            group(
                button("replay", Icons.REPLAY, noStrokes, pen::replay),
                button(
                    "picture",
                    Icons.PICTURE,
                    Bindings.createBooleanBinding(() -> false),
                    () -> PadPictures.choose(getScene().getWindow(), model, words))));
  }

  private Node tools() {
    ToggleGroup group = new ToggleGroup();
    ToggleButton pen = tool("pen", Icons.PEN, PadTool.PEN, group, "left-pill");
    ToggleButton eraser = tool("eraser", Icons.ERASER, PadTool.ERASER, group, "right-pill");
    model
        .settings()
        .toolProperty()
        .subscribe(tool -> group.selectToggle(tool == PadTool.PEN ? pen : eraser));
    HBox both = new HBox(pen, eraser);
    both.setAlignment(Pos.CENTER_LEFT);
    return both;
  }

  private ToggleButton tool(String id, Icons icon, PadTool tool, ToggleGroup group, String pill) {
    ToggleButton button = new ToggleButton("", icon.node());
    button.setId("pad-" + id);
    button.setToggleGroup(group);
    button.getStyleClass().addAll("button-icon", pill);
    button.setAccessibleText(words.get(id));
    button.setAccessibleHelp(words.get(id + ".tooltip"));
    button.setTooltip(new Tooltip(words.format("bar", words.get(id), words.get(id + ".tooltip"))));
    button.setOnAction(
        event -> {
          model.settings().toolProperty().set(tool);
          button.setSelected(true);
        });
    return button;
  }

  private Node width() {
    Slider slider = new Slider(PadSettings.THINNEST, PadSettings.THICKEST, 0);
    slider.setId("pad-width");
    slider.setBlockIncrement(2);
    slider.setAccessibleText(words.get("width"));
    slider.setTooltip(new Tooltip(words.get("width.tooltip")));
    slider.valueProperty().bindBidirectional(model.settings().penProperty());
    return slider;
  }

  private Node colors() {
    ComboBox<InkColor> box = new ComboBox<>();
    box.setId("pad-color");
    box.getItems().setAll(InkColor.values());
    box.setAccessibleText(words.get("color"));
    box.setTooltip(new Tooltip(words.get("color")));
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(InkColor color) {
            return color == null ? "" : words.get("color." + color);
          }

          @Override
          public InkColor fromString(String text) {
            throw new UnsupportedOperationException("Colours are chosen, not typed");
          }
        });
    box.setCellFactory(list -> new ColorCell());
    box.setButtonCell(new ColorCell());
    box.valueProperty().bindBidirectional(model.settings().colorProperty());
    box.visibleProperty()
        .bind(model.networks().shapeProperty().map(shape -> shape.channels() == 3));
    box.managedProperty().bind(box.visibleProperty());
    return box;
  }

  private Button button(String id, Icons icon, ObservableValue<Boolean> disabled, Runnable action) {
    Button button = new Button("", icon.node());
    button.setId("pad-" + id);
    button.getStyleClass().addAll(StyleClass.FLAT, "button-icon");
    button.setAccessibleText(words.get(id + ".tooltip"));
    button.setTooltip(new Tooltip(words.get(id + ".tooltip")));
    button.disableProperty().bind(disabled);
    button.setOnAction(event -> action.run());
    return button;
  }

  private static HBox group(Node... nodes) {
    HBox group = new HBox(nodes);
    group.setAlignment(Pos.CENTER_LEFT);
    return group;
  }

  /** A colour with its name. */
  private final class ColorCell extends javafx.scene.control.ListCell<InkColor> {
    @Override
    protected void updateItem(InkColor color, boolean empty) {
      super.updateItem(color, empty);
      if (empty || color == null) {
        setText("");
        setGraphic(null);
        return;
      }
      setText(words.get("color." + color));
      Rectangle swatch = new Rectangle(12, 12);
      swatch.getStyleClass().add("pad-swatch");
      swatch.setFill(
          javafx.scene.paint.Color.rgb(
              color.rgb() >> 16 & 0xff, color.rgb() >> 8 & 0xff, color.rgb() & 0xff));
      setGraphic(swatch);
    }
  }
}
