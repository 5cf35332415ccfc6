package mlpstudio.ui.catalog;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands values of one thread to another, which sees the latest only: a fast one never floods a slow
 * one.
 *
 * @param <T> the values
 */
final class LatestOnly<T> implements Consumer<T> {
  private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();
  private final Executor otherThread;
  private final Consumer<T> target;

  LatestOnly(Executor otherThread, Consumer<T> target) {
    this.otherThread = otherThread;
    this.target = target;
  }

  @Override
  public void accept(T value) {
    if (waiting.getAndSet(value) == null) {
      otherThread.execute(this::hand);
    }
  }

  private void hand() {
    T value = waiting.getAndSet(null);
    if (value != null) {
      target.accept(value);
    }
  }
}
