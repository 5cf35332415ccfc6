package mlpstudio.ui.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import mlpstudio.ui.InPlace;
import mlpstudio.ui.support.Background;

/** Background work that is done when the test says so, and then at once. */
final class Now implements Background {
  private final List<Runnable> waiting = new ArrayList<>();

  @Override
  public <T> void run(
      Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
    waiting.add(
        () -> {
          InPlace.perform(work, done, failed);
        });
  }

  @Override
  public void onFxThread(Runnable action) {
    action.run();
  }

  /** Does one piece of work. */
  void step() {
    waiting.removeFirst().run();
  }

  /** Does all work, and what comes of it. */
  void all() {
    while (!waiting.isEmpty()) {
      step();
    }
  }

  int waiting() {
    return waiting.size();
  }
}
