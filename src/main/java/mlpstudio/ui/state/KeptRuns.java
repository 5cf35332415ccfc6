package mlpstudio.ui.state;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import mlpstudio.experiment.Experiment;
import mlpstudio.experiment.KeptRun;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingHistory;

/**
 * The list of runs, newest first, and which of them are shown in the charts. Whoever makes a run
 * adds it here; what is kept on disk follows. FX thread only.
 */
public final class KeptRuns {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final ObservableList<KeptRun> runs = FXCollections.observableArrayList();
  private final ObservableSet<String> shown = FXCollections.observableSet();
  private final ReadOnlyObjectWrapper<List<Overlay>> overlays =
      new ReadOnlyObjectWrapper<>(List.of());
  private String inHand = "";

  KeptRuns() {
    shown.addListener((SetChangeListener<String>) change -> refresh());
  }

  /** All runs, newest first; changed by the methods of this class only. */
  public ObservableList<KeptRun> all() {
    return runs;
  }

  /** The ids of the runs whose curves are shown. */
  public ObservableSet<String> shown() {
    return shown;
  }

  /** The curves over those of the run in hand, which is not among them itself. */
  public ReadOnlyObjectProperty<List<Overlay>> overlaysProperty() {
    return overlays.getReadOnlyProperty();
  }

  /** A run that begins now, not yet in the list: with an id, a name and a look of its own. */
  public KeptRun begin(String name, Experiment experiment) {
    Instant now = Instant.now();
    String id = TIME.format(now) + "-" + UUID.randomUUID().toString().substring(0, 8);
    return new KeptRun(
        id,
        unused(name),
        "",
        nextLook(),
        now,
        experiment,
        RunState.PREPARING,
        TrainingHistory.EMPTY,
        List.of());
  }

  /** Adds a run, or puts it in the place of the one with its id. */
  public void put(KeptRun run) {
    for (int i = 0; i < runs.size(); i++) {
      if (runs.get(i).id().equals(run.id())) {
        runs.set(i, run);
        refresh();
        return;
      }
    }
    int place = 0;
    while (place < runs.size() && runs.get(place).begun().isAfter(run.begun())) {
      place++;
    }
    runs.add(place, run);
    refresh();
  }

  /** Takes runs out of the list. */
  public void remove(List<KeptRun> gone) {
    List<String> ids = gone.stream().map(KeptRun::id).toList();
    runs.removeIf(run -> ids.contains(run.id()));
    shown.removeAll(ids);
    refresh();
  }

  /** The run with this id. */
  public Optional<KeptRun> byId(String id) {
    return runs.stream().filter(run -> run.id().equals(id)).findFirst();
  }

  /** Says which of the runs is in hand, so that its curves are not drawn twice. */
  public void setInHand(String id) {
    inHand = id;
    refresh();
  }

  /** Shows a run's curves or hides them. */
  public void show(String id, boolean on) {
    if (on) {
      shown.add(id);
    } else {
      shown.remove(id);
    }
  }

  /** The look that fewest runs have; a race's lanes have the first ones, so these come last. */
  public int nextLook() {
    int[] used = new int[KeptRun.LOOKS];
    runs.forEach(run -> used[run.look()]++);
    int next = KeptRun.LOOKS - 1;
    for (int look = next; look >= 0; look--) {
      if (used[look] < used[next]) {
        next = look;
      }
    }
    return next;
  }

  private String unused(String name) {
    String candidate = name;
    for (int n = 2; taken(candidate); n++) {
      candidate = name + " (" + n + ")";
    }
    return candidate;
  }

  private boolean taken(String name) {
    return runs.stream().anyMatch(run -> run.name().equals(name));
  }

  private void refresh() {
    List<Overlay> now = new ArrayList<>();
    for (KeptRun run : runs) {
      if (shown.contains(run.id()) && !run.id().equals(inHand)) {
        now.add(Overlay.of(run));
      }
    }
    overlays.set(List.copyOf(now));
  }
}
