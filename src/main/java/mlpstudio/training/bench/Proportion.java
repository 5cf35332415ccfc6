package mlpstudio.training.bench;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageSplit;
import mlpstudio.model.ComputeSettings;
import mlpstudio.training.TrainingService;

/**
 * What twice the images cost, in time and in memory, by the image: 1 where cost grows in
 * proportion.
 */
final class Proportion {
  /** Images of the smaller of two epochs. */
  private static final int EPOCH = 12_800;

  /** Images of the smaller of two sets whose memory is compared: a large part of the process. */
  private static final int HELD = 100_000;

  private static final int STEPS = 100;
  private static final int COLLECTIONS = 3;

  private final TrainingService service;
  private final ComputeSettings compute;
  private final Clock clock;
  private final ImageDataset images;

  Proportion(TrainingService service, ComputeSettings compute, Clock clock, ImageDataset images) {
    this.service = service;
    this.compute = compute;
    this.clock = clock;
    this.images = images;
  }

  /** An epoch of twice the images over one of half as many. */
  List<Figure> time(String name, int repetitions) {
    Workload all = Workload.sgd(images, Workload.DEEP, 64).first(2 * EPOCH);
    Workload half = all.first(EPOCH);
    try (MeasuredRun twice = new MeasuredRun(service, all.input(), compute, clock);
        MeasuredRun once = new MeasuredRun(service, half.input(), compute, clock)) {
      once.seconds(half.batches());
      twice.seconds(half.batches());
      Pairs pairs = new Pairs(repetitions);
      pairs.measure(() -> twice.seconds(all.batches()) / 2, () -> once.seconds(half.batches()));
      return pairs.figures(name);
    }
  }

  /**
   * By how much the process grows with a set in memory and a run on it, for twice the images over
   * once as many; both halved to once.
   */
  List<Figure> bytes(String name, int repetitions) {
    grown(HELD);
    double[] ratios = new double[repetitions];
    double[] once = new double[repetitions];
    double[] twice = new double[repetitions];
    for (int i = 0; i < repetitions; i++) {
      once[i] = grown(HELD);
      twice[i] = grown(2 * HELD) / 2;
      ratios[i] = twice[i] / once[i];
    }
    List<Figure> figures = new ArrayList<>();
    if (Double.isFinite(ratios[0])) {
      figures.add(Figure.of(name, ratios, "ratio"));
      figures.add(Figure.of(name + ".ours", twice, "MB"));
      figures.add(Figure.of(name + ".over", once, "MB"));
    }
    return figures;
  }

  private double grown(int count) {
    double before = settled();
    try (Arena arena = Arena.ofShared()) {
      Workload load = Workload.sgd(repeated(arena, count), Workload.DEEP, 64);
      try (MeasuredRun run = new MeasuredRun(service, load.input(), compute, clock)) {
        run.seconds(STEPS);
        double grown = settled() - before;
        // Freed on the engine thread, before its images are.
        run.finish();
        return grown;
      }
    }
  }

  /** What remains once nothing is left to be collected, in megabytes. */
  private static double settled() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
      try {
        TimeUnit.MILLISECONDS.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return Resident.megabytes();
  }

  /** So many images, those of the set again and again, in memory of their own. */
  private ImageDataset repeated(Arena arena, int count) {
    ImageSplit source = images.train();
    int size = source.shape().size();
    MemorySegment pixels = arena.allocate((long) count * size);
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      int from = i % source.size();
      MemorySegment.copy(source.pixels(), (long) from * size, pixels, (long) i * size, size);
      labels[i] = source.label(from);
    }
    ImageSplit train = new ImageSplit(source.shape(), pixels, labels);
    return new ImageDataset("repeated", "Repeated", images.classNames(), train, images.test());
  }
}
