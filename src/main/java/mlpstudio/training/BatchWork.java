package mlpstudio.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mlpstudio.model.LayerWeights;
import mlpstudio.model.Weights;

/**
 * One batch as it was really learnt: what the network saw, its weights before and after, the
 * gradients in between and the optimiser's memory. Plain arrays that nobody changes; for any
 * thread.
 */
public final class BatchWork {
  private final TrainingEvent.BatchFinished batch;
  private final Images images;
  private final Weights before;
  private final Weights after;
  private final List<float[]> gradients;
  private final OptimizerState memory;
  private final OptimizerState memoryAfter;
  private final TrainingPlan plan;
  private final double rate;

  BatchWork(
      TrainingEvent.BatchFinished batch,
      Images images,
      Weights before,
      Weights after,
      List<float[]> gradients,
      OptimizerState memory,
      OptimizerState memoryAfter,
      TrainingPlan plan,
      double rate) {
    this.batch = batch;
    this.images = images;
    this.before = before;
    this.after = after;
    this.gradients = List.copyOf(gradients);
    this.memory = memory;
    this.memoryAfter = memoryAfter;
    this.plan = plan;
    this.rate = rate;
  }

  /** The images of a batch as the network saw them. */
  static final class Images {
    private final int[] indices;
    private final int[] labels;
    private final float[] inputs;
    private final int features;

    /**
     * Takes over the arrays.
     *
     * @param indices of all images of the batch, among the training images
     * @param labels of all images of the batch
     * @param inputs of the first of them, image after image
     * @param features numbers of an image
     */
    Images(int[] indices, int[] labels, float[] inputs, int features) {
      this.indices = indices;
      this.labels = labels;
      this.inputs = inputs;
      this.features = features;
    }
  }

  /** The batch as the run told it. */
  public TrainingEvent.BatchFinished batch() {
    return batch;
  }

  /** Images of the batch. */
  public int size() {
    return images.indices.length;
  }

  /** How many of them, from the first on, are kept. */
  public int kept() {
    return images.inputs.length / images.features;
  }

  /** The place among the training images. */
  public int index(int position) {
    return images.indices[position];
  }

  /** The true class. */
  public int label(int position) {
    return images.labels[position];
  }

  /** What the network saw of an image, distortion included; a copy. */
  public float[] input(int position) {
    int from = position * images.features;
    return Arrays.copyOfRange(images.inputs, from, from + images.features);
  }

  /** The weights before the step. */
  public Weights before() {
    return before;
  }

  /** The weights after it. */
  public Weights after() {
    return after;
  }

  /**
   * The gradient of the batch's mean cross-entropy, before clipping and L2.
   *
   * @return one for weight and one for bias of each layer in turn; not to be changed
   */
  public List<float[]> gradients() {
    return gradients;
  }

  /** The plan that was followed. */
  public TrainingPlan plan() {
    return plan;
  }

  /** The learning rate of this step, the schedule counted in. */
  public double rate() {
    return rate;
  }

  /** The number of this step, from 1. */
  public long step() {
    return memory.steps() + 1;
  }

  /** Norm of all gradients together. */
  public double gradientNorm() {
    double squares = 0;
    for (float[] gradient : gradients) {
      for (float g : gradient) {
        squares += (double) g * g;
      }
    }
    return Math.sqrt(squares);
  }

  /** What clipping multiplied the gradients with; 1 where it did not. */
  public float clipScale() {
    return plan.clipNorm() == 0 ? 1 : ParameterOptimizer.clipScale(gradientNorm(), plan.clipNorm());
  }

  /**
   * One parameter's update as it was, and done again by the optimiser's own rule.
   *
   * @param layer from 0
   * @param unit row of the weight
   * @param input column of the weight; -1 for the bias
   */
  public WorkedUpdate update(int layer, int unit, int input) {
    LayerWeights old = before.layers().get(layer);
    boolean bias = input < 0;
    int parameter = bias ? 2 * layer + 1 : 2 * layer;
    int at = bias ? unit : unit * old.inputs() + input;
    float from = bias ? old.bias()[at] : old.weight()[at];
    float raw = gradients.get(parameter)[at];
    float decay = bias && !plan.l2().onBiases() ? 0 : (float) plan.l2().strength();
    StepRule rule = StepRule.of(plan.optimizer());
    List<Float> first = new ArrayList<>();
    List<Float> last = new ArrayList<>();
    float[][] m = new float[rule.moments()][1];
    for (int k = 0; k < m.length; k++) {
      int moment = parameter * m.length + k;
      m[k][0] = memory.moment(moment, at);
      first.add(m[k][0]);
      last.add(memoryAfter.moment(moment, at));
    }
    float scale = clipScale();
    float[] w = {from};
    float[] g = {scale == 1 ? raw : raw * scale};
    rule.apply(w, g, m, 1, new StepRule.Step(step(), rate, decay));
    List<Float> computed = new ArrayList<>();
    for (float[] moment : m) {
      computed.add(moment[0]);
    }
    LayerWeights now = after.layers().get(layer);
    float to = bias ? now.bias()[at] : now.weight()[at];
    return new WorkedUpdate(from, raw, scale, decay, first, last, to, computed, w[0]);
  }
}
