package mlpstudio.ui.bench;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
