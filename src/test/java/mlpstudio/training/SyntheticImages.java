package mlpstudio.training;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.stream.IntStream;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageShape;
import mlpstudio.data.ImageSplit;
import mlpstudio.data.Normalization.MeanDeviation;
import mlpstudio.data.RandomStream;
import mlpstudio.data.Subset;
import mlpstudio.model.Architecture;

/**
 * Small images that a small network can learn: each class has a bright row of its own, under noise.
 */
public final class SyntheticImages {
  private static final ImageShape SHAPE = new ImageShape(1, 6, 6);
  private static final int CLASSES = 4;

  private SyntheticImages() {}

  /** A data set of four classes. */
  public static ImageDataset dataset(int train, int test) {
    return new ImageDataset(
        "synthetic",
        "Synthetic rows",
        IntStream.range(0, CLASSES).mapToObj(Integer::toString).toList(),
        split(train, 1),
        split(test, 2));
  }

  /** A run of 784-like proportions in small: 36-16-8-4, batch 16. */
  public static RunInput input(TrainingPlan plan, long seed) {
    return new RunInput(
        dataset(200, 60),
        new Subset.All(),
        MeanDeviation.of(0.3, 0.3),
        Architecture.relu(16, 8),
        plan,
        seed);
  }

  private static ImageSplit split(int count, long seed) {
    RandomStream random = new RandomStream(seed);
    MemorySegment pixels = Arena.ofAuto().allocate((long) count * SHAPE.size());
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = random.nextInt(CLASSES);
      for (int f = 0; f < SHAPE.size(); f++) {
        int noise = random.nextInt(120);
        int ink = f / SHAPE.width() == labels[i] ? 100 : 0;
        pixels.set(ValueLayout.JAVA_BYTE, (long) i * SHAPE.size() + f, (byte) (noise + ink));
      }
    }
    return new ImageSplit(SHAPE, pixels, labels);
  }

  /** Plans that differ in every field a plan has. */
  static List<TrainingPlan> variations(TrainingPlan plan) {
    OptimizerChoice.Sgd momentum = new OptimizerChoice.Sgd(0.9, false);
    return List.of(
        plan.withBatchSize(20),
        plan.withLearningRate(plan.learningRate() * 1.1),
        plan.withOptimizer(momentum),
        plan.withOptimizer(new OptimizerChoice.Sgd(0.9, true)),
        plan.withOptimizer(OptimizerChoice.Adam.standard()),
        plan.withOptimizer(new OptimizerChoice.Adam(0.8, 0.999, 1e-8)),
        plan.withOptimizer(new OptimizerChoice.Adam(0.9, 0.9, 1e-8)),
        plan.withOptimizer(new OptimizerChoice.Adam(0.9, 0.999, 1e-2)),
        plan.withOptimizer(OptimizerChoice.AdamW.standard()).withL2(L2Penalty.weightDecay(0.1)),
        plan.withOptimizer(OptimizerChoice.Adam.standard()).withL2(L2Penalty.weightDecay(0.1)),
        plan.withOptimizer(OptimizerChoice.RmsProp.standard()),
        plan.withOptimizer(new OptimizerChoice.RmsProp(0.9, 1e-8, 0, false)),
        plan.withOptimizer(new OptimizerChoice.RmsProp(0.99, 1e-2, 0, false)),
        plan.withOptimizer(new OptimizerChoice.RmsProp(0.99, 1e-8, 0.5, false)),
        plan.withOptimizer(new OptimizerChoice.RmsProp(0.99, 1e-8, 0, true)),
        plan.withL2(new L2Penalty(0.05, true, false)),
        plan.withL2(new L2Penalty(0.05, false, false)),
        plan.withL2(new L2Penalty(0.05, false, true)),
        plan.withSchedule(new LearningRateSchedule.Step(1, 0.5)),
        plan.withSchedule(new LearningRateSchedule.Step(2, 0.5)),
        plan.withSchedule(new LearningRateSchedule.Step(1, 0.4)),
        plan.withSchedule(new LearningRateSchedule.Cosine(0)),
        plan.withSchedule(new LearningRateSchedule.Cosine(0.5)),
        plan.withClipNorm(0.05));
  }
}
