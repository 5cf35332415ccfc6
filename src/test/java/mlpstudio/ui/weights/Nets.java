package mlpstudio.ui.weights;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.stream.IntStream;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageShape;
import mlpstudio.data.ImageSplit;
import mlpstudio.data.Normalization;
import mlpstudio.data.RandomStream;
import mlpstudio.data.Subset;
import mlpstudio.model.Architecture;
import mlpstudio.model.Weights;
import mlpstudio.training.OptimizerChoice;
import mlpstudio.training.RunInput;
import mlpstudio.training.TrainingPlan;

/** Networks for tests of what is drawn; nothing is trained on their few black images. */
final class Nets {
  static final ImageShape GREY = new ImageShape(1, 4, 4);
  static final ImageShape COLOUR = new ImageShape(3, 4, 4);

  private Nets() {}

  /** A run of a network with ten classes, "zero" to "nine". */
  static RunInput input(ImageShape shape, Integer... hidden) {
    List<String> names =
        List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    return new RunInput(
        new ImageDataset("black", "Black", names, black(shape), black(shape)),
        new Subset.All(),
        Normalization.MeanDeviation.of(0.5, 0.5),
        Architecture.relu(hidden),
        TrainingPlan.of(2, 5, new OptimizerChoice.Sgd(0, false), 0.01),
        3);
  }

  /** Other weights than the first ones. */
  static Weights learnt(RunInput run, long seed) {
    return run.architecture()
        .firstWeights(run.dataset().shape().size(), 10, new RandomStream(seed));
  }

  private static ImageSplit black(ImageShape shape) {
    int[] labels = IntStream.range(0, 10).toArray();
    return new ImageSplit(shape, MemorySegment.ofArray(new byte[10 * shape.size()]), labels);
  }
}
