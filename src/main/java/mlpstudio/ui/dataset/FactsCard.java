package mlpstudio.ui.dataset;

import javafx.scene.control.Label;
import mlpstudio.data.DatasetDescription;
import mlpstudio.data.ImageDataset;
import mlpstudio.ui.support.StyleClass;
import org.jspecify.annotations.Nullable;

/** What the tutorial prints of its data: shapes, features, classes, the batch; and their origin. */
final class FactsCard extends DataCard {
  private final Label train;
  private final Label test;
  private final Label features;
  private final Label classes;
  private final Label trainedOn;
  private final Label batch;
  private final Label batches;
  private final Label source = new Label();

  FactsCard(DatasetViewModel model, DatasetWords words) {
    super("factsCard", words);
    setTitle("facts.title");
    FactsGrid grid = new FactsGrid(words);
    train = grid.add("facts.train", "factTrain");
    test = grid.add("facts.test", "factTest");
    features = grid.add("facts.features", "factFeatures");
    classes = grid.add("facts.classes", "factClasses");
    trainedOn = grid.add("facts.trainedOn", "factTrainedOn");
    batch = grid.add("facts.batch", "factBatch");
    batches = grid.add("facts.batches", "factBatches");
    source.setId("datasetSource");
    source.setWrapText(true);
    source.getStyleClass().add(StyleClass.CAPTION);
    getChildren().addAll(grid, source);
    model.shownProperty().map(ShownImages::dataset).subscribe(this::showDataset);
    model.batch().previewProperty().subscribe(this::showBatch);
    model
        .facts()
        .factsProperty()
        .map(f -> f.description().map(this::origin).orElse(""))
        .orElse("")
        .subscribe(source::setText);
    source.managedProperty().bind(source.textProperty().isNotEmpty());
  }

  private String origin(DatasetDescription description) {
    return words().origin(description.origin().source(), description.origin().licence());
  }

  private void showDataset(@Nullable ImageDataset data) {
    if (data != null) {
      title().setText(data.title());
      train.setText(words().imagesShape(data.train().size(), data.shape()));
      test.setText(words().imagesShape(data.test().size(), data.shape()));
      features.setText(words().figure(data.shape().size()));
      classes.setText(words().figure(data.classes()));
    }
  }

  private void showBatch(@Nullable BatchPreview value) {
    if (value != null) {
      PreparedImages prepared = value.prepared();
      trainedOn.setText(words().trainedOn(prepared.count(), prepared.dataset()));
      batch.setText(words().batchShape(value.fullSize(), value.shape()));
      batches.setText(words().batches(prepared.count(), value.fullSize(), value.batches()));
    }
  }
}
