package mlpstudio.ui.gallery;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import mlpstudio.ui.support.Icons;
import org.jspecify.annotations.Nullable;

/** How many images are shown, and the filter that lets them through, which a press takes away. */
final class FilterChip extends HBox {
  private final GalleryWords words;
  private final Button chip = new Button();
  private final Label count = new Label();

  FilterChip(GalleryViewModel model, GalleryWords words) {
    this.words = words;
    getStyleClass().add("filter-line");
    setAlignment(Pos.CENTER_LEFT);
    count.setId("shownCount");
    count.setMinWidth(USE_PREF_SIZE);
    chip.setId("filterChip");
    chip.getStyleClass().addAll("chip", "small");
    chip.setGraphic(Icons.CLOSE.node());
    chip.setContentDisplay(ContentDisplay.RIGHT);
    chip.setTooltip(new Tooltip(words.get("chip.tooltip")));
    chip.setOnAction(event -> model.showAllErrors());
    getChildren().addAll(count, chip);
    model.shownProperty().subscribe(this::show);
  }

  private void show(@Nullable ShownImages images) {
    String filter =
        images == null ? "" : words.filter(images.filter(), images.scored().dataset().classNames());
    chip.setVisible(!filter.isEmpty());
    chip.setText(filter);
    chip.setAccessibleText(words.format("chip.name", filter));
    count.setText(images == null ? "" : words.count(images));
  }
}
