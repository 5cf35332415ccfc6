package mlpstudio.ui.gallery;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import mlpstudio.inspection.ConfusionMatrix;
import mlpstudio.ui.support.StyleClass;
import org.jspecify.annotations.Nullable;

/** The number of errors and the error rate, large enough for the last row. */
final class ErrorFigures extends HBox {
  private final GalleryWords words;
  private final Label count = figure("errorCount");
  private final Label of = caption("errorOf");
  private final Label rate = figure("errorRate");

  ErrorFigures(GalleryViewModel model, GalleryWords words) {
    this.words = words;
    setId("errorFigures");
    getStyleClass().add("error-figures");
    setAlignment(Pos.BASELINE_LEFT);
    Label rateName = caption("errorRateName");
    rateName.setText(words.get("errors.rate"));
    getChildren().addAll(count, of, rate, rateName);
    model.scoredProperty().subscribe(this::show);
  }

  private void show(@Nullable Scored scored) {
    if (scored != null) {
      ConfusionMatrix matrix = scored.matrix();
      count.setText(words.whole(matrix.errors()));
      of.setText(words.format("errors.count", matrix.images()));
      rate.setText(words.percent(matrix.errorRate()));
      setAccessibleText(
          words.format("errors.name", matrix.errors(), matrix.images(), rate.getText()));
    }
  }

  private static Label figure(String id) {
    Label label = new Label();
    label.setId(id);
    label.setMinWidth(USE_PREF_SIZE);
    label.getStyleClass().add(StyleClass.BIG_FIGURE);
    return label;
  }

  private static Label caption(String id) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().addAll(StyleClass.CAPTION, "figure-caption");
    return label;
  }
}
