package mlpstudio.ui.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mlpstudio.data.ImageDataset;
import mlpstudio.ui.support.Card;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.Showing;
import mlpstudio.ui.support.StyleClass;
import mlpstudio.ui.support.images.Picture;
import mlpstudio.ui.support.images.PictureView;
import org.jspecify.annotations.Nullable;

/** What the network thinks of one image: verdict, probabilities, and every hidden layer. */
public final class PredictionView extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final PredictionViewModel model;
  private final PredictionWords words = new PredictionWords();
  private final PictureView picture = new PictureView();
  private final Label verdict = new Label();
  private final Label details = new Label();
  private final Label missing = new Label();
  private final ClassBars bars = new ClassBars(words);
  private final VBox layers = new VBox();
  private final VBox answer = new VBox();
  private final ObservableValue<Boolean> dark;

  /**
   * A card that follows the view-model.
   *
   * @param withPicture whether the image itself is shown, too
   */
  public PredictionView(PredictionViewModel model, boolean withPicture) {
    this.model = model;
    setId("predictionView");
    getStyleClass().add("prediction");
    Card.dress(this);
    getStylesheets()
        .add(
            Objects.requireNonNull(PredictionView.class.getResource("prediction.css"))
                .toExternalForm());
    dark =
        sceneProperty()
            .flatMap(scene -> scene.getPreferences().colorSchemeProperty())
            .map(scheme -> scheme == ColorScheme.DARK)
            .orElse(false);
    missing.setId("predictionMissing");
    missing.getStyleClass().add("missing");
    missing.setWrapText(true);
    layers.getStyleClass().add("layers");
    answer.getStyleClass().add("answer");
    answer.getChildren().addAll(header(withPicture), bars, layersTitle(), layers);
    getChildren().addAll(title(), missing, answer);
    model.predictionProperty().subscribe(this::show);
    model.missingProperty().subscribe(reason -> showMissing());
    dark.subscribe(changed -> show(model.predictionProperty().get()));
    model.watchedProperty().bind(Showing.of(this));
  }

  private Node title() {
    Label title = new Label(words.get("title"));
    title.getStyleClass().add(StyleClass.CARD_TITLE);
    title.setTooltip(new Tooltip(words.get("title.tooltip")));
    return title;
  }

  private Node header(boolean withPicture) {
    verdict.setId("verdict");
    verdict.setWrapText(true);
    verdict.getStyleClass().add("verdict");
    details.setId("predictionDetails");
    details.setWrapText(true);
    details.getStyleClass().add(StyleClass.CAPTION);
    VBox texts = new VBox(verdict, details);
    texts.setAlignment(Pos.CENTER_LEFT);
    HBox header = new HBox(texts);
    header.getStyleClass().add("prediction-header");
    header.setAlignment(Pos.CENTER_LEFT);
    if (withPicture) {
      picture.setId("predictionPicture");
      picture.setAccessibleText(words.get("picture.name"));
      header.getChildren().addFirst(picture);
    }
    return header;
  }

  private Node layersTitle() {
    Label title = new Label(words.get("layers.title"));
    title.getStyleClass().add(StyleClass.CARD_TITLE);
    title.setTooltip(new Tooltip(words.get("layers.tooltip")));
    title.visibleProperty().bind(layers.visibleProperty());
    title.managedProperty().bind(title.visibleProperty());
    layers.managedProperty().bind(layers.visibleProperty());
    return title;
  }

  private void show(@Nullable ImagePrediction prediction) {
    boolean any = prediction != null;
    answer.setVisible(any);
    answer.setManaged(any);
    missing.setVisible(!any);
    missing.setManaged(!any);
    if (prediction == null) {
      showMissing();
      return;
    }
    boolean wrong = prediction.score().wrong();
    verdict.setText(words.verdict(prediction));
    verdict.setGraphic((wrong ? Icons.WRONG : Icons.DONE).node());
    verdict.pseudoClassStateChanged(WRONG, wrong);
    details.setText(words.details(prediction));
    Picture drawn = Picture.of(prediction.image().split(), prediction.image().index());
    if (!drawn.equals(picture.pictureProperty().get())) {
      picture.cellSizeProperty().set(5.0 / drawn.shape().width());
      picture.pictureProperty().set(drawn);
    }
    bars.show(prediction);
    showLayers(prediction);
  }

  private void showLayers(ImagePrediction prediction) {
    List<Node> boxes = new ArrayList<>(layers.getChildren());
    List<float[]> values = prediction.layers();
    int count = values.size();
    while (boxes.size() < count) {
      boxes.add(new LayerBox(boxes.size() + 1, words));
    }
    List<Node> wanted = boxes.subList(0, count);
    if (!layers.getChildren().equals(wanted)) {
      layers.getChildren().setAll(wanted);
    }
    for (int i = 0; i < count; i++) {
      LayerValues layer = new LayerValues(values.get(i), prediction.activation());
      ((LayerBox) wanted.get(i)).show(layer, dark.getValue());
    }
    layers.setVisible(count > 0);
  }

  private void showMissing() {
    ImageDataset trainedOn = model.trainedOn();
    missing.setText(
        words.missing(model.missingProperty().get(), trainedOn == null ? "" : trainedOn.title()));
  }
}
