package mlpstudio.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mlpstudio.training.bench.Neighbour;

/**
 * The program again, in a process of its own that only keeps a core busy: the other program beside
 * which threads are measured.
 */
public final class BusyProcess implements Neighbour {
  /** The word that the program is started with. */
  public static final String WORD = "bench-busy";

  private static final long MOST_NANOS = TimeUnit.MINUTES.toNanos(10);
  private static final int TURNS = 10_000_000;

  private final Process process;

  private BusyProcess(Process process) {
    this.process = process;
  }

  /**
   * Starts one.
   *
   * @throws UncheckedIOException where the process does not start
   */
  static BusyProcess start() {
    List<String> command = WindowProcess.command();
    command.add(WORD);
    try {
      return new BusyProcess(
          new ProcessBuilder(command)
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Computes until the process that started this one is gone, ten minutes at most. */
  public static void compute() {
    long begun = System.nanoTime();
    double sum = 0;
    while (System.nanoTime() - begun < MOST_NANOS && hasParent()) {
      for (int i = 0; i < TURNS; i++) {
        sum += Math.sqrt(sum + i);
      }
    }
  }

  private static boolean hasParent() {
    return ProcessHandle.current().parent().map(ProcessHandle::isAlive).orElse(false);
  }

  /** Whether it still computes. */
  boolean alive() {
    return process.isAlive();
  }

  /** What it has computed so far; nothing where the system does not tell. */
  Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
