package mlpstudio.ui.lesson;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What a lesson was before each change, to be undone and done again. Letters typed into one field
 * without a pause are one change. FX thread only.
 */
final class EditorHistory {
  private static final long PAUSE_NANOS = 1_500_000_000L;
  private static final int MOST = 200;

  private final Supplier<List<Runnable>> keep;
  private final LongSupplier clock;
  private final Deque<List<Runnable>> past = new ArrayDeque<>();
  private final Deque<List<Runnable>> future = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
  private List<Runnable> now = List.of();
  private @Nullable Object field;
  private long changed;
  private boolean goingBack;

  /**
   * A history without changes.
   *
   * @param keep what puts everything back to how it is now
   * @param clock in nanoseconds
   */
  EditorHistory(Supplier<List<Runnable>> keep, LongSupplier clock) {
    this.keep = keep;
    this.clock = clock;
  }

  /** What puts a property back to what it is now. */
  static <T> Runnable keep(Property<T> property) {
    T value = property.getValue();
    return () -> property.setValue(value);
  }

  ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty canRedoProperty() {
    return canRedo.getReadOnlyProperty();
  }

  /** Whether it is putting something back, so that changes are no edits. */
  boolean goingBack() {
    return goingBack;
  }

  /** Begins anew with what there is now. */
  void begin() {
    past.clear();
    future.clear();
    field = null;
    now = keep.get();
    refresh();
  }

  /**
   * Something was changed.
   *
   * @param what the field, where it was typed; null for anything that is a change by itself
   */
  void changed(@Nullable Object what) {
    if (goingBack) {
      return;
    }
    long time = clock.getAsLong();
    boolean goesOn = what != null && what.equals(field) && time - changed < PAUSE_NANOS;
    field = what;
    changed = time;
    if (!goesOn) {
      past.push(now);
      if (past.size() > MOST) {
        past.removeLast();
      }
    }
    future.clear();
    now = keep.get();
    refresh();
  }

  /** Takes back the last change, if there is one. */
  void undo() {
    go(past, future);
  }

  /** Does again what was undone last, if it was the last thing done. */
  void redo() {
    go(future, past);
  }

  private void go(Deque<List<Runnable>> from, Deque<List<Runnable>> to) {
    List<Runnable> wanted = from.poll();
    if (wanted == null) {
      return;
    }
    to.push(now);
    now = wanted;
    field = null;
    goingBack = true;
    try {
      new ArrayList<>(wanted).forEach(Runnable::run);
    } finally {
      goingBack = false;
    }
    refresh();
  }

  private void refresh() {
    canUndo.set(!past.isEmpty());
    canRedo.set(!future.isEmpty());
  }
}
