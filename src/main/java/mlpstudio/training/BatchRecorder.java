package mlpstudio.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import mlpstudio.model.Network;
import mlpstudio.model.Weights;

/**
 * Looks over a learner's shoulder for one batch: copies what goes in and what comes out, works out
 * the gradients by a second backward pass, for the learner may not keep its own, and touches
 * nothing. Engine thread only.
 */
final class BatchRecorder {
  private final Network network;
  private final OptimizerMemory optimizer;
  private final TrainingPlan plan;
  private final double rate;
  private final Weights before;
  private final OptimizerState memory;
  private BatchWork.Images images = new BatchWork.Images(new int[0], new int[0], new float[0], 1);
  private List<float[]> gradients = List.of();

  /** Begins to look, before the batch is learnt. */
  BatchRecorder(Network network, OptimizerMemory optimizer, TrainingPlan plan, double rate) {
    this.network = network;
    this.optimizer = optimizer;
    this.plan = plan;
    this.rate = rate;
    this.before = network.weights();
    this.memory = optimizer.state();
  }

  /** Takes in what the network sees, before it learns from it. */
  void inputs(NDManager step, int[] indices, int[] labels, NDArray inputs) {
    int features = Math.toIntExact(inputs.getShape().get(1));
    int kept = BatchRoom.images(indices.length, parameters());
    NDArray first = kept == indices.length ? inputs : inputs.get("0:" + kept);
    images = new BatchWork.Images(indices, labels, first.toFloatArray(), features);
    gradients =
        AutogradLearner.slopes(network, step, inputs, labels).gradients().stream()
            .map(
                gradient -> {
                  float[] copy = new float[gradient.size()];
                  gradient.read(0, copy, copy.length);
                  return copy;
                })
            .toList();
  }

  private long parameters() {
    return before.layers().stream()
        .mapToLong(layer -> (layer.inputs() + 1L) * layer.outputs())
        .sum();
  }

  /** All that was seen, once the batch is learnt. */
  BatchWork work(TrainingEvent.BatchFinished batch) {
    return new BatchWork(
        batch, images, before, network.weights(), gradients, memory, optimizer.state(), plan, rate);
  }
}
