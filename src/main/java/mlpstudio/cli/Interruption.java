package mlpstudio.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mlpstudio.training.RunHandle;
import org.jspecify.annotations.Nullable;

/**
 * Lets a command end in order when the program is told to, as by Ctrl+C: the run at work stops at
 * its next batch, and the command has some seconds to say what it has. Only then does the virtual
 * machine end. Engine tensors freed under a batch at work would crash it. Who asks a second time
 * does not want to wait: that ends the process at once.
 */
final class Interruption implements AutoCloseable {
  private static final long SECONDS = 8;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::interrupt, "interruption");
  private volatile boolean asked;
  private volatile @Nullable RunHandle run;

  /** Begins to listen. */
  Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Whether the program was told to end. */
  boolean asked() {
    return asked;
  }

  /** Stops this run when the program is told to end, or at once where it was told already. */
  void watch(RunHandle value) {
    run = value;
    if (asked) {
      value.control().stop();
    }
  }

  private void interrupt() {
    asked = true;
    SecondInterrupt.endAtOnce();
    RunHandle atWork = run;
    if (atWork != null) {
      atWork.control().stop();
    }
    try {
      boolean inOrder = ended.await(SECONDS, TimeUnit.SECONDS);
      if (!inOrder && atWork != null) {
        atWork.close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The command has ended: the program may. */
  @Override
  public void close() {
    ended.countDown();
    if (!asked) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // Told to end at this very moment; the hook finds that all is done.
        asked = true;
      }
    }
  }
}
