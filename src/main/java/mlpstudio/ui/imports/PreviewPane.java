package mlpstudio.ui.imports;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mlpstudio.data.imports.ImportPreview;
import mlpstudio.data.imports.Remark;
import mlpstudio.ui.support.Icons;
import mlpstudio.ui.support.StyleClass;
import mlpstudio.ui.support.images.ImageGrid;
import mlpstudio.ui.support.images.SplitTiles;
import mlpstudio.ui.support.images.TileSource;
import org.jspecify.annotations.Nullable;

/** What would come of the import: numbers, remarks, images as the network will see them. */
final class PreviewPane extends VBox {
  private final ImportWords words;
  private final Label summary = new Label();
  private final VBox remarks = new VBox();
  private final ImageGrid grid = new ImageGrid();

  PreviewPane(ImportViewModel model, ImportWords words) {
    this.words = words;
    getStyleClass().add("import-preview");
    summary.setId("import-summary");
    summary.setWrapText(true);
    summary.setMinHeight(Region.USE_PREF_SIZE);
    remarks.setId("import-remarks");
    remarks.getStyleClass().add("remarks");
    grid.setId("import-samples");
    grid.setAccessibleText(model.texts().get("samples"));
    grid.placeholderProperty().set(model.texts().get("samples.none"));
    grid.tileSizeProperty().set(4.6);
    HBox.setHgrow(grid, Priority.ALWAYS);
    ClassCountsView classes = new ClassCountsView(model, words);
    HBox middle = new HBox(grid, classes);
    middle.getStyleClass().add("import-middle");
    VBox.setVgrow(middle, Priority.ALWAYS);
    getChildren().addAll(summary, remarks, middle, new SkippedView(model, words));
    model.previewProperty().subscribe(this::show);
  }

  private void show(@Nullable ImportPreview preview) {
    summary.setText(preview == null ? "" : words.summary(preview));
    grid.sourceProperty().set(preview == null ? TileSource.EMPTY : tiles(preview));
    List<Remark> all = preview == null ? List.of() : preview.remarks();
    remarks.getChildren().setAll(all.stream().map(this::remark).toList());
  }

  private Label remark(Remark remark) {
    boolean warning = remark.kind().warning();
    Label label =
        new Label(words.remark(remark), (warning ? Icons.WARNING : Icons.INFORMATION).node());
    label.getStyleClass().addAll(StyleClass.CAPTION, warning ? "remark-warning" : "remark");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private TileSource tiles(ImportPreview preview) {
    return new SplitTiles(
        preview.samples(),
        IntStream.range(0, preview.samples().size()).toArray(),
        i ->
            words.sample(
                preview.classes().get(preview.samples().label(i)).name(),
                preview.sampleNames().get(i)),
        i -> preview.classes().get(preview.samples().label(i)).name());
  }
}
