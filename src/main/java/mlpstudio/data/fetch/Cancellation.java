package mlpstudio.data.fetch;

import java.util.concurrent.CancellationException;

/** The wish to end a download or a check, from any thread; it is followed within a blink. */
public final class Cancellation {
  private volatile boolean wished;

  /** Not wished yet. */
  public Cancellation() {}

  /** Wishes it. */
  public void cancel() {
    wished = true;
  }

  /** Whether it is wished. */
  public boolean cancelled() {
    return wished;
  }

  /**
   * Ends the work of this thread where that is wished, or where the thread was interrupted.
   *
   * @throws CancellationException if so
   */
  void check() {
    if (wished || Thread.currentThread().isInterrupted()) {
      throw new CancellationException("Cancelled");
    }
  }
}
