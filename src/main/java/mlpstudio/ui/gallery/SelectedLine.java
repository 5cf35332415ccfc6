package mlpstudio.ui.gallery;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import mlpstudio.ui.state.ImageReference;
import mlpstudio.ui.support.StyleClass;

/** The chosen image as it was when the test set was last evaluated: classes and probabilities. */
final class SelectedLine extends VBox {
  private static final int SHOWN = 4;

  private final GalleryViewModel model;
  private final GalleryWords words;
  private final Label image = new Label();
  private final Label probabilities = new Label();
  private final Tooltip all = new Tooltip();

  SelectedLine(GalleryViewModel model, GalleryWords words) {
    this.model = model;
    this.words = words;
    getStyleClass().add("selected-line");
    image.setId("selectedImage");
    probabilities.setId("selectedProbabilities");
    probabilities.getStyleClass().add(StyleClass.CAPTION);
    probabilities.setTooltip(all);
    getChildren().addAll(image, probabilities);
    model.chosenProperty().subscribe(changed -> show());
    model.shownProperty().subscribe(changed -> show());
  }

  private void show() {
    ShownImages images = model.shownProperty().get();
    ImageReference chosen = model.chosenProperty().get();
    if (images == null || chosen == null || !chosen.dataset().equals(images.scored().dataset())) {
      image.setText(words.get("selection.none"));
      probabilities.setText("");
      return;
    }
    image.setText(words.image(images.scored(), chosen.index()));
    List<String> parts = words.probabilities(images.scored(), chosen.index());
    probabilities.setText(String.join(" · ", parts.subList(0, Math.min(SHOWN, parts.size()))));
    String everything = words.get("probabilities.name") + "\n" + String.join("\n", parts);
    all.setText(everything);
    probabilities.setAccessibleText(everything);
  }
}
