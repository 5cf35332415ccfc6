package mlpstudio.ui.drawpad;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import mlpstudio.ui.support.StyleClass;

/** Who draws, and the next one's turn. */
final class WriterLine extends HBox {
  private final Button next;

  /**
   * Shows a writer.
   *
   * @param draw takes the keyboard back to the pad
   */
  WriterLine(WriterModel model, PadWords words, Runnable draw) {
    getStyleClass().add("writer-line");
    setAlignment(Pos.CENTER_LEFT);
    TextField field = new TextField();
    field.setId("pad-writer");
    field
        .promptTextProperty()
        .bind(model.tagProperty().map(tag -> words.format("writer.prompt", tag)));
    field.setAccessibleText(words.get("writer"));
    field.setAccessibleHelp(words.get("writer.tooltip"));
    field.setTooltip(new Tooltip(words.get("writer.tooltip")));
    field.textProperty().bindBidirectional(model.nameProperty());
    field.setOnAction(event -> draw.run());
    Label name = new Label(words.get("writer"));
    name.setLabelFor(field);
    name.setMinWidth(USE_PREF_SIZE);
    next = new Button(words.get("writer.next"));
    next.setId("pad-next-writer");
    next.getStyleClass().add(StyleClass.FLAT);
    next.setMinWidth(USE_PREF_SIZE);
    next.setTooltip(new Tooltip(words.get("writer.next.tooltip")));
    next.setAccessibleHelp(words.get("writer.next.tooltip"));
    next.setOnAction(
        event -> {
          model.next();
          draw.run();
        });
    getChildren().addAll(name, field);
  }

  /** Gives the next one the turn: stands beside, or below where there is no room. */
  Button next() {
    return next;
  }
}
