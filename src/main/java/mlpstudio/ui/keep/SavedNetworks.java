package mlpstudio.ui.keep;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import mlpstudio.training.KeptWeights;
import mlpstudio.training.RunHandle;
import mlpstudio.training.TrainingEvent.BatchFinished;
import mlpstudio.ui.state.RunModel;
import org.jspecify.annotations.Nullable;

/** Knows whether what the run in hand has learnt lies in a file, and in which. FX thread only. */
final class SavedNetworks {
  private final RunModel run;
  private final Map<KeptWeights, Saved> files = new EnumMap<>(KeptWeights.class);
  private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
  private @Nullable Opened opened;

  private record Saved(Place place, Path file) {}

  private record Opened(@Nullable RunHandle handle, Path file) {}

  /**
   * How much a run had learnt.
   *
   * @param handle the run
   * @param images how many images it had learnt from
   */
  record Place(@Nullable RunHandle handle, long images) {}

  SavedNetworks(RunModel run) {
    this.run = run;
    run.lastBatchProperty().addListener(o -> refresh());
    run.handleProperty().addListener(o -> refresh());
  }

  /** Where the run in hand stands. */
  Place place() {
    BatchFinished batch = run.lastBatchProperty().get();
    return new Place(run.handleProperty().get(), batch == null ? 0 : batch.samplesSeen());
  }

  /** Whether something was learnt that no file of the user's holds. */
  ReadOnlyBooleanProperty unsavedProperty() {
    return unsaved.getReadOnlyProperty();
  }

  /** What stood there is now in a file. */
  void saved(Place place, KeptWeights kept, Path file) {
    // What the file held before is gone.
    files.values().removeIf(saved -> saved.file.equals(file));
    files.put(kept, new Saved(place, file));
    refresh();
  }

  /** The run in hand comes from a file; it is saved as soon as it tells where it stands. */
  void opened(Path file) {
    opened = new Opened(run.handleProperty().get(), file);
    refresh();
  }

  /** The file that holds these weights as they are now, if there is one. */
  Optional<Path> file(KeptWeights kept) {
    return Optional.ofNullable(files.get(kept))
        .filter(saved -> saved.place.equals(place()))
        .map(Saved::file);
  }

  private void refresh() {
    Place place = place();
    Opened waiting = opened;
    if (waiting != null && (place.images > 0 || run.weightsOnlyProperty().get())) {
      opened = null;
      if (Objects.equals(waiting.handle, place.handle)) {
        files.put(KeptWeights.LAST, new Saved(place, waiting.file));
      }
    }
    unsaved.set(place.images > 0 && file(KeptWeights.LAST).isEmpty());
  }
}
