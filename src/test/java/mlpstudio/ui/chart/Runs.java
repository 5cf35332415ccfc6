package mlpstudio.ui.chart;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import mlpstudio.data.ImageDataset;
import mlpstudio.data.ImageShape;
import mlpstudio.data.ImageSplit;
import mlpstudio.experiment.BuiltInExperiments;
import mlpstudio.experiment.Experiment;
import mlpstudio.model.PredictionTable;
import mlpstudio.model.Weights;
import mlpstudio.training.EpochRecord;
import mlpstudio.training.Evaluation;
import mlpstudio.training.KeptWeights;
import mlpstudio.training.RunControl;
import mlpstudio.training.RunHandle;
import mlpstudio.training.RunInput;
import mlpstudio.training.RunResult;
import mlpstudio.training.RunSnapshot;
import mlpstudio.training.RunState;
import mlpstudio.training.TrainingEvent;
import mlpstudio.training.TrainingEvent.BatchFinished;
import mlpstudio.training.TrainingEvent.EpochFinished;
import mlpstudio.ui.state.Workspace;

/** Runs as the engine would tell them, without an engine. */
final class Runs {
  static final int BATCH = 64;

  private Runs() {}

  static Workspace workspace() {
    return new Workspace(BuiltInExperiments.deepReluSgd());
  }

  /** A batch of 64 images. */
  static BatchFinished batch(int epoch, int batch, int batches, double loss) {
    long seen = (long) BATCH * ((long) epoch * batches + batch + 1);
    return new BatchFinished(epoch, batch, batches, loss, loss, 1 - loss / 3, seen);
  }

  static EpochFinished epoch(
      int epoch, double trainLoss, double trainAccuracy, double testLoss, double testAccuracy) {
    EpochRecord record =
        new EpochRecord(epoch, trainLoss, trainAccuracy, testLoss, testAccuracy, 5.25, 0.5, 0.01);
    Evaluation evaluation =
        new Evaluation(testLoss, testAccuracy, new PredictionTable(10, new float[0]));
    return new EpochFinished(record, evaluation, false);
  }

  /** Whole epochs of a network that learns, noisily, the same at every call. */
  static List<TrainingEvent> learning(int epochs, int batches) {
    Random random = new Random(7);
    List<TrainingEvent> events = new ArrayList<>();
    for (int e = 0; e < epochs; e++) {
      double sum = 0;
      for (int b = 0; b < batches; b++) {
        double x = e + (b + 1.0) / batches;
        double loss = level(x) * Math.exp(0.35 * random.nextGaussian());
        sum += loss;
        double mean = sum / (b + 1);
        long seen = (long) BATCH * ((long) e * batches + b + 1);
        events.add(new BatchFinished(e, b, batches, loss, mean, accuracy(mean), seen));
      }
      double train = sum / batches;
      double test = level(e + 1.0) * 0.9 + 0.035 + 0.006 * random.nextGaussian();
      events.add(epoch(e, train, accuracy(train), test, accuracy(test)));
    }
    return events;
  }

  private static double level(double x) {
    return 2.1 * Math.exp(-3.5 * x) + 0.35 * Math.exp(-0.5 * x) + 0.02;
  }

  private static double accuracy(double loss) {
    return Math.exp(-0.3 * loss);
  }

  /** A run of an experiment's plan that never does anything. */
  static RunHandle handle(int epochs) {
    Experiment experiment = BuiltInExperiments.deepReluSgd();
    ImageShape shape = new ImageShape(1, 1, 1);
    ImageSplit split = new ImageSplit(shape, MemorySegment.ofArray(new byte[1]), new int[1]);
    ImageDataset images = new ImageDataset("mnist", "MNIST", List.of("0"), split, split);
    RunInput input = experiment.withPlan(experiment.plan().withEpochs(epochs)).runInput(images);
    return new IdleRun(input);
  }

  private record IdleRun(RunInput input) implements RunHandle {
    @Override
    public void choose(KeptWeights kept) {}

    @Override
    public RunControl control() {
      throw new UnsupportedOperationException();
    }

    @Override
    public RunState state() {
      return RunState.TRAINING;
    }

    @Override
    public CompletableFuture<RunResult> result() {
      return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<Weights> weights() {
      return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<RunSnapshot> snapshot() {
      return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<PredictionTable> predict(MemorySegment images) {
      return new CompletableFuture<>();
    }

    @Override
    public void close() {
      // Nothing is held.
    }
  }
}
