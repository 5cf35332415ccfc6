package mlpstudio.ui.support;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import mlpstudio.data.LostImages;

/**
 * Background work on virtual threads, so that work that only waits, as for the engine, keeps nobody
 * else waiting; the outcome comes back on the FX thread. What must not be lost has a thread of its
 * own.
 */
public final class FxBackground implements Background, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("background-", 1).factory());
  private final ExecutorService saving =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("saving-", 1).factory());

  @Override
  public <T> void run(
      Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
    threads.execute(() -> perform(work, done, failed));
  }

  @Override
  public <T> void save(
      Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
    saving.execute(() -> perform(work, done, failed));
  }

  /** Whoever asked hears of every end, also of one for want of memory: others wait for that. */
  private static <T> void perform(
      Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
    T result;
    try {
      result = work.call();
    } catch (Exception e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      Platform.runLater(() -> failed.accept(e));
      return;
    } catch (Error e) {
      if (LostImages.lost(e)) {
        Platform.runLater(() -> failed.accept(LostImages.explained(e)));
        return;
      }
      Platform.runLater(
          () -> {
            failed.accept(new ExecutionException(e));
            // Reported there as what nobody has foreseen.
            throw e;
          });
      return;
    }
    Platform.runLater(() -> done.accept(result));
  }

  @Override
  public void onFxThread(Runnable action) {
    Platform.runLater(action);
  }

  /**
   * Lets go of all work; what still runs is interrupted and its outcome dropped. What is being
   * saved has some seconds.
   */
  @Override
  public void close() {
    threads.shutdownNow();
    saving.shutdown();
    try {
      if (saving.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    saving.shutdownNow();
  }
}
