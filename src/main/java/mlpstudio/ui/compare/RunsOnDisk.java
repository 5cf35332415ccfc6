package mlpstudio.ui.compare;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import mlpstudio.experiment.KeptRun;
import mlpstudio.training.RunState;
import mlpstudio.ui.state.KeptRuns;
import mlpstudio.ui.support.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the list of runs on disk as it is in the window: reads it once, then writes what changes,
 * one write after the other and the latest state of each run only. FX thread only.
 */
final class RunsOnDisk {
  private static final Logger LOG = LoggerFactory.getLogger(RunsOnDisk.class);

  private final KeptRuns runs;
  private final KeptRunStore store;
  private final Background background;
  private final Map<String, KeptRun> written = new HashMap<>();
  private final Map<String, Optional<KeptRun>> waiting = new LinkedHashMap<>();
  private final ReadOnlyIntegerWrapper damaged = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper unwritten = new ReadOnlyIntegerWrapper();
  private boolean writing;

  RunsOnDisk(KeptRuns runs, KeptRunStore store, Background background) {
    this.runs = runs;
    this.store = store;
    this.background = background;
    runs.all().addListener((javafx.beans.Observable o) -> changed());
    background.run(
        store::read,
        this::found,
        failure -> LOG.warn("The runs of earlier starts cannot be read: {}", failure.toString()));
  }

  /** How many files could not be read; they are left as they are. */
  ReadOnlyIntegerProperty damagedProperty() {
    return damaged.getReadOnlyProperty();
  }

  /** How many runs of the list could not be written or deleted; tried again with every change. */
  ReadOnlyIntegerProperty unwrittenProperty() {
    return unwritten.getReadOnlyProperty();
  }

  private void found(KeptRunStore.Found found) {
    for (KeptRun run : found.runs()) {
      // What a crash cut off stands where it was last written.
      KeptRun kept =
          run.state().active()
              ? run.withFigures(RunState.STOPPED, run.history(), run.losses())
              : run;
      written.put(kept.id(), kept);
      runs.put(kept);
    }
    damaged.set(found.damaged());
  }

  private void changed() {
    for (KeptRun run : runs.all()) {
      if (!run.equals(written.get(run.id()))) {
        written.put(run.id(), run);
        waiting.put(run.id(), Optional.of(run));
      }
    }
    List<String> gone = written.keySet().stream().filter(id -> runs.byId(id).isEmpty()).toList();
    for (String id : gone) {
      written.remove(id);
      waiting.put(id, Optional.empty());
    }
    if (runs.all().size() > KeptRunStore.MOST) {
      background.onFxThread(this::dropOldest);
    }
    write();
  }

  private void dropOldest() {
    if (runs.all().size() > KeptRunStore.MOST) {
      runs.remove(List.copyOf(runs.all().subList(KeptRunStore.MOST, runs.all().size())));
    }
  }

  private void write() {
    if (writing || waiting.isEmpty()) {
      return;
    }
    writing = true;
    Map<String, Optional<KeptRun>> now = new LinkedHashMap<>(waiting);
    waiting.clear();
    background.save(
        () -> failing(now),
        this::done,
        failure -> {
          LOG.warn("Runs are not remembered: {}", failure.toString());
          done(now);
        });
  }

  /** Writes each by itself; those that fail come back. Not for the FX thread. */
  private Map<String, Optional<KeptRun>> failing(Map<String, Optional<KeptRun>> changes) {
    Map<String, Optional<KeptRun>> failed = new LinkedHashMap<>();
    changes.forEach(
        (id, run) -> {
          try {
            if (run.isPresent()) {
              store.write(run.get());
            } else {
              store.delete(id);
            }
          } catch (IOException | RuntimeException e) {
            LOG.warn("A run is not remembered: {}", e.toString());
            failed.put(id, run);
          }
        });
    return failed;
  }

  /** What failed waits for the next change: the same disk, asked at once, would say the same. */
  private void done(Map<String, Optional<KeptRun>> failed) {
    writing = false;
    boolean more = !waiting.isEmpty();
    failed.forEach(waiting::putIfAbsent);
    unwritten.set(failed.size());
    if (more) {
      write();
    }
  }
}
