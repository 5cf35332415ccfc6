package mlpstudio.ui.gallery;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageSplit;
import mlpstudio.data.RandomStream;
import mlpstudio.model.ComputeDevice;
import mlpstudio.model.ComputeSettings;
import mlpstudio.training.OptimizerChoice;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunInput;
import mlpstudio.training.SyntheticImages;
import mlpstudio.training.TrainingEvent;
import mlpstudio.training.TrainingPlan;
import mlpstudio.training.TrainingService;
import mlpstudio.ui.state.RunModel;

/** Runs on the real engine, to their end. */
public final class RealRun {
  private RealRun() {}

  /** A network that has learnt a little: it still takes many images for others. */
  public static RunInput input() {
    TrainingPlan plan = TrainingPlan.of(2, 16, new OptimizerChoice.Sgd(0.5, false), 0.01);
    return on(SyntheticImages.input(plan, 3), SyntheticImages.dataset(200, 400));
  }

  /** The same with other images. */
  public static RunInput on(RunInput input, ImageDataset dataset) {
    return new RunInput(
        dataset,
        input.subset(),
        input.normalization(),
        input.architecture(),
        input.plan(),
        input.seed());
  }

  /** Trains, and shows a window's run everything that happened. */
  public static RunModel trained(TrainingService service, RunInput input) throws Exception {
    List<TrainingEvent> events = new CopyOnWriteArrayList<>();
    RunHandle handle =
        service.start(input, new ComputeSettings(ComputeDevice.CPU, 1), false, events::add);
    handle.result().get(60, TimeUnit.SECONDS);
    RunModel run = new RunModel();
    run.begin(handle);
    run.accept(events);
    return run;
  }

  /** An order in which every image has another place, most likely. */
  static int[] order(int images) {
    int[] order = java.util.stream.IntStream.range(0, images).toArray();
    new RandomStream(7).shuffle(order);
    return order;
  }

  /** Image i of the result's test half is image {@code order[i]} of the data set's. */
  static ImageDataset permuted(ImageDataset dataset, int[] order) {
    int size = dataset.shape().size();
    MemorySegment pixels = MemorySegment.ofArray(new byte[order.length * size]);
    int[] labels = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      pixels.asSlice((long) i * size, size).copyFrom(dataset.test().image(order[i]));
      labels[i] = dataset.test().label(order[i]);
    }
    return new ImageDataset(
        dataset.id(),
        dataset.title(),
        dataset.classNames(),
        dataset.train(),
        new ImageSplit(dataset.shape(), pixels, labels));
  }
}
