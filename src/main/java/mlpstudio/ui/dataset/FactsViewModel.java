package mlpstudio.ui.dataset;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mlpstudio.data.DatasetCatalog;
import mlpstudio.data.ImageDataset;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Background;
import org.jspecify.annotations.Nullable;

/** What can be counted and averaged in the data set on the bench. FX thread only. */
final class FactsViewModel {
  private final Workspace workspace;
  private final DatasetCatalog catalog;
  private final Background background;
  private final ReadOnlyObjectWrapper<@Nullable SetFacts> facts = new ReadOnlyObjectWrapper<>();

  FactsViewModel(Workspace workspace, DatasetCatalog catalog, Background background) {
    this.workspace = workspace;
    this.catalog = catalog;
    this.background = background;
    workspace.datasetProperty().subscribe(changed -> datasetChanged());
  }

  /** The facts, or null while they are gathered. */
  ReadOnlyObjectProperty<@Nullable SetFacts> factsProperty() {
    return facts.getReadOnlyProperty();
  }

  private void datasetChanged() {
    facts.set(null);
    ImageDataset dataset = workspace.dataset();
    if (dataset != null) {
      background.run(() -> SetFacts.of(dataset, catalog), this::gathered, this::failed);
    }
  }

  private void gathered(SetFacts value) {
    if (value.dataset().equals(workspace.dataset())) {
      facts.set(value);
    }
  }

  private void failed(Exception problem) {
    throw new IllegalStateException("Counting the images failed", problem);
  }
}
