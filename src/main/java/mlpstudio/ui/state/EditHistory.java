package mlpstudio.ui.state;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mlpstudio.experiment.Experiment;

/**
 * The way back and forth through the edits of one experiment, a hundred steps at most. Edits of the
 * same settings that follow each other within a second, as typing and dragging make them, are one
 * step. FX thread only; {@link Workspace} keeps it.
 */
public final class EditHistory {
  /** How many steps can be undone. */
  public static final int DEPTH = 100;

  private static final Duration TOGETHER = Duration.ofSeconds(1);

  private final InstantSource clock;
  private final Deque<Step> undo = new ArrayDeque<>();
  private final Deque<Step> redo = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<Optional<Edit>> nextUndo =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Edit>> nextRedo =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** When the last step was edited last; long ago where it is not to grow. */
  private Instant open = Instant.MIN;

  private record Step(Experiment before, Experiment after, Edit edit) {}

  /** All steps, to be put back later. */
  public static final class Steps {
    private final List<Step> undo;
    private final List<Step> redo;

    private Steps(Collection<Step> undo, Collection<Step> redo) {
      this.undo = List.copyOf(undo);
      this.redo = List.copyOf(redo);
    }

    static Steps none() {
      return new Steps(List.of(), List.of());
    }
  }

  EditHistory(InstantSource clock) {
    this.clock = clock;
  }

  /** What would be undone, or empty where nothing can be. */
  public ReadOnlyObjectProperty<Optional<Edit>> nextUndoProperty() {
    return nextUndo.getReadOnlyProperty();
  }

  /** What would be done again, or empty where nothing can be. */
  public ReadOnlyObjectProperty<Optional<Edit>> nextRedoProperty() {
    return nextRedo.getReadOnlyProperty();
  }

  /** Takes in an edit; what was undone before cannot be done again after it. */
  void record(Experiment before, Experiment after) {
    if (before.equals(after)) {
      return;
    }
    redo.clear();
    Edit edit = Edit.between(before, after);
    Step last = undo.peek();
    Instant now = clock.instant();
    boolean soon = !now.isAfter(open.plus(TOGETHER));
    open = now;
    if (last != null && last.edit().equals(edit) && soon) {
      undo.pop();
      // Dragged away and back again, nothing was done.
      if (!last.before().equals(after)) {
        undo.push(new Step(last.before(), after, edit));
      }
    } else {
      undo.push(new Step(before, after, edit));
      if (undo.size() > DEPTH) {
        undo.removeLast();
      }
    }
    tell();
  }

  /** The next edit is a step of its own, however soon it comes. */
  public void endStep() {
    open = Instant.MIN;
  }

  /** Goes one step back: the experiment before it. */
  Optional<Experiment> undo() {
    return move(undo, redo).map(Step::before);
  }

  /** Goes one step forth: the experiment after it. */
  Optional<Experiment> redo() {
    return move(redo, undo).map(Step::after);
  }

  /** Begins afresh. */
  void clear() {
    undo.clear();
    redo.clear();
    endStep();
    tell();
  }

  Steps steps() {
    return new Steps(undo, redo);
  }

  void putBack(Steps steps) {
    clear();
    undo.addAll(steps.undo);
    redo.addAll(steps.redo);
    tell();
  }

  private Optional<Step> move(Deque<Step> from, Deque<Step> to) {
    Optional<Step> step = Optional.ofNullable(from.poll());
    step.ifPresent(to::push);
    endStep();
    tell();
    return step;
  }

  private void tell() {
    nextUndo.set(Optional.ofNullable(undo.peek()).map(Step::edit));
    nextRedo.set(Optional.ofNullable(redo.peek()).map(Step::edit));
  }
}
