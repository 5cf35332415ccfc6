package mlpstudio.ui.weights;

import java.util.Arrays;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import mlpstudio.inspection.NeuronStatistics;
import mlpstudio.model.LayerWeights;
import mlpstudio.ui.support.Card;
import mlpstudio.ui.support.StyleClass;
import mlpstudio.ui.support.images.Picture;
import mlpstudio.ui.support.images.PictureView;
import org.jspecify.annotations.Nullable;

/** The selected neuron: its weights large with the one under the pointer read, and its figures. */
final class NeuronCard extends VBox {
  private static final int STRONGEST = 8;

  private final WeightsViewModel model;
  private final WeightsWords words;
  private final Label title = new Label();
  private final PictureView picture = new PictureView();
  private final Label reading = new Label();
  private final GridPane facts = new GridPane();
  private final Label bias;
  private final Label norm;
  private final Label least;
  private final Label greatest;
  private final Label strongest = new Label();

  NeuronCard(WeightsViewModel model, WeightsWords words) {
    this.model = model;
    this.words = words;
    setId("neuronCard");
    Card.dress(this);
    title.setId("neuronTitle");
    title.getStyleClass().add(StyleClass.CARD_TITLE);
    picture.setId("neuronPicture");
    picture.setAccessibleRoleDescription(words.get("neuron.picture"));
    reading.setId("neuronReading");
    reading.getStyleClass().add("weight-reading");
    reading.setWrapText(true);
    facts.getStyleClass().add("facts");
    bias = fact("neuron.bias", "neuronBias");
    norm = fact("neuron.norm", "neuronNorm");
    least = fact("neuron.least", "neuronLeast");
    greatest = fact("neuron.greatest", "neuronGreatest");
    strongest.setId("neuronStrongest");
    strongest.setWrapText(true);
    getChildren().addAll(title, picture, reading, facts, strongest);
    for (var child : getChildren()) {
      child.managedProperty().bind(child.visibleProperty());
    }
    picture.pixelProperty().subscribe(now -> read());
    model.shownProperty().subscribe(now -> show());
    model.neuronProperty().subscribe(now -> show());
  }

  private Label fact(String key, String id) {
    Label name = new Label(words.get(key));
    name.getStyleClass().add(StyleClass.CAPTION);
    Label value = new Label();
    value.setId(id);
    value.getStyleClass().add("fact-value");
    name.setLabelFor(value);
    name.setMinWidth(USE_PREF_SIZE);
    facts.addRow(facts.getRowCount(), name, value);
    return value;
  }

  private @Nullable Shown selected() {
    Shown shown = model.shownProperty().get();
    boolean known =
        shown != null
            && model.neuronProperty().get() >= 0
            && model.neuronProperty().get() < shown.subject().layer().outputs();
    return known ? shown : null;
  }

  private void show() {
    Shown shown = selected();
    facts.setVisible(shown != null);
    picture.setVisible(shown instanceof Shown.Images);
    reading.setVisible(shown == null || shown instanceof Shown.Images);
    strongest.setVisible(shown instanceof Shown.Heat);
    if (shown == null) {
      title.setText(words.get("neuron.none"));
      picture.pictureProperty().set(null);
      read();
      return;
    }
    int neuron = model.neuronProperty().get();
    LayerChoice layer = shown.subject().layer();
    LayerWeights weights = shown.subject().weights();
    NeuronStatistics figures = NeuronStatistics.of(weights, neuron);
    title.setText(words.neuron(layer, neuron));
    bias.setText(words.weight(figures.bias()));
    norm.setText(words.weight(figures.norm()));
    least.setText(words.weight(figures.range().low()));
    greatest.setText(words.weight(figures.range().high()));
    switch (shown) {
      case Shown.Images images -> enlarge(images, neuron);
      case Shown.Heat heat -> strongest.setText(strongest(layer, weights, neuron));
    }
    picture.setAccessibleText(words.describe(layer, weights, neuron));
    read();
  }

  private void enlarge(Shown.Images images, int neuron) {
    LayerWeights weights = images.subject().weights();
    int from = neuron * weights.inputs();
    int[] argb = new int[images.images().shape().area()];
    images.images().paint(neuron, argb);
    picture
        .pictureProperty()
        .set(
            Picture.colored(
                images.images().shape(),
                Arrays.copyOfRange(weights.weight(), from, from + weights.inputs()),
                argb));
  }

  private String strongest(LayerChoice layer, LayerWeights weights, int neuron) {
    int from = neuron * weights.inputs();
    String list =
        NeuronStatistics.strongestInputs(weights, neuron, STRONGEST).stream()
            .map(i -> words.format("strong", words.count(i), words.weight(at(weights, from + i))))
            .collect(Collectors.joining("\n"));
    return words.format("neuron.strongest", layer.index(), list);
  }

  private static float at(LayerWeights weights, int position) {
    return weights.weight()[position];
  }

  private void read() {
    Shown shown = selected();
    int pixel = picture.pixelProperty().get();
    reading.setText(
        shown == null
            ? words.get("neuron.select")
            : pixel < 0
                ? words.get("neuron.hint")
                : words.pixel(
                    shown.subject().layer(),
                    shown.subject().weights(),
                    model.neuronProperty().get(),
                    pixel));
    picture.setAccessibleHelp(reading.getText());
  }
}
