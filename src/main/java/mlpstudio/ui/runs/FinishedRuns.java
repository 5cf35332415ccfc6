package mlpstudio.ui.runs;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mlpstudio.experiment.TutorialRun;
import mlpstudio.ui.support.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The runs that count, of this window and of earlier ones: one for each row and seed, the latest.
 * Read and written in the background. FX thread only.
 */
final class FinishedRuns {
  private static final Logger LOG = LoggerFactory.getLogger(FinishedRuns.class);

  private final RunStore store;
  private final Background background;
  private final ReadOnlyObjectWrapper<List<TutorialRun>> runs =
      new ReadOnlyObjectWrapper<>(List.of());
  private boolean read;
  private boolean cleared;
  private boolean writing;
  private boolean stale;

  /** Begins to read what is kept. */
  FinishedRuns(RunStore store, Background background) {
    this.store = store;
    this.background = background;
    background.run(store::read, this::found, failure -> unreadable(failure));
  }

  /** All runs, in the order in which they ended. */
  ReadOnlyObjectProperty<List<TutorialRun>> runsProperty() {
    return runs.getReadOnlyProperty();
  }

  /** Adds a run; a former one of the same row and seed gives way. */
  void add(TutorialRun run) {
    set(joined(runs.get(), List.of(run)));
  }

  /** Adds runs that were taken away; those that have come meanwhile stay. */
  void restore(List<TutorialRun> former) {
    set(joined(former, runs.get()));
  }

  /** Takes all runs away and returns them. */
  List<TutorialRun> clear() {
    List<TutorialRun> former = runs.get();
    cleared = !read;
    set(List.of());
    return former;
  }

  private void found(List<TutorialRun> kept) {
    read = true;
    if (!cleared) {
      boolean more = !runs.get().isEmpty();
      runs.set(joined(kept, runs.get()));
      if (!more) {
        return;
      }
    }
    write();
  }

  /** The unreadable file is left alone until there is something to write. */
  private void unreadable(Exception failure) {
    LOG.warn("The runs of earlier starts cannot be read: {}", failure.toString());
    read = true;
    if (!runs.get().isEmpty()) {
      write();
    }
  }

  private void set(List<TutorialRun> value) {
    runs.set(List.copyOf(value));
    write();
  }

  /** One write at a time, and after it another where something has come meanwhile. */
  private void write() {
    if (!read || writing) {
      stale = true;
      return;
    }
    stale = false;
    writing = true;
    List<TutorialRun> now = runs.get();
    background.run(
        () -> {
          store.write(now);
          return now;
        },
        written -> written(),
        failure -> {
          LOG.warn("Finished runs are not remembered: {}", failure.toString());
          written();
        });
  }

  private void written() {
    writing = false;
    if (stale) {
      write();
    }
  }

  private static List<TutorialRun> joined(List<TutorialRun> before, List<TutorialRun> after) {
    List<TutorialRun> all = new ArrayList<>(before);
    all.removeIf(run -> after.stream().anyMatch(run::sameSeed));
    all.addAll(after);
    return List.copyOf(all);
  }
}
