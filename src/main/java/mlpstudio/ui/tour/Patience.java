package mlpstudio.ui.tour;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import mlpstudio.ui.support.Background;

/** Asks the FX thread from another one, and waits until something is so. */
final class Patience {
  private static final Duration ONE_ANSWER = Duration.ofMinutes(3);
  private static final long PAUSE_MILLIS = 25;
  private static final long SETTLE_MILLIS = 300;

  private final Background background;
  private final Duration longest;

  /**
   * Patience for one window.
   *
   * @param longest how long anything may take
   */
  Patience(Background background, Duration longest) {
    this.background = background;
    this.longest = longest;
  }

  /** Does something on the FX thread and brings back what came of it. */
  <T> T fx(Callable<T> work) throws TourException, InterruptedException {
    CompletableFuture<T> answer = new CompletableFuture<>();
    background.onFxThread(
        () -> {
          try {
            answer.complete(work.call());
          } catch (Exception e) {
            answer.completeExceptionally(e);
          }
        });
    try {
      return answer.get(ONE_ANSWER.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new TourException("The window does not answer.", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TourException known) {
        throw known;
      }
      throw new TourException("The window failed: " + e.getCause(), e);
    }
  }

  /**
   * Waits until something is so.
   *
   * @param what in words that follow “waited for”
   * @param condition asked on the FX thread
   */
  void await(String what, Callable<Boolean> condition) throws TourException, InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    while (!fx(condition)) {
      if (System.nanoTime() > end) {
        throw new TourException("The tour waited in vain for " + what + ".");
      }
      pause();
    }
  }

  /** Time for what was asked of the engine to come back: weights, at most four times a second. */
  void settle() throws InterruptedException {
    Thread.sleep(SETTLE_MILLIS);
  }

  /** A moment, in which the window draws. */
  void pause() throws InterruptedException {
    Thread.sleep(PAUSE_MILLIS);
  }
}
