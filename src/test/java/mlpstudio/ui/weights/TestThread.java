package mlpstudio.ui.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import mlpstudio.ui.InPlace;
import mlpstudio.ui.support.Background;

/** The test's own thread in the part of the FX thread: does what other threads handed over. */
final class TestThread implements Background {
  private final BlockingQueue<Runnable> handed = new LinkedBlockingQueue<>();

  @Override
  public <T> void run(
      Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
    InPlace.perform(work, done, failed);
  }

  @Override
  public void onFxThread(Runnable action) {
    handed.add(action);
  }

  /** Does what was handed over so far. */
  void catchUp() {
    for (Runnable next = handed.poll(); next != null; next = handed.poll()) {
      next.run();
    }
  }

  /** Does what is handed over until something holds, for half a minute at most. */
  void until(BooleanSupplier holds) throws InterruptedException {
    while (!holds.getAsBoolean()) {
      Runnable next = handed.poll(30, TimeUnit.SECONDS);
      assertThat(next).as("something to do within 30 s").isNotNull();
      next.run();
    }
  }
}
