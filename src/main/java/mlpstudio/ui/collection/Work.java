package mlpstudio.ui.collection;

import java.util.function.BiConsumer;
import mlpstudio.interchange.collection.WorkProgress;
import mlpstudio.ui.support.Background;

/**
 * One piece of work in the background, which can be cancelled and tells now and then how far it is.
 * Cancelled on the FX thread, read on the thread that works.
 */
final class Work implements WorkProgress {
  private static final long BETWEEN_NANOS = 100_000_000;

  private final Background background;
  private final BiConsumer<Integer, Integer> told;
  private volatile boolean cancelled;
  private long lastTold = System.nanoTime();

  /**
   * A piece of work.
   *
   * @param told hears on the FX thread, ten times a second at most, how many are done of how many
   */
  Work(Background background, BiConsumer<Integer, Integer> told) {
    this.background = background;
    this.told = told;
  }

  void cancel() {
    cancelled = true;
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  @Override
  public void at(int done, int all) {
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
