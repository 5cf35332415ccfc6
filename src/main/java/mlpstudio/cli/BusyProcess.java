package mlpstudio.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import mlpstudio.training.bench.Neighbour;

/**
 * The program again, in a process of its own that only keeps a core busy: the other program beside
 * which threads are measured.
 */
public final class BusyProcess implements Neighbour {
  /** The word that the program is started with. */
  public static final String WORD = "bench-busy";

  /** What it says when it begins to compute. */
  private static final String COMPUTING = "computing";

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
  private static final long MOST_NANOS = TimeUnit.MINUTES.toNanos(10);
  private static final int TURNS = 10_000_000;

  private final Process process;

  private BusyProcess(Process process) {
    this.process = process;
  }

  /**
   * Starts one and returns when it computes.
   *
   * @throws UncheckedIOException where the process does not start
   */
  public static BusyProcess start() {
    try {
      BusyProcess busy =
          new BusyProcess(WindowProcess.program(WORD).redirectError(Redirect.DISCARD).start());
      busy.awaitComputing();
      return busy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Until it says so, and until the system's clock of its processor time goes on after that. */
  private void awaitComputing() throws IOException {
    // Open as long as the process: closed with it.
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    String line = out.readLine();
    while (line != null && !line.equals(COMPUTING)) {
      line = out.readLine();
    }
    if (line == null) {
      close();
      throw new IOException("The process that was to keep a core busy ended at once.");
    }
    Duration before = processorTime();
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (process.info().totalCpuDuration().isPresent()
        && processorTime().compareTo(before) <= 0
        && System.nanoTime() < end) {
      try {
        TimeUnit.MILLISECONDS.sleep(2);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Computes until the process that started this one is gone, ten minutes at most. */
  public static void compute() {
    System.out.println(COMPUTING);
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
