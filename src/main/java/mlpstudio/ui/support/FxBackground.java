package mlpstudio.ui.support;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Background work on virtual threads, so that work that only waits, as for the engine, keeps nobody
 * else waiting; the outcome comes back on the FX thread.
 */
public final class FxBackground implements Background, AutoCloseable {
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("background-", 1).factory());

  @Override
  public <T> void run(
      Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
    threads.execute(
        () -> {
          try {
            T result = work.call();
            Platform.runLater(() -> done.accept(result));
          } catch (Exception e) {
            if (e instanceof InterruptedException) {
              Thread.currentThread().interrupt();
            }
            Platform.runLater(() -> failed.accept(e));
          }
        });
  }

  @Override
  public void onFxThread(Runnable action) {
    Platform.runLater(action);
  }

  /** Lets go of all work; what still runs is interrupted and its outcome dropped. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
