package mlpstudio.ui.dataset;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.StyleClass;
import mlpstudio.ui.support.images.PictureView;
import org.jspecify.annotations.Nullable;

/** The chosen image, large, with the value of the pixel pointed at. */
final class ChosenCard extends DataCard {
  private final Label subtitle = new Label();
  private final PictureView picture = new PictureView();
  private final Label reading = new Label();
  private final ObservableValue<@Nullable PixelReading> readings;

  ChosenCard(
      DatasetViewModel model,
      ObservableValue<@Nullable PixelReading> readings,
      DatasetWords words,
      Runnable enlarge) {
    super("chosenCard", words);
    this.readings = readings;
    title().setId("chosenTitle");
    subtitle.setId("chosenLabel");
    subtitle.getStyleClass().add("chosen-label");
    picture.setId("chosenPicture");
    picture.setAccessibleRoleDescription(words.get("chosen.name"));
    reading.setId("pixelReading");
    reading.getStyleClass().add("pixel-reading");
    reading.setWrapText(true);
    addToHeader(enlargeButton(enlarge));
    getChildren().addAll(subtitle, picture, reading);
    model.chosenProperty().subscribe(this::show);
    picture.pixelProperty().subscribe((before, now) -> read());
    readings.subscribe(r -> read());
    picture.setOnMouseClicked(
        e -> {
          if (e.getClickCount() == 2) {
            enlarge.run();
          }
        });
  }

  private Button enlargeButton(Runnable enlarge) {
    Button button = new Button(words().get("chosen.enlarge"));
    button.setId("enlarge");
    button.setGraphic(Icons.ENLARGE.node());
    button.getStyleClass().addAll(StyleClass.FLAT, "small");
    button.setTooltip(new Tooltip(words().get("chosen.enlarge.tooltip")));
    button.setAccessibleText(words().get("chosen.enlarge"));
    button.setOnAction(e -> enlarge.run());
    return button;
  }

  private void show(@Nullable Chosen chosen) {
    if (chosen == null) {
      title().setText("");
      subtitle.setText("");
      picture.pictureProperty().set(null);
      picture.setAccessibleText("");
    } else {
      title().setText(words().title(chosen));
      subtitle.setText(words().subtitle(chosen));
      picture.pictureProperty().set(chosen.picture());
      picture.setAccessibleText(title().getText() + ", " + subtitle.getText());
    }
  }

  private void read() {
    PixelReading known = readings.getValue();
    int pixel = picture.pixelProperty().get();
    boolean any = known != null && pixel >= 0;
    reading.setText(known != null && any ? known.sentence(pixel) : words().get("chosen.hint"));
    picture.setAccessibleHelp(reading.getText());
  }
}
