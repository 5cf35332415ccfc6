package mlpstudio.training.bench;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageShape;
import mlpstudio.data.ImageSplit;
import mlpstudio.data.Normalization;
import mlpstudio.data.RandomStream;
import mlpstudio.data.Subset;
import mlpstudio.model.Architecture;
import mlpstudio.training.OptimizerChoice;
import mlpstudio.training.RunInput;
import mlpstudio.training.TrainingPlan;

/**
 * A training to be measured.
 *
 * @param images what is learnt
 * @param hidden hidden layers
 * @param batch images of a batch
 * @param optimizer the rule
 * @param rate its learning rate
 */
record Workload(
    ImageDataset images, List<Integer> hidden, int batch, OptimizerChoice optimizer, double rate) {
  static final List<Integer> DEEP = List.of(512, 256, 128, 64);
  static final List<Integer> WIDE = List.of(2048, 2048);
  static final float MEAN = 0.1307f;
  static final float DEVIATION = 0.3081f;

  /** The tutorial's famous network with its SGD. */
  static Workload sgd(ImageDataset images, List<Integer> hidden, int batch) {
    return new Workload(images, hidden, batch, new OptimizerChoice.Sgd(0.5, false), 0.01);
  }

  /** The same with Adam. */
  static Workload adam(ImageDataset images, List<Integer> hidden, int batch) {
    return new Workload(images, hidden, batch, OptimizerChoice.Adam.standard(), 0.001);
  }

  /** The same on the first images only. */
  Workload first(int count) {
    ImageSplit all = images.train();
    ImageSplit part =
        new ImageSplit(
            all.shape(),
            all.pixels().asSlice(0, (long) count * all.shape().size()),
            Arrays.copyOf(all.labels(), count));
    return new Workload(
        new ImageDataset(images.id(), images.title(), images.classNames(), part, images.test()),
        hidden,
        batch,
        optimizer,
        rate);
  }

  /** A run that does not end by itself for a long time. */
  RunInput input() {
    return new RunInput(
        images,
        new Subset.All(),
        Normalization.MeanDeviation.of(MEAN, DEVIATION),
        Architecture.relu(hidden.toArray(Integer[]::new)),
        TrainingPlan.of(TrainingPlan.MAX_EPOCHS, batch, optimizer, rate),
        0);
  }

  /** Batches of an epoch. */
  int batches() {
    return (images.train().size() + batch - 1) / batch;
  }

  /** All layer sizes, input and output included. */
  List<Integer> layerSizes() {
    return Architecture.relu(hidden.toArray(Integer[]::new))
        .layerSizes(images.shape().size(), images.classes());
  }

  /** Noise in the shape of a data set that is not at hand: its time is the same. */
  static ImageDataset noise(ImageShape shape, int train, int test, int classes) {
    return new ImageDataset(
        "noise",
        "Noise",
        IntStream.range(0, classes).mapToObj(Integer::toString).toList(),
        noise(shape, train, classes),
        noise(shape, test, classes));
  }

  private static ImageSplit noise(ImageShape shape, int count, int classes) {
    RandomStream random = new RandomStream(1);
    MemorySegment pixels = Arena.ofAuto().allocate((long) count * shape.size());
    for (long at = 0; at < pixels.byteSize(); at++) {
      pixels.set(ValueLayout.JAVA_BYTE, at, (byte) random.nextInt(256));
    }
    int[] labels = IntStream.range(0, count).map(i -> random.nextInt(classes)).toArray();
    return new ImageSplit(shape, pixels, labels);
  }
}
