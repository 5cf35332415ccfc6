package mlpstudio.training.bench;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
   */
  public EngineBench(
      ComputeSettings compute,
      int repetitions,
      Clock clock,
      ImageDataset mnist,
      Optional<ImageDataset> cifar) {
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

  /** An epoch of twice the images over one of half as many, by the image: 1 where cost grows so. */
  private List<Figure> proportion(String name) {
    Workload all = Workload.sgd(mnist, Workload.DEEP, 64).first(2 * EPOCH);
    Workload half = all.first(EPOCH);
    try (MeasuredRun twice = new MeasuredRun(service, all.input(), compute, clock);
        MeasuredRun once = new MeasuredRun(service, half.input(), compute, clock)) {
      once.seconds(half.batches());
      twice.seconds(half.batches());
      Pairs pairs = new Pairs(Math.max(1, repetitions / 3));
      pairs.measure(() -> twice.seconds(all.batches()) / 2, () -> once.seconds(half.batches()));
      return pairs.figures(name);
    }
  }

  /** So many steps that a repetition takes about a tenth of a second. */
  private static int block(double secondsOfOne) {
    return (int) Math.clamp(0.1 / secondsOfOne, 10, 500);
  }

  private List<Figure> epochs(String name, Function<Workload, Rival> rival) {
    Workload workload = Workload.sgd(mnist, Workload.DEEP, 64).first(EPOCH);
    try (MeasuredRun ours = new MeasuredRun(service, workload.input(), compute, clock);
        Rival other = rival.apply(workload)) {
      if (repetitions > 1) {
        ours.seconds(workload.batches());
        other.epoch();
      }
      Pairs pairs = new Pairs(Math.max(1, repetitions / 3));
      pairs.measure(() -> ours.seconds(workload.batches()), () -> clock.seconds(other::epoch));
      return pairs.figures(name);
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
