package mlpstudio.ui.gallery;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mlpstudio.ui.support.Segments;
import mlpstudio.ui.support.StyleClass;

/** The confusion matrix under its title and the choice of counts or shares. */
final class MatrixCard extends VBox {

  MatrixCard(GalleryViewModel model, GalleryWords words) {
    setId("matrixCard");
    getStyleClass().add("matrix-card");
    setMinWidth(0);
    Label title = new Label(words.get("matrix.title"));
    title.getStyleClass().add(StyleClass.CARD_TITLE);
    title.setTooltip(new Tooltip(words.get("matrix.tooltip")));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox header =
        new HBox(
            title,
            space,
            new Segments<>(
                model.unitProperty(),
                List.of(
                    choice(words, MatrixUnit.COUNTS, "matrix.counts"),
                    choice(words, MatrixUnit.ROW_PERCENT, "matrix.percent"))));
    header.setAlignment(Pos.CENTER_LEFT);
    MatrixView matrix = new MatrixView(model, words);
    VBox.setVgrow(matrix, Priority.ALWAYS);
    getChildren().addAll(header, matrix);
  }

  private static Segments.Choice<MatrixUnit> choice(
      GalleryWords words, MatrixUnit unit, String key) {
    return new Segments.Choice<>(
        unit, key.replace('.', '-'), words.get(key), words.get(key + ".tooltip"));
  }
}
