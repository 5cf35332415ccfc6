package mlpstudio.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import mlpstudio.experiment.TutorialRow;
import mlpstudio.training.TrainingEvent;

/**
 * Says on standard error how far runs are: on a terminal in one line that is written over,
 * elsewhere in a line now and then. Events come from the engine thread, the rest from the command's
 * own.
 */
final class RunProgress {
  private static final long TERMINAL_NANOS = 200_000_000L;
  private static final long ELSEWHERE_NANOS = 10_000_000_000L;

  private final PrintWriter err;
  private final boolean terminal;
  private final LongSupplier nanoTime;
  private String run = "";
  private int epochs;
  private int shown;
  private long last;
  private boolean due = true;

  RunProgress(PrintWriter err, boolean terminal, LongSupplier nanoTime) {
    this.err = err;
    this.terminal = terminal;
    this.nanoTime = nanoTime;
  }

  /**
   * One run of a row begins.
   *
   * @param number which of the row's seeds it is, from 1
   * @param planned how many epochs the run has
   */
  synchronized void begin(TutorialRow row, int seed, int number, int seeds, int planned) {
    run = String.format(Locale.ROOT, "%s: seed %d (%d of %d)", row.id(), seed, number, seeds);
    epochs = planned;
    due = true;
  }

  /**
   * A run begins.
   *
   * @param name what it is called in the line
   * @param planned how many epochs it has
   */
  synchronized void begin(String name, int planned) {
    run = name;
    epochs = planned;
    due = true;
  }

  /** Another experiment is trained first. */
  synchronized void beginBefore(String experiment, int planned) {
    run += ", first " + experiment;
    epochs = planned;
    due = true;
  }

  /** Something happened in the run at work. */
  synchronized void event(TrainingEvent event) {
    switch (event) {
      case TrainingEvent.BatchFinished batch -> {
        long wait = terminal ? TERMINAL_NANOS : ELSEWHERE_NANOS;
        if (due || nanoTime.getAsLong() - last >= wait) {
          due = false;
          last = nanoTime.getAsLong();
          show(
              String.format(
                  Locale.ROOT,
                  "%s, epoch %d/%d, batch %d/%d",
                  run,
                  batch.epoch(),
                  epochs - 1,
                  batch.batch() + 1,
                  batch.batches()));
        }
      }
      case TrainingEvent.DeviceFallback fallback -> {
        clear();
        err.println(fallback.reason() + " Training on " + fallback.used().id() + " instead.");
      }
      default -> {}
    }
  }

  /** Takes the line away, so that something else can be printed. */
  synchronized void clear() {
    if (shown > 0) {
      err.print("\r" + " ".repeat(shown) + "\r");
      err.flush();
      shown = 0;
    }
  }

  /** Only where people look is it right to write over what was written. */
  static boolean onTerminal() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  private void show(String text) {
    if (terminal) {
      err.print("\r" + text + " ".repeat(Math.max(0, shown - text.length())));
      err.flush();
      shown = text.length();
    } else {
      err.println(text);
    }
  }
}
