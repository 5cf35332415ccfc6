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
import mlpstudio.ui.support.Background;
import org.jspecify.annotations.Nullable;

/** Knows whether what the run in hand has learnt lies in a file, and in which. FX thread only. */
final class SavedNetworks {
  private final RunModel run;
  private final Map<KeptWeights, Saved> files = new EnumMap<>(KeptWeights.class);
  private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
  private @Nullable Opened opened;

  private record Saved(Place place, FileStamp stamp) {}

  private record Opened(@Nullable RunHandle handle, FileStamp stamp) {}

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
  void saved(Place place, KeptWeights kept, FileStamp stamp) {
    // What the file held before is gone.
    files.values().removeIf(saved -> saved.stamp.file().equals(stamp.file()));
    files.put(kept, new Saved(place, stamp));
    refresh();
  }

  /** The run in hand comes from a file; it is saved as soon as it tells where it stands. */
  void opened(FileStamp stamp) {
    opened = new Opened(run.handleProperty().get(), stamp);
    refresh();
  }

  /** The file that holds these weights as they are now, if there is one. */
  Optional<Path> file(KeptWeights kept) {
    return stamp(kept).map(FileStamp::file);
  }

  /**
   * Looks whether the file that holds the last weights is there as it was written. Where it is not,
   * they are unsaved.
   *
   * @param then follows, at once where there is no such file
   */
  void look(Background background, Runnable then) {
    Optional<FileStamp> written = stamp(KeptWeights.LAST);
    if (written.isEmpty()) {
      then.run();
      return;
    }
    FileStamp stamp = written.get();
    background.run(
        () -> FileStamp.of(stamp.file()),
        now -> {
          if (!now.equals(stamp)) {
            gone(stamp);
          }
          then.run();
        },
        failure -> {
          gone(stamp);
          then.run();
        });
  }

  private void gone(FileStamp stamp) {
    files.values().removeIf(saved -> saved.stamp.equals(stamp));
    refresh();
  }

  private Optional<FileStamp> stamp(KeptWeights kept) {
    return Optional.ofNullable(files.get(kept))
        .filter(saved -> saved.place.equals(place()))
        .map(Saved::stamp);
  }

  private void refresh() {
    Place place = place();
    Opened waiting = opened;
    if (waiting != null && (place.images > 0 || run.weightsOnlyProperty().get())) {
      opened = null;
      if (Objects.equals(waiting.handle, place.handle)) {
        files.put(KeptWeights.LAST, new Saved(place, waiting.stamp));
      }
    }
    unsaved.set(place.images > 0 && file(KeptWeights.LAST).isEmpty());
  }
}
