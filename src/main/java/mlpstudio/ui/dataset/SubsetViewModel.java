package mlpstudio.ui.dataset;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.Subset;
import mlpstudio.experiment.Experiment;
import mlpstudio.ui.state.Workspace;
import mlpstudio.ui.support.Background;
import org.jspecify.annotations.Nullable;

/**
 * Which training images the next run learns from, where it does not learn from all of them. Drawn
 * anew in the background after every edit that changes them, while somebody looks. FX thread only.
 */
final class SubsetViewModel {
  private final Workspace workspace;
  private final Background background;
  private final BooleanProperty watched = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<@Nullable SubsetImages> images =
      new ReadOnlyObjectWrapper<>();
  private boolean working;

  SubsetViewModel(Workspace workspace, Background background) {
    this.workspace = workspace;
    this.background = background;
    workspace.datasetProperty().subscribe(changed -> refresh());
    workspace.experimentProperty().subscribe(changed -> refresh());
    watched.subscribe(changed -> refresh());
  }

  /** Whether somebody looks. */
  BooleanProperty watchedProperty() {
    return watched;
  }

  /** The images, or null where all are learnt from or none are read. */
  ReadOnlyObjectProperty<@Nullable SubsetImages> imagesProperty() {
    return images.getReadOnlyProperty();
  }

  /** Images drawn before stay until those of the new edit are there; then there is no flicker. */
  private void refresh() {
    ImageDataset dataset = workspace.dataset();
    Experiment experiment = workspace.experiment();
    SubsetImages before = images.get();
    boolean none =
        dataset == null
            || !dataset.id().equals(experiment.dataset())
            || experiment.preparation().subset() instanceof Subset.All;
    if (none || (before != null && !before.dataset().equals(dataset))) {
      images.set(null);
    }
    if (none || !watched.get() || working || dataset == null) {
      return;
    }
    if (before == null || !before.isOf(experiment, dataset)) {
      working = true;
      background.run(() -> new SubsetImages(experiment, dataset), this::drawn, this::failed);
    }
  }

  private void drawn(SubsetImages value) {
    working = false;
    ImageDataset dataset = workspace.dataset();
    if (dataset != null && value.isOf(workspace.experiment(), dataset)) {
      images.set(value);
    } else {
      refresh();
    }
  }

  private void failed(Exception problem) {
    working = false;
    throw new IllegalStateException("Drawing the subset failed", problem);
  }
}
