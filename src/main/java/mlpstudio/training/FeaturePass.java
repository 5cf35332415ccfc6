package mlpstudio.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import mlpstudio.model.Network;
import mlpstudio.model.PredictionTable;
import mlpstudio.model.Weights;

/**
 * Puts test images through a network as it was when it was asked, a chunk at a time between other
 * questions, while the network itself learns on. Engine thread only.
 */
final class FeaturePass {
  private final TrainingService service;
  private final BooleanSupplier alive;
  private final CompletableFuture<TestFeatures> answer;
  private final NDManager manager;
  private final BatchImages images;
  private final Network network;
  private final int total;
  private final int classes;
  private final int width;
  private final float[] values;
  private final float[] probabilities;
  private int done;

  /**
   * Begins a pass.
   *
   * @param run whose test images are asked about
   * @param weights of the network that is asked
   * @param count how many images from the first on
   * @param alive whether the run still has its tensors
   */
  static void begin(
      TrainingService service,
      TrainingRun run,
      Weights weights,
      int count,
      BooleanSupplier alive,
      CompletableFuture<TestFeatures> answer) {
    Network copy = run.copyWith(weights);
    FeaturePass pass;
    try {
      pass = new FeaturePass(service, run, copy, count, alive, answer);
    } catch (RuntimeException | Error e) {
      copy.close();
      throw e;
    }
    pass.next();
  }

  /** Takes the network over: it is closed at the end. */
  FeaturePass(
      TrainingService service,
      TrainingRun run,
      Network network,
      int count,
      BooleanSupplier alive,
      CompletableFuture<TestFeatures> answer) {
    this.service = service;
    this.alive = alive;
    this.answer = answer;
    this.manager = run.manager();
    this.images = run.testImages();
    this.network = network;
    this.total = Math.min(count, images.size());
    this.classes = run.classes();
    this.width = network.featureWidth();
    this.values = new float[Math.multiplyExact(total, width)];
    this.probabilities = new float[Math.multiplyExact(total, classes)];
  }

  /** Takes the next chunk, and tells the engine of the one after; what fails ends the pass. */
  void next() {
    if (!alive.getAsBoolean()) {
      // The network went with the run.
      answer.completeExceptionally(new CancellationException("The run was closed"));
      return;
    }
    try {
      chunk();
    } catch (RuntimeException | Error e) {
      network.close();
      answer.completeExceptionally(e);
    }
  }

  private void chunk() {
    int to = Math.min(total, done + ChunkedEvaluation.CHUNK);
    try (NDManager chunk = manager.newSubManager()) {
      NDArray features = network.features(images.range(chunk, done, to));
      NDArray logits = network.logitsOf(features);
      float[] numbers = features.toFloatArray();
      System.arraycopy(numbers, 0, values, done * width, numbers.length);
      float[] scores =
          CrossEntropy.of(logits.toFloatArray(), new int[to - done], classes).probabilities();
      System.arraycopy(scores, 0, probabilities, done * classes, scores.length);
    }
    done = to;
    if (done < total) {
      service.tell(this::next);
    } else {
      boolean hidden = network.parameters().size() > 2;
      network.close();
      answer.complete(
          new TestFeatures(width, hidden, values, new PredictionTable(classes, probabilities)));
    }
  }
}
