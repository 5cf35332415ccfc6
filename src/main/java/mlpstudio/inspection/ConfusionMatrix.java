package mlpstudio.inspection;

import java.util.Arrays;
import mlpstudio.model.PredictionTable;

/**
 * How often each true class was taken for each class: rows are true classes, columns predicted
 * ones. Immutable; for any thread.
 */
public final class ConfusionMatrix {
  private final int classes;
  private final int[] counts;
  private final int[] rows;
  private final int[] columns;
  private final int images;
  private final int errors;

  private ConfusionMatrix(int classes, int[] counts) {
    this.classes = classes;
    this.counts = counts;
    rows = new int[classes];
    columns = new int[classes];
    int right = 0;
    for (int t = 0; t < classes; t++) {
      for (int p = 0; p < classes; p++) {
        rows[t] += count(t, p);
        columns[p] += count(t, p);
      }
      right += count(t, t);
    }
    images = Arrays.stream(rows).sum();
    errors = images - right;
  }

  /**
   * Counts.
   *
   * @param labels the true class of every image, each below the table's number of classes
   * @param predictions as many rows, in the same order
   */
  public static ConfusionMatrix of(int[] labels, PredictionTable predictions) {
    Misclassifications.requireSameSize(labels, predictions);
    int classes = predictions.classes();
    int[] counts = new int[Math.multiplyExact(classes, classes)];
    for (int i = 0; i < labels.length; i++) {
      counts[labels[i] * classes + predictions.predicted(i)]++;
    }
    return new ConfusionMatrix(classes, counts);
  }

  /** Number of classes: rows, and columns. */
  public int classes() {
    return classes;
  }

  /** Number of images counted. */
  public int images() {
    return images;
  }

  /** Images of one true class that were taken for one class. */
  public int count(int trueClass, int predicted) {
    return counts[trueClass * classes + predicted];
  }

  /** Images of one true class. */
  public int rowTotal(int trueClass) {
    return rows[trueClass];
  }

  /** Images that were taken for one class. */
  public int columnTotal(int predicted) {
    return columns[predicted];
  }

  /** Images taken for another class than theirs. */
  public int errors() {
    return errors;
  }

  /** Share of errors among all images, 0 to 1; NaN where there are no images. */
  public double errorRate() {
    return share(errors, images);
  }

  /** Share of a true class taken for a class, 0 to 1; NaN where the true class has no images. */
  public double rowShare(int trueClass, int predicted) {
    return share(count(trueClass, predicted), rows[trueClass]);
  }

  /** Share of the images of a class that were recognised; NaN where it has none. */
  public double recall(int label) {
    return rowShare(label, label);
  }

  /** Share of right ones among the images taken for a class; NaN where there are none. */
  public double precision(int label) {
    return share(count(label, label), columns[label]);
  }

  /** The largest number of images outside the diagonal: the most frequent mistake. */
  public int mostFrequentError() {
    int most = 0;
    for (int t = 0; t < classes; t++) {
      for (int p = 0; p < classes; p++) {
        most = t == p ? most : Math.max(most, count(t, p));
      }
    }
    return most;
  }

  private static double share(int part, int whole) {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ConfusionMatrix that && Arrays.equals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(counts);
  }
}
