package mlpstudio.ui.imports;

import java.util.function.BiConsumer;
import mlpstudio.data.imports.ImportProgress;
import mlpstudio.ui.support.Background;

/**
 * One piece of work in the background, which can be cancelled and tells now and then how far it is.
 * Cancelled on the FX thread, read on the thread that works.
 */
final class Ticket implements ImportProgress {
  private static final long BETWEEN_NANOS = 100_000_000;

  private final Background background;
  private final BiConsumer<Long, Long> told;
  private volatile boolean cancelled;
  private long lastTold;

  /**
   * A ticket.
   *
   * @param told hears on the FX thread, ten times a second at most, how many are done of how many
   */
  Ticket(Background background, BiConsumer<Long, Long> told) {
    this.background = background;
    this.told = told;
    this.lastTold = System.nanoTime();
  }

  void cancel() {
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
