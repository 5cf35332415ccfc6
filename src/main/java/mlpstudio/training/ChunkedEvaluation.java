package mlpstudio.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import mlpstudio.model.Network;
import mlpstudio.model.PredictionTable;
import org.jspecify.annotations.Nullable;

/**
 * Scores a network on many images, a chunk at a time, so that whoever waits for the engine is
 * served in between. The chunk's size never changes: another one would change the last bits of the
 * sums. Engine thread only.
 */
final class ChunkedEvaluation {
  /** Images of a chunk: about 5 ms of the tutorial's largest network. */
  static final int CHUNK = 250;

  private final NDManager manager;
  private final Network network;
  private final BatchImages images;
  private final int[] labels;
  private final int @Nullable [] indices;
  private final int classes;
  private final float[] probabilities;
  private double lossSum;
  private int correct;
  private int done;

  /**
   * Begins an evaluation.
   *
   * @param manager parent of the chunks' managers
   * @param network what is scored; must not change until the end
   * @param images all images
   * @param labels the true class of each of them
   * @param indices which images are scored, or null for all
   * @param classes number of classes
   */
  ChunkedEvaluation(
      NDManager manager,
      Network network,
      BatchImages images,
      int[] labels,
      int @Nullable [] indices,
      int classes) {
    this.manager = manager;
    this.network = network;
    this.images = images;
    this.labels = labels;
    this.indices = indices;
    this.classes = classes;
    this.probabilities = new float[Math.multiplyExact(total(), classes)];
  }

  /** How many images are scored already. */
  int done() {
    return done;
  }

  /** How many images there are to score. */
  int total() {
    return indices == null ? images.size() : indices.length;
  }

  /** Scores the next chunk. */
  void next() {
    int to = Math.min(total(), done + CHUNK);
    try (NDManager chunk = manager.newSubManager()) {
      int[] chosen = indices == null ? new int[0] : Arrays.copyOfRange(indices, done, to);
      NDArray inputs =
          indices == null ? images.range(chunk, done, to) : images.gather(chunk, chosen);
      float[] logits = network.logits(inputs).toFloatArray();
      int[] truth = new int[to - done];
      for (int i = 0; i < truth.length; i++) {
        truth[i] = labels[indices == null ? done + i : chosen[i]];
      }
      CrossEntropy score = CrossEntropy.of(logits, truth, classes);
      lossSum += score.lossSum();
      correct += score.correct();
      System.arraycopy(score.probabilities(), 0, probabilities, done * classes, logits.length);
    }
    done = to;
  }

  /** The scores of all chunks so far, once {@link #done()} is {@link #total()}. */
  Evaluation result() {
    return new Evaluation(
        lossSum / done, (double) correct / done, new PredictionTable(classes, probabilities));
  }
}
