package mlpstudio.interchange.collection;

import java.util.concurrent.CancellationException;

/** Hears how far a piece of work is, and may end it. Called on the thread that works. */
public interface WorkProgress {
  /** Nobody listens, and it goes to its end. */
  WorkProgress NONE =
      new WorkProgress() {
        @Override
        public void at(int done, int all) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /** So many are done. */
  void at(int done, int all);

  /** Whether to stop. */
  boolean cancelled();

  /** Stops where that is wished, by a {@link CancellationException}. */
  default void check() {
    if (cancelled() || Thread.currentThread().isInterrupted()) {
      throw new CancellationException("It was cancelled.");
    }
  }
}
