package mlpstudio.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import mlpstudio.ui.support.Background;

/** Background work that is done where it stands, or when a test says so. */
public final class InPlace implements Background {
  private final Deque<Runnable> held = new ArrayDeque<>();
  private boolean holding;

  @Override
  public <T> void run(
      Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
    Runnable job = () -> perform(work, done, failed);
    if (holding) {
      held.add(job);
    } else {
      job.run();
    }
  }

  /** Does work here and now, and hands its outcome over. */
  public static <T> void perform(
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

  @Override
  public void onFxThread(Runnable action) {
    action.run();
  }

  /** Keeps what is asked from now on. */
  public void hold() {
    holding = true;
  }

  /** Does what was kept, in order, and keeps nothing more. */
  public void release() {
    holding = false;
    while (!held.isEmpty()) {
      held.remove().run();
    }
  }
}
