package mlpstudio.ui.collection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import mlpstudio.ui.support.Background;

/**
 * Work in the background, one piece after the other, so that the second of two quick edits finds
 * what the first has left. FX thread only.
 */
final class Turns {
  private final Background background;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private boolean working;
  // Whether the one whose turn it is has called run or pass, as it must.
  private boolean handed;

  Turns(Background background) {
    this.background = background;
  }

  /**
   * Does something on the FX thread when its turn has come; it must call {@link #run} or {@link
   * #pass}.
   */
  void take(Runnable turn) {
    waiting.add(turn);
    if (!working) {
      next();
    }
  }

  /** The work of the one whose turn it is. */
  <T> void run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
    handed = true;
    background.save(
        work,
        result -> then(() -> done.accept(result)),
        failure -> then(() -> failed.accept(failure)));
  }

  /** There is nothing to do. */
  void pass() {
    handed = true;
    next();
  }

  /** Whoever hears of it may fail; the next one has its turn all the same. */
  private void then(Runnable outcome) {
    try {
      outcome.run();
    } finally {
      next();
    }
  }

  private void next() {
    Runnable turn = waiting.poll();
    working = turn != null;
    if (turn != null) {
      handed = false;
      try {
        turn.run();
      } finally {
        if (!handed) {
          next();
        }
      }
    }
  }
}
