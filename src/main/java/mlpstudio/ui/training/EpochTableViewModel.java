package mlpstudio.ui.training;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.EpochTable;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunResult;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingHistory;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.state.RunModel;

/**
 * The epochs as the tutorial's training function prints them, epochs from 0, every few of them; not
 * translated, so that they can be held against the tutorial's. FX thread only.
 */
public final class EpochTableViewModel {
  /** Longest interval between two epochs printed. */
  public static final int MAX_INTERVAL = 1000;

  private static final String KEY = "training.log.interval";

  private final RunModel run;
  private final IntegerProperty interval;
  private final ObservableList<String> lines = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<MarkedLines> marked =
      new ReadOnlyObjectWrapper<>(MarkedLines.NONE);

  /** The table of the run in hand. */
  public EpochTableViewModel(RunModel run, Preferences preferences) {
    this.run = run;
    interval =
        new SimpleIntegerProperty((int) Math.clamp(preferences.number(KEY, 1), 1.0, MAX_INTERVAL));
    interval.addListener(
        (o, before, now) -> {
          preferences.put(KEY, now.intValue());
          rebuild();
        });
    run.epochs().addListener((ListChangeListener<EpochRecord>) this::epochsChanged);
    run.resultProperty().addListener((o, before, now) -> rebuild());
    InvalidationListener mark = o -> marked.set(MarkedLines.of(run, interval.get(), lines));
    run.momentProperty().addListener(mark);
    lines.addListener(mark);
  }

  /** The lines of the epoch to which the moment that is shown belongs; none while that is now. */
  public ReadOnlyObjectProperty<MarkedLines> markedProperty() {
    return marked.getReadOnlyProperty();
  }

  /** Every how many epochs one is printed, 1 to {@value #MAX_INTERVAL}. Remembered. */
  public IntegerProperty intervalProperty() {
    return interval;
  }

  /** The lines printed; not to be changed by readers. */
  public ObservableList<String> lines() {
    return lines;
  }

  /** All lines as one text, as it would stand in a terminal. */
  public String text() {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  private void epochsChanged(ListChangeListener.Change<? extends EpochRecord> change) {
    while (change.next()) {
      if (change.wasRemoved()) {
        lines.clear();
      }
      for (EpochRecord epoch : change.getAddedSubList()) {
        lines.addAll(linesOf(epoch));
      }
    }
  }

  private void rebuild() {
    List<String> all = new ArrayList<>();
    run.epochs().forEach(e -> all.addAll(linesOf(e)));
    if (complete()) {
      all.addAll(EpochTable.summary(new TrainingHistory(run.epochs())).lines().toList());
    }
    lines.setAll(all);
  }

  private boolean complete() {
    RunResult result = run.resultProperty().get();
    return result != null && result.state() == RunState.FINISHED;
  }

  private List<String> linesOf(EpochRecord epoch) {
    RunHandle handle = run.handleProperty().get();
    if (handle == null || epoch.epoch() % interval.get() != 0) {
      return List.of();
    }
    return EpochTable.epoch(epoch, handle.input().plan().epochs()).lines().toList();
  }
}
