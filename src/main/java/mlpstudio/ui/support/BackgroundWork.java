package mlpstudio.ui.support;

import java.util.function.BiConsumer;
import mlpstudio.data.WorkProgress;

/**
 * One piece of work in the background, which can be cancelled and tells now and then how far it is.
 * Cancelled on the FX thread, read on the thread that works.
 */
public final class BackgroundWork implements WorkProgress {
  private static final long BETWEEN_NANOS = 100_000_000;

  private final Background background;
  private final BiConsumer<Long, Long> told;
  private volatile boolean cancelled;
  private long lastTold = System.nanoTime();

  /**
   * A piece of work.
   *
   * @param told hears on the FX thread, ten times a second at most, how many are done of how many
   */
  public BackgroundWork(Background background, BiConsumer<Long, Long> told) {
    this.background = background;
    this.told = told;
  }

  /** Wishes it to end; nothing is told any more. */
  public void cancel() {
    cancelled = true;
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  @Override
  public void at(long done, long all) {
    long now = System.nanoTime();
    if (now - lastTold >= BETWEEN_NANOS) {
      lastTold = now;
      background.onFxThread(
          () -> {
            if (!cancelled) {
              told.accept(done, all);
            }
          });
    }
  }
}
