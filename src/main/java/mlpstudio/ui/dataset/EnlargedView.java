package mlpstudio.ui.dataset;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.StyleClass;
import mlpstudio.ui.support.images.PictureView;
import org.jspecify.annotations.Nullable;

/** The chosen image over the whole grid's room, with a number in every pixel. */
final class EnlargedView extends BorderPane {
  private static final double CELL_GREY = 1.9;
  private static final double CELL_COLOUR = 2.6;

  private final DatasetViewModel model;
  private final DatasetWords words;
  private final ObservableValue<@Nullable PixelReading> readings;
  private final PictureView picture = new PictureView();
  private final Label reading = new Label();
  private final ToggleButton raw;
  private final ToggleButton seen;

  EnlargedView(
      DatasetViewModel model,
      ObservableValue<@Nullable PixelReading> readings,
      DatasetWords words,
      Runnable close) {
    this.model = model;
    this.words = words;
    this.readings = readings;
    setId("enlarged");
    getStyleClass().add("enlarged");
    raw = mode("raw", "left-pill");
    seen = mode("seen", "right-pill");
    picture.setId("enlargedPicture");
    picture.setAccessibleRoleDescription(words.get("enlarged.name"));
    reading.setId("enlargedReading");
    reading.getStyleClass().add("pixel-reading");
    ScrollPane scroll = new ScrollPane(picture);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.getStyleClass().add("enlarged-scroll");
    setTop(header(close));
    setCenter(scroll);
    setBottom(reading);
    model.chosenProperty().subscribe(changed -> show());
    visibleProperty().subscribe(changed -> show());
    readings.subscribe(r -> number());
    picture.pixelProperty().subscribe((before, now) -> read());
    setOnKeyPressed(
        e -> {
          switch (e.getCode()) {
            case ESCAPE -> close.run();
            case PAGE_UP -> model.choosePosition(model.positionProperty().get() - 1);
            case PAGE_DOWN -> model.choosePosition(model.positionProperty().get() + 1);
            default -> {
              return;
            }
          }
          e.consume();
        });
  }

  private Node header(Runnable close) {
    Button back = new Button(words.get("enlarged.back"));
    back.setId("enlargedBack");
    back.setGraphic(Icons.BACK.node());
    back.setAccessibleText(back.getText());
    back.setOnAction(e -> close.run());
    Label title = new Label();
    title.textProperty().bind(model.chosenProperty().map(words::heading));
    title.getStyleClass().add(StyleClass.CARD_TITLE);
    ToggleGroup group = new ToggleGroup();
    group.getToggles().addAll(raw, seen);
    raw.setSelected(true);
    group
        .selectedToggleProperty()
        .subscribe(
            (before, now) -> {
              if (now == null) {
                group.selectToggle(before);
              }
              number();
            });
    HBox modes = new HBox(raw, seen);
    Button copy = new Button(words.get("enlarged.copy"));
    copy.setId("enlargedCopy");
    copy.setGraphic(Icons.COPY.node());
    copy.setTooltip(new Tooltip(words.get("enlarged.copy.tooltip")));
    copy.setAccessibleText(copy.getText());
    copy.setOnAction(e -> copy());
    FlowPane header = new FlowPane(back, modes, copy, title);
    header.getStyleClass().add("filter-bar");
    header.setRowValignment(VPos.CENTER);
    header.setAlignment(Pos.CENTER_LEFT);
    return header;
  }

  private ToggleButton mode(String name, String place) {
    ToggleButton button = new ToggleButton(words.get("enlarged." + name));
    button.setId("enlarged-" + name);
    button.getStyleClass().add(place);
    button.setTooltip(new Tooltip(words.get("enlarged." + name + ".tooltip")));
    button.setAccessibleText(button.getText());
    return button;
  }

  /** Takes the keyboard, so that the arrow keys go from pixel to pixel. */
  void takeFocus() {
    picture.requestFocus();
  }

  /** Hidden it holds no picture, so it draws none. */
  private void show() {
    Chosen chosen = isVisible() ? model.chosenProperty().get() : null;
    picture.pictureProperty().set(chosen == null ? null : chosen.picture());
    if (chosen != null) {
      boolean colour = chosen.picture().shape().channels() > 1;
      picture.cellSizeProperty().set(colour ? CELL_COLOUR : CELL_GREY);
      picture.minCellSizeProperty().set(colour ? CELL_COLOUR : PictureView.ROOM_FOR_NUMBERS);
      picture.setAccessibleText(words.heading(chosen));
    }
  }

  private void number() {
    PixelReading known = readings.getValue();
    boolean normalised = seen.isSelected();
    picture
        .numbersProperty()
        .set(feature -> known == null ? "" : known.number(feature, normalised));
    read();
  }

  private void read() {
    PixelReading known = readings.getValue();
    int pixel = picture.pixelProperty().get();
    reading.setText(known == null || pixel < 0 ? words.get("chosen.hint") : known.sentence(pixel));
    picture.setAccessibleHelp(reading.getText());
  }

  private void copy() {
    PixelReading known = readings.getValue();
    if (known != null) {
      ClipboardContent content = new ClipboardContent();
      content.putString(known.table(seen.isSelected()));
      Clipboard.getSystemClipboard().setContent(content);
    }
  }
}
