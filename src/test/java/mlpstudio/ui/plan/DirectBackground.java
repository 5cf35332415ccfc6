package mlpstudio.ui.plan;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import mlpstudio.ui.support.Background;

/** Does everything at once, where it is asked. */
final class DirectBackground implements Background {

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
