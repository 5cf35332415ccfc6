package mlpstudio.data;

import java.util.concurrent.CancellationException;

/** Hears how far a piece of work is, and may end it. Called on the thread that works. */
public interface WorkProgress {
  /** Nobody listens, and it goes to its end. */
  WorkProgress NONE =
      new WorkProgress() {
        @Override
        public void at(long done, long all) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /**
   * How far it is; called for every piece.
   *
   * @param done pieces done or left out
   * @param all how many there are, or -1 where nobody knows yet
   */
  void at(long done, long all);

  /** Whether to stop; asked for every piece. */
  boolean cancelled();

  /** Stops where that is wished, by a {@link CancellationException}. */
  default void check() {
    if (cancelled() || Thread.currentThread().isInterrupted()) {
      throw new CancellationException("It was cancelled.");
    }
  }
}
