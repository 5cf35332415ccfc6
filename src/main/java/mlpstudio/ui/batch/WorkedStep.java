package mlpstudio.ui.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import mlpstudio.data.ImageDataset;
import mlpstudio.inspection.ValueRange;
import mlpstudio.inspection.WorkedImage;
import mlpstudio.model.Activation;
import mlpstudio.model.LayerWeights;
import mlpstudio.training.BatchWork;
import mlpstudio.training.RunInput;

/**
 * A recorded batch with what follows from it: how each image did before and after the step, and how
 * far each layer moved.
 *
 * @param work what was recorded
 * @param dataset whose images they are
 * @param activation the function after each hidden layer
 * @param images worst first
 * @param layers from the input
 * @param inks the least and the greatest number that the network saw
 */
record WorkedStep(
    BatchWork work,
    ImageDataset dataset,
    Activation activation,
    List<ImageRow> images,
    List<LayerRow> layers,
    ValueRange inks) {

  /**
   * One image of the batch.
   *
   * @param position in the batch
   * @param label the true class
   * @param before how it did before the step
   * @param after how it does after it
   */
  record ImageRow(int position, int label, Score before, Score after) {}

  /**
   * How an image does.
   *
   * @param loss its cross-entropy
   * @param predicted what it is taken for
   * @param probability of its true class
   */
  record Score(double loss, int predicted, double probability) {
    static Score of(WorkedImage image) {
      return new Score(image.loss(), image.predicted(), image.probability(image.label()));
    }
  }

  /**
   * One layer, its biases counted in.
   *
   * @param inputs fan-in
   * @param outputs units
   * @param gradient norm of the gradient
   * @param weight norm before the step
   * @param update norm of the step
   */
  record LayerRow(int inputs, int outputs, double gradient, double weight, double update) {

    /** How far it moved, measured by its own length; infinite where it was zero. */
    double ratio() {
      return update / weight;
    }
  }

  /** Copies the lists. */
  WorkedStep {
    images = List.copyOf(images);
    layers = List.copyOf(layers);
  }

  /** Works it out: some ten milliseconds to a second. */
  static WorkedStep of(BatchWork work, RunInput run) {
    Activation activation = run.architecture().activation();
    List<ImageRow> images =
        IntStream.range(0, work.kept())
            .mapToObj(
                i -> {
                  float[] input = work.input(i);
                  int label = work.label(i);
                  return new ImageRow(
                      i,
                      label,
                      Score.of(WorkedImage.forward(work.before(), activation, input, label)),
                      Score.of(WorkedImage.forward(work.after(), activation, input, label)));
                })
            .sorted(Comparator.comparingDouble(row -> -row.before().loss()))
            .toList();
    List<LayerRow> layers = new ArrayList<>();
    for (int l = 0; l < work.before().layers().size(); l++) {
      layers.add(layer(work, l));
    }
    return new WorkedStep(work, run.dataset(), activation, images, layers, inks(work));
  }

  private static ValueRange inks(BatchWork work) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < work.kept(); i++) {
      float[] input = work.input(i);
      ValueRange own = ValueRange.of(input, 0, input.length);
      low = Math.min(low, own.low());
      high = Math.max(high, own.high());
    }
    return new ValueRange(low, high);
  }

  private static LayerRow layer(BatchWork work, int l) {
    LayerWeights before = work.before().layers().get(l);
    LayerWeights after = work.after().layers().get(l);
    return new LayerRow(
        before.inputs(),
        before.outputs(),
        Math.hypot(norm(work.gradients().get(2 * l)), norm(work.gradients().get(2 * l + 1))),
        Math.hypot(norm(before.weight()), norm(before.bias())),
        Math.hypot(
            norm(difference(before.weight(), after.weight())),
            norm(difference(before.bias(), after.bias()))));
  }

  private static double norm(float[] values) {
    double squares = 0;
    for (float v : values) {
      squares += (double) v * v;
    }
    return Math.sqrt(squares);
  }

  /** What is to be added to the first to get the second. */
  static float[] difference(float[] from, float[] to) {
    float[] difference = new float[from.length];
    for (int i = 0; i < from.length; i++) {
      difference[i] = to[i] - from[i];
    }
    return difference;
  }

  /** Mean cross-entropy of the images kept, before the step. */
  double lossBefore() {
    return images.stream().mapToDouble(row -> row.before().loss()).average().orElse(Double.NaN);
  }

  /** The same images' mean cross-entropy after the step. */
  double lossAfter() {
    return images.stream().mapToDouble(row -> row.after().loss()).average().orElse(Double.NaN);
  }

  /** How many of the images kept were recognised before the step. */
  long correctBefore() {
    return images.stream().filter(row -> row.before().predicted() == row.label()).count();
  }

  /** How many are recognised after it. */
  long correctAfter() {
    return images.stream().filter(row -> row.after().predicted() == row.label()).count();
  }

  /** One image worked, with its way back, by its place among the rows. */
  WorkedImage worked(int row) {
    ImageRow image = images.get(row);
    return WorkedImage.of(work.before(), activation, work.input(image.position()), image.label());
  }

  /** The unit of a layer whose weights have the largest gradient. */
  int steepestUnit(int layer) {
    float[] gradient = work.gradients().get(2 * layer);
    int inputs = layers.get(layer).inputs();
    int best = 0;
    double most = -1;
    for (int unit = 0; unit < layers.get(layer).outputs(); unit++) {
      double squares = 0;
      for (int i = unit * inputs; i < (unit + 1) * inputs; i++) {
        squares += (double) gradient[i] * gradient[i];
      }
      if (squares > most) {
        most = squares;
        best = unit;
      }
    }
    return best;
  }

  /** The input of a unit whose weight has the largest gradient. */
  int steepestInput(int layer, int unit) {
    float[] gradient = work.gradients().get(2 * layer);
    int inputs = layers.get(layer).inputs();
    int best = 0;
    for (int i = 1; i < inputs; i++) {
      if (Math.abs(gradient[unit * inputs + i]) > Math.abs(gradient[unit * inputs + best])) {
        best = i;
      }
    }
    return best;
  }
}
