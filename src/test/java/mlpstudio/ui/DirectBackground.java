package mlpstudio.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import mlpstudio.ui.support.Background;

/** Does everything at once, where it is asked; or, while it is held, when the test says so. */
public final class DirectBackground implements Background {
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private boolean held;

  /** From now on work waits for {@link #release}. */
  public void hold() {
    held = true;
  }

  /** Does what has waited, in order. */
  public void release() {
    held = false;
    while (!waiting.isEmpty()) {
      waiting.poll().run();
    }
  }

  @Override
  public <T> void run(
      Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
    if (held) {
      waiting.add(() -> now(work, done, failed));
    } else {
      now(work, done, failed);
    }
  }

  @Override
  public void onFxThread(Runnable action) {
    action.run();
  }

  private static <T> void now(
      Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
    T result;
    try {
      result = work.call();
    } catch (Exception e) {
      failed.accept(e);
      return;
    }
    done.accept(result);
  }
}
