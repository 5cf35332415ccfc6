package mlpstudio.training.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import mlpstudio.data.ImageDataset;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeSettings;
import mlpstudio.training.TrainingService;

/**
 * What a second thread of the engine wins and loses, by width and batch size: steps with one, two
 * and the usual number of threads, alone and beside a process that keeps a core busy, over the same
 * steps with one thread alone, in turn. Always in time that passes: that is what is lost where
 * threads wait for each other.
 */
final class ThreadsBench {
  /** Of one measurement, where one thread computes alone. */
  private static final double SECONDS = 0.3;

  private static final int WARM_UP = 5;

  private final TrainingService service;
  private final int rounds;
  private final Supplier<? extends Neighbour> busy;
  private final Map<String, Workload> loads;

  /**
   * Measures nothing yet.
   *
   * @param rounds of all measurements
   * @param busy starts a process that keeps a core busy
   * @param loads what is trained, by name
   */
  ThreadsBench(
      TrainingService service,
      int rounds,
      Supplier<? extends Neighbour> busy,
      Map<String, Workload> loads) {
    this.service = service;
    this.rounds = rounds;
    this.busy = busy;
    this.loads = loads;
  }

  /** A small network, the tutorial's, and a wide one that learns large batches. */
  static Map<String, Workload> loads(ImageDataset images) {
    Map<String, Workload> loads = new LinkedHashMap<>();
    loads.put("small", Workload.sgd(images, List.of(50), 64));
    loads.put("deep", Workload.sgd(images, Workload.DEEP, 64));
    loads.put("wide", Workload.sgd(images, Workload.WIDE, 512));
    return loads;
  }

  /** The usual number of threads, and for each workload its ratios. */
  List<Figure> figures(String name) {
    int usual = ComputeSettings.defaults().threads();
    List<Figure> figures = new ArrayList<>();
    figures.add(Figure.of(name + ".usual", new double[] {usual}, "threads"));
    TreeSet<Integer> counts = new TreeSet<>(List.of(1, 2, usual));
    loads.forEach(
        (load, work) -> figures.addAll(ratios(name + "." + load, work, List.copyOf(counts))));
    return figures;
  }

  private List<Figure> ratios(String name, Workload load, List<Integer> counts) {
    int steps = (int) Math.clamp(SECONDS / secondsOfStep(load, 1, WARM_UP), 2, 500);
    double[][] idle = new double[counts.size()][rounds];
    double[][] beside = new double[counts.size()][rounds];
    for (int round = 0; round < rounds; round++) {
      for (int k = 0; k < counts.size(); k++) {
        idle[k][round] = secondsOfStep(load, counts.get(k), steps);
      }
      try (Neighbour _ = busy.get()) {
        for (int k = 0; k < counts.size(); k++) {
          beside[k][round] = secondsOfStep(load, counts.get(k), steps);
        }
      }
    }
    List<Figure> figures = new ArrayList<>();
    for (int k = 0; k < counts.size(); k++) {
      String which = name + "." + counts.get(k);
      figures.add(ratio(which, idle[k], idle[0]));
      figures.add(ratio(which + ".busy", beside[k], idle[0]));
    }
    return figures;
  }

  private double secondsOfStep(Workload load, int threads, int steps) {
    ComputeSettings compute = new ComputeSettings(ComputeDevice.CPU, threads);
    try (MeasuredRun run = new MeasuredRun(service, load.input(), compute, Clock.WALL)) {
      run.seconds(WARM_UP);
      return run.seconds(steps) / steps;
    }
  }

  private static Figure ratio(String name, double[] these, double[] overThose) {
    double[] ratios = new double[these.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = these[i] / overThose[i];
    }
    return Figure.of(name, ratios, "ratio");
  }
}
