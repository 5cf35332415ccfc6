package mlpstudio.ui.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import mlpstudio.training.bench.Figure;

/** How far the window's pulses are apart while a network trains and its chart is drawn. */
final class PulseBench {
  private static final int PULSES = 900;

  private PulseBench() {}

  static List<Figure> measure() throws InterruptedException {
    try (BenchWindow window = BenchWindow.open()) {
      window.awaitEngine();
      window.awaitImages();
      window.train(1000);
      window.await(() -> window.workspace().run().lastBatchProperty().get() != null);
      return BenchWindow.quantiles("pulse", intervals(window, PULSES, pulse -> {}));
    }
  }

  /**
   * The intervals of so many pulses, in milliseconds; sixty more come before.
   *
   * @param action what is done in each pulse, from 0 on; FX thread
   */
  static double[] intervals(BenchWindow window, int pulses, IntConsumer action) {
    CompletableFuture<double[]> all = new CompletableFuture<>();
    window.onFx(
        () -> {
          new Meter(all, pulses, action).start();
          return true;
        });
    return all.join();
  }

  /**
   * The intervals of pulses from something that is done until it is seen and painted, and on, in
   * milliseconds.
   *
   * @param action what is done in the first pulse; FX thread
   * @param seen whether its outcome is there; FX thread
   * @param after how many pulses follow then
   */
  static double[] intervals(BenchWindow window, Runnable action, BooleanSupplier seen, int after) {
    CompletableFuture<double[]> all = new CompletableFuture<>();
    window.onFx(
        () -> {
          new Watch(all, action, seen, after).start();
          return true;
        });
    return all.orTimeout(10, TimeUnit.MINUTES).join();
  }

  /** Notes when pulses come, from an action on. */
  private static final class Watch extends AnimationTimer {
    private final CompletableFuture<double[]> all;
    private final Runnable action;
    private final BooleanSupplier seen;
    private final List<Double> millis = new ArrayList<>();
    private int left;
    private boolean begun;
    private long last;

    Watch(CompletableFuture<double[]> all, Runnable action, BooleanSupplier seen, int after) {
      this.all = all;
      this.action = action;
      this.seen = seen;
      left = after;
    }

    @Override
    public void handle(long now) {
      long real = System.nanoTime();
      if (begun) {
        millis.add((real - last) / 1e6);
      }
      last = real;
      if (!begun) {
        begun = true;
        action.run();
      } else if (seen.getAsBoolean()) {
        left--;
        if (left < 0) {
          stop();
          all.complete(millis.stream().mapToDouble(Double::doubleValue).toArray());
        }
      }
    }
  }

  /** Notes when pulses come; the first sixty belong to the beginning. */
  private static final class Meter extends AnimationTimer {
    private static final int SKIPPED = 60;
    private final CompletableFuture<double[]> all;
    private final IntConsumer action;
    private final double[] millis;
    private int pulse = -1;
    private long last;

    Meter(CompletableFuture<double[]> all, int pulses, IntConsumer action) {
      this.all = all;
      this.action = action;
      millis = new double[pulses + SKIPPED];
    }

    @Override
    public void handle(long now) {
      // Not the pulse's own time: that says when it was due.
      long real = System.nanoTime();
      if (pulse >= 0) {
        millis[pulse] = (real - last) / 1e6;
      }
      last = real;
      pulse++;
      if (pulse == millis.length) {
        stop();
        all.complete(Arrays.copyOfRange(millis, SKIPPED, millis.length));
      } else if (pulse >= SKIPPED) {
        action.accept(pulse - SKIPPED);
      }
    }
  }
}
