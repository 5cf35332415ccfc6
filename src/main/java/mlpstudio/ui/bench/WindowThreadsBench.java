package mlpstudio.ui.bench;

import java.util.List;
import java.util.function.Supplier;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeSettings;
import mlpstudio.training.bench.Figure;
import mlpstudio.training.bench.Neighbour;

/**
 * What the usual number of threads costs and wins where it matters: an epoch of the famous network,
 * trained in the window that draws its chart meanwhile, beside a process that keeps a core busy;
 * and the same epoch with one thread in the same window, beside that process and without it, in
 * turn.
 */
final class WindowThreadsBench {
  private static final int ROUNDS = 5;

  private WindowThreadsBench() {}

  static List<Figure> measure(Supplier<? extends Neighbour> busy) throws InterruptedException {
    try (BenchWindow window = BenchWindow.open()) {
      window.awaitEngine();
      window.awaitImages();
      return figures(window, ROUNDS, busy);
    }
  }

  /**
   * Seconds of an epoch's steps, {@code .usual.busy}, {@code .one.busy} and {@code .one}, and what
   * the first is over each of the others in the same round.
   */
  static List<Figure> figures(BenchWindow window, int rounds, Supplier<? extends Neighbour> busy)
      throws InterruptedException {
    int usual = ComputeSettings.defaults().threads();
    double[] one = new double[rounds];
    double[] oneBusy = new double[rounds];
    double[] usualBusy = new double[rounds];
    // The first epoch of all is not counted: code gets fast and memory is taken.
    secondsOfEpoch(window, 1);
    for (int i = 0; i < rounds; i++) {
      one[i] = secondsOfEpoch(window, 1);
      try (Neighbour _ = busy.get()) {
        oneBusy[i] = secondsOfEpoch(window, 1);
        usualBusy[i] = secondsOfEpoch(window, usual);
      }
    }
    String name = "threads-window";
    return List.of(
        BenchWindow.single(name + ".usual", usual, "threads"),
        Figure.of(name + ".usual.busy", usualBusy, "s"),
        Figure.of(name + ".one.busy", oneBusy, "s"),
        Figure.of(name + ".one", one, "s"),
        Figure.of(name + ".usual.busy.over.one.busy", ratios(usualBusy, oneBusy), "ratio"),
        Figure.of(name + ".usual.busy.over.one", ratios(usualBusy, one), "ratio"));
  }

  private static double secondsOfEpoch(BenchWindow window, int threads)
      throws InterruptedException {
    window.prepare(1, new ComputeSettings(ComputeDevice.CPU, threads));
    window.beginRun();
    window.await(() -> window.workspace().run().resultProperty().get() != null);
    return window.onFx(() -> window.workspace().run().epochs().getFirst().trainSeconds());
  }

  private static double[] ratios(double[] these, double[] those) {
    double[] ratios = new double[these.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = these[i] / those[i];
    }
    return ratios;
  }
}
