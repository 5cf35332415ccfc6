package mlpstudio.ui.support;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Does something in every pulse and measures how long the pulses are apart, and how much work they
 * are for the two threads that draw.
 */
public final class PulseMeter extends AnimationTimer {
  private final IntConsumer action;
  private final long[] intervals;
  private final CountDownLatch done = new CountDownLatch(1);
  private final long cpuBefore = drawingNanos();
  private int pulse = -1;
  private long last;

  private PulseMeter(int pulses, IntConsumer action) {
    this.intervals = new long[pulses];
    this.action = action;
  }

  /**
   * Measures.
   *
   * @param pulses how many, at about 60 a second
   * @param action what to do in each, by its number from 0; on the FX thread
   */
  public static Intervals measure(int pulses, IntConsumer action) throws InterruptedException {
    PulseMeter meter = new PulseMeter(pulses, action);
    WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () -> {
          meter.start();
          return true;
        });
    if (!meter.done.await(2, TimeUnit.MINUTES)) {
      throw new IllegalStateException("Only " + meter.pulse + " pulses in two minutes");
    }
    double work = (drawingNanos() - meter.cpuBefore) / 1e6 / pulses;
    Arrays.sort(meter.intervals);
    return new Intervals(meter.at(0.5), meter.at(0.99), meter.at(1), work);
  }

  /** Processor time of the FX thread and the renderer; unlike intervals it knows no waiting. */
  private static long drawingNanos() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
        .filter(Objects::nonNull)
        .filter(
            thread ->
                thread.getThreadName().startsWith("JavaFX Application")
                    || thread.getThreadName().startsWith("QuantumRenderer"))
        .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
        .sum();
  }

  @Override
  public void handle(long now) {
    if (pulse >= 0) {
      intervals[pulse] = now - last;
    }
    last = now;
    pulse++;
    if (pulse < intervals.length) {
      action.accept(pulse);
    } else {
      stop();
      done.countDown();
    }
  }

  private double at(double share) {
    return intervals[(int) Math.min(intervals.length - 1, intervals.length * share)] / 1e6;
  }

  /**
   * Intervals between pulses, in milliseconds.
   *
   * @param median half are shorter
   * @param p99 99 of 100 are shorter
   * @param longest the longest
   * @param work processor time of the drawing threads per pulse
   */
  public record Intervals(double median, double p99, double longest, double work) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "median %.1f ms, p99 %.1f ms, longest %.1f ms, work %.1f ms",
          median,
          p99,
          longest,
          work);
    }
  }
}
