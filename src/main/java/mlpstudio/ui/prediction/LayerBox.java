package mlpstudio.ui.prediction;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import mlpstudio.ui.support.StyleClass;
import org.jspecify.annotations.Nullable;

/** One hidden layer: its number, what its values range over, and the values. */
final class LayerBox extends VBox {
  private final PredictionWords words;
  private final int number;
  private final Label title = new Label();
  private final Label reading = new Label();
  private final LayerStrip strip = new LayerStrip(this::read);
  private @Nullable LayerValues values;

  LayerBox(int number, PredictionWords words) {
    this.number = number;
    this.words = words;
    getStyleClass().add("layer");
    title.setId("layerTitle-" + number);
    reading.setId("layerReading-" + number);
    reading.getStyleClass().add(StyleClass.CAPTION);
    strip.setId("layer-" + number);
    // Where one line is too narrow for both, the reading goes to a second one.
    FlowPane header = new FlowPane(title, reading);
    header.getStyleClass().add("layer-header");
    header.setRowValignment(VPos.BASELINE);
    getChildren().addAll(header, strip);
  }

  void show(LayerValues next, boolean dark) {
    values = next;
    title.setText(words.layer(number, next.size()));
    strip.show(next, dark);
    strip.setAccessibleText(title.getText() + ", " + words.range(next));
  }

  private void read(int neuron) {
    LayerValues now = values;
    if (now != null) {
      reading.setText(neuron >= 0 ? words.neuron(neuron, now.value(neuron)) : words.range(now));
      strip.setAccessibleHelp(reading.getText());
    }
  }
}
