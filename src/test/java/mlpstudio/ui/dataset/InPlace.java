package mlpstudio.ui.dataset;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import mlpstudio.ui.support.Background;

/** Background work done at once, so that view-models are tested without a toolkit. */
public final class InPlace implements Background {
  @Override
  public <T> void run(
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
}
