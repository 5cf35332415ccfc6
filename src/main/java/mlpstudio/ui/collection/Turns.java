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
    background.run(
        work,
        result -> {
          done.accept(result);
          next();
        },
        failure -> {
          failed.accept(failure);
          next();
        });
  }

  /** There is nothing to do. */
  void pass() {
    next();
  }

  private void next() {
    Runnable turn = waiting.poll();
    working = turn != null;
    if (turn != null) {
      turn.run();
    }
  }
}
