package mlpstudio.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import mlpstudio.model.Network;
import mlpstudio.model.PredictionTable;

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
   * A pass that has not begun.
   *
   * @param run whose test images are asked about
   * @param network a copy; closed at the end
   * @param count how many images from the first on
   * @param alive whether the run still has its tensors
   */
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

  private void goOn() {
    try {
      next();
    } catch (RuntimeException e) {
      answer.completeExceptionally(e);
    }
  }

  /** Takes the next chunk, and tells the engine of the one after. */
  void next() {
    if (!alive.getAsBoolean()) {
      answer.completeExceptionally(new CancellationException("The run was closed"));
      return;
    }
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
      service.tell(this::goOn);
    } else {
      boolean hidden = network.parameters().size() > 2;
      network.close();
      answer.complete(
          new TestFeatures(width, hidden, values, new PredictionTable(classes, probabilities)));
    }
  }
}
