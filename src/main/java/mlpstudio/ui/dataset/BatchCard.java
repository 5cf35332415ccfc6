package mlpstudio.ui.dataset;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import mlpstudio.model.ComputeSettings;
import mlpstudio.ui.support.StyleClass;
import mlpstudio.ui.support.images.ImageGrid;
import mlpstudio.ui.support.images.TileSource;

/** One mini-batch with its shape, the range of its numbers, and the device it is computed on. */
final class BatchCard extends DataCard {
  private final DatasetViewModel model;
  private final ImageGrid grid = new ImageGrid();
  private final Label position = new Label();
  private final Label shape;
  private final Label values;
  private final Label spread;

  BatchCard(DatasetViewModel model, ObservableValue<ComputeSettings> compute, DatasetWords words) {
    super("batchCard", words);
    this.model = model;
    setTitle("batch.title");
    explainTitle("batch.title.tooltip");
    position.setId("batchPosition");
    position.getStyleClass().add(StyleClass.CAPTION);
    position.setWrapText(true);
    FactsGrid facts = new FactsGrid(words);
    shape = facts.add("batch.shape", "batchShape");
    values = facts.add("batch.values", "batchRange");
    spread = facts.add("batch.spreadName", "batchSpread");
    Label device = facts.add("batch.device", "batchDevice");
    device.textProperty().bind(compute.map(c -> c.device().id()));
    grid.setId("batchGrid");
    grid.getStyleClass().add("inset-grid");
    grid.setAccessibleText(words.get("batch.name"));
    grid.tileSizeProperty().set(28 / 13.0);
    getChildren().addAll(position, facts, grid);
    model.batch().previewProperty().subscribe(changed -> show());
    model.batch().problemProperty().subscribe(changed -> show());
    grid.selectedProperty().subscribe(changed -> chosen());
  }

  private void show() {
    BatchPreview batch = model.batch().previewProperty().get();
    if (batch == null) {
      String problem = model.batch().problemProperty().get();
      position.setText(problem.isEmpty() ? words().get("batch.waiting") : problem);
      grid.sourceProperty().set(TileSource.EMPTY);
    } else {
      position.setText(words().batchPosition(batch));
      shape.setText(words().batchShape(batch.size(), batch.shape()));
      values.setText(words().range(batch.range()));
      spread.setText(words().spread(batch.range()));
      grid.sourceProperty().set(new BatchTiles(batch, words()));
    }
  }

  private void chosen() {
    BatchPreview batch = model.batch().previewProperty().get();
    int selected = grid.selectedProperty().get();
    if (batch != null && selected >= 0) {
      boolean inSubset = model.halfProperty().get() == Half.SUBSET;
      model.goTo(inSubset ? Half.SUBSET : Half.TRAIN, batch.index(selected));
    }
  }
}
