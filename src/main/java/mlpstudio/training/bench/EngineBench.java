package mlpstudio.training.bench;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageShape;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeEngine;
import mlpstudio.model.ComputeSettings;
import mlpstudio.training.MomentRoom;
import mlpstudio.training.TrainingRun;
import mlpstudio.training.TrainingService;

/**
 * The figures of the engine: complete training steps over their matrix products, epochs over those
 * of DJL's own loops, the evaluation over its forward products. What is compared is measured in
 * turn, repetition by repetition, so that a machine with other work disturbs both. One thread's.
 */
public final class EngineBench implements AutoCloseable {
  /** What {@link #measure} can measure. */
  public static final List<String> NAMES =
      List.of(
          "step-sgd",
          "step-adam",
          "step-small",
          "step-cifar",
          "step-wide",
          "proportion",
          "threads",
          "easytrain",
          "plain-djl",
          "evaluate");

  private static final ImageShape CIFAR = new ImageShape(3, 32, 32);
  private static final int WARM_UP = 1000;

  /** Images of a compared epoch: short ones alternate more often. */
  private static final int EPOCH = 12_800;

  private final ComputeSettings compute;
  private final int repetitions;
  private final Clock clock;
  private final ImageDataset mnist;
  private final Optional<ImageDataset> cifar;
  private final Supplier<? extends Neighbour> busy;
  private final TrainingService service = new TrainingService();
  private final ComputeEngine engine;

  /**
   * Starts the engine.
   *
   * @param compute the CPU, with its threads
   * @param repetitions of steps; epochs are repeated a third as often
   * @param clock what counts as time; the processor's only with one thread
   * @param mnist the images of all figures but one
   * @param cifar CIFAR-10; noise takes its place where it is not at hand
   * @param busy starts a process that keeps a core busy
   */
  public EngineBench(
      ComputeSettings compute,
      int repetitions,
      Clock clock,
      ImageDataset mnist,
      Optional<ImageDataset> cifar,
      Supplier<? extends Neighbour> busy) {
    this.busy = busy;
    this.clock = clock;
    this.compute = compute;
    this.repetitions = repetitions;
    this.mnist = mnist;
    this.cifar = cifar;
    // As in the window, which can go back to earlier moments.
    service.keepMoments(MomentRoom.bytes());
    service.ready().join();
    engine = ComputeEngine.start();
    engine.setThreads(compute.threads());
  }

  /** The engine's name and version. */
  public String version() {
    return engine.version();
  }

  /**
   * Measures one of {@link #NAMES}; takes up to two minutes.
   *
   * @throws IllegalArgumentException where there is no such figure
   */
  public List<Figure> measure(String name) {
    return switch (name) {
      case "step-sgd" -> step(name, Workload.sgd(mnist, Workload.DEEP, 64));
      case "step-adam" -> step(name, Workload.adam(mnist, Workload.DEEP, 64));
      case "step-small" -> step(name, Workload.sgd(mnist, List.of(50), 100));
      case "step-cifar" -> step(name, Workload.adam(cifar(), Workload.DEEP, 100));
      case "step-wide" -> step(name, Workload.sgd(mnist, Workload.WIDE, 64));
      case "proportion" -> proportion(name);
      case "threads" ->
          new ThreadsBench(service, Math.max(1, repetitions / 6), busy, ThreadsBench.loads(mnist))
              .figures(name);
      case "easytrain" -> epochs(name, EasyTrainRival::new);
      case "plain-djl" -> epochs(name, PlainDjl::new);
      case "evaluate" -> evaluate(name);
      default -> throw new IllegalArgumentException("There is no figure " + name);
    };
  }

  private ImageDataset cifar() {
    return cifar.orElseGet(() -> Workload.noise(CIFAR, 50_000, 10_000, 10));
  }

  private List<Figure> step(String name, Workload workload) {
    try (NDManager manager = engine.open(ComputeDevice.CPU);
        MatrixProducts floor =
            new MatrixProducts(manager, workload.batch(), workload.layerSizes(), true);
        MeasuredRun ours = new MeasuredRun(service, workload.input(), compute, clock)) {
      int block = block(ours.seconds(WARM_UP) / WARM_UP);
      floor.compute(block);
      Pairs pairs = new Pairs(repetitions);
      pairs.measure(
          () -> ours.seconds(block) / block,
          () -> clock.seconds(() -> floor.compute(block)) / block);
      return pairs.figures(name);
    }
  }

  private List<Figure> proportion(String name) {
    Proportion proportion = new Proportion(service, compute, clock, mnist);
    List<Figure> figures = new ArrayList<>(proportion.time(name, Math.max(1, repetitions / 3)));
    figures.addAll(proportion.bytes(name + ".bytes", Math.max(1, repetitions / 10)));
    return figures;
  }

  /** So many steps that a repetition takes about a tenth of a second. */
  private static int block(double secondsOfOne) {
    return (int) Math.clamp(0.1 / secondsOfOne, 10, 500);
  }

  /** An epoch of ours over a rival's, and over the same what the matrix products alone take. */
  private List<Figure> epochs(String name, Function<Workload, Rival> rival) {
    Workload workload = Workload.sgd(mnist, Workload.DEEP, 64).first(EPOCH);
    int batches = workload.batches();
    try (NDManager manager = engine.open(ComputeDevice.CPU);
        MatrixProducts floor =
            new MatrixProducts(manager, workload.batch(), workload.layerSizes(), true);
        MeasuredRun ours = new MeasuredRun(service, workload.input(), compute, clock);
        Rival other = rival.apply(workload)) {
      if (repetitions > 1) {
        ours.seconds(batches);
        other.epoch();
        floor.compute(batches);
      }
      List<Double> products = new ArrayList<>();
      Pairs pairs = new Pairs(Math.max(1, repetitions / 3));
      pairs.measure(
          () -> ours.seconds(batches),
          () -> {
            double theirs = clock.seconds(other::epoch);
            products.add(clock.seconds(() -> floor.compute(batches)) / theirs);
            return theirs;
          });
      List<Figure> figures = new ArrayList<>(pairs.figures(name));
      double[] ratios = products.stream().mapToDouble(Double::doubleValue).toArray();
      figures.add(Figure.of(name + ".products", ratios, "ratio"));
      return figures;
    }
  }

  private List<Figure> evaluate(String name) {
    Workload workload = Workload.sgd(mnist, Workload.DEEP, 64);
    int images = workload.images().test().size();
    int chunk = TrainingRun.EVALUATION_CHUNK;
    int times = (images + chunk - 1) / chunk;
    try (NDManager manager = engine.open(ComputeDevice.CPU);
        MatrixProducts floor = new MatrixProducts(manager, chunk, workload.layerSizes(), false);
        TrainingRun run = new TrainingRun(workload.input(), manager)) {
      for (int i = 0; i < 10; i++) {
        run.evaluate();
      }
      Pairs pairs = new Pairs(repetitions);
      pairs.measure(
          () -> clock.seconds(run::evaluate), () -> clock.seconds(() -> floor.compute(times)));
      return pairs.figures(name);
    }
  }

  @Override
  public void close() {
    service.close();
  }
}
