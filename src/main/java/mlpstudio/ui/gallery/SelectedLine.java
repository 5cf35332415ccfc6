package mlpstudio.ui.gallery;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import mlpstudio.ui.state.ImageReference;
import mlpstudio.ui.support.StyleClass;

/** The chosen image's probabilities as they were when the test set was last evaluated. */
final class SelectedLine extends HBox {
  private static final int SHOWN = 4;

  private final GalleryViewModel model;
  private final GalleryWords words;
  private final Label probabilities = new Label();
  private final Tooltip all = new Tooltip();

  SelectedLine(GalleryViewModel model, GalleryWords words) {
    this.model = model;
    this.words = words;
    getStyleClass().add("selected-line");
    probabilities.setId("selectedProbabilities");
    probabilities.getStyleClass().add(StyleClass.CAPTION);
    probabilities.setTooltip(all);
    probabilities.setWrapText(true);
    probabilities.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(probabilities, Priority.ALWAYS);
    getChildren().add(probabilities);
    model.chosenProperty().subscribe(changed -> show());
    model.shownProperty().subscribe(changed -> show());
  }

  private void show() {
    ShownImages images = model.shownProperty().get();
    ImageReference chosen = model.chosenProperty().get();
    if (images == null || chosen == null || !chosen.dataset().equals(images.scored().dataset())) {
      probabilities.setText(words.get("selection.none"));
      return;
    }
    List<String> parts = words.probabilities(images.scored(), chosen.index());
    String highest = String.join(" · ", parts.subList(0, Math.min(SHOWN, parts.size())));
    probabilities.setText(words.format("selection", chosen.index(), highest));
    String everything =
        words.image(images.scored(), chosen.index())
            + "\n"
            + words.get("probabilities.name")
            + ":\n"
            + String.join("\n", parts);
    all.setText(everything);
    probabilities.setAccessibleText(everything);
  }
}
