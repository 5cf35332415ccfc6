package mlpstudio.interchange.collection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The way back and forth through the edits of one collection, a hundred steps at most. For one
 * thread.
 */
public final class CollectionHistory {
  private static final int DEPTH = 100;

  private final Deque<CollectionStep> undo = new ArrayDeque<>();
  private final Deque<CollectionStep> redo = new ArrayDeque<>();

  /** Nothing done yet. */
  public CollectionHistory() {}

  /** What would be undone. */
  public Optional<CollectionStep> nextUndo() {
    return Optional.ofNullable(undo.peek());
  }

  /** What would be done again. */
  public Optional<CollectionStep> nextRedo() {
    return Optional.ofNullable(redo.peek());
  }

  /** Takes in an edit; what was undone before cannot be done again after it. */
  public void did(CollectionStep.Kind kind, LineEdit done) {
    if (!done.isEmpty()) {
      redo.clear();
      push(undo, new CollectionStep(kind, done.inverse()));
    }
  }

  /**
   * The next step was undone.
   *
   * @param done the changes that this took; none where others had made it impossible
   */
  public void undone(LineEdit done) {
    move(undo, redo, done);
  }

  /** The next step was done again. */
  public void redone(LineEdit done) {
    move(redo, undo, done);
  }

  private static void move(Deque<CollectionStep> from, Deque<CollectionStep> to, LineEdit done) {
    CollectionStep step = from.pop();
    if (!done.isEmpty()) {
      push(to, new CollectionStep(step.kind(), done.inverse()));
    }
  }

  private static void push(Deque<CollectionStep> steps, CollectionStep step) {
    steps.push(step);
    if (steps.size() > DEPTH) {
      steps.removeLast();
    }
  }
}
