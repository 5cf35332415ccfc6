package mlpstudio.inspection;

import mlpstudio.data.RandomStream;
import mlpstudio.model.PredictionTable;

/** Predictions made by hand. */
final class Tables {
  private Tables() {}

  /** A network that is sure of one class for each image. */
  static PredictionTable certain(int classes, int... predicted) {
    float[] probabilities = new float[predicted.length * classes];
    for (int i = 0; i < predicted.length; i++) {
      probabilities[i * classes + predicted[i]] = 1;
    }
    return new PredictionTable(classes, probabilities);
  }

  /** Rows as written. */
  static PredictionTable rows(float[]... rows) {
    int classes = rows[0].length;
    float[] probabilities = new float[rows.length * classes];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, probabilities, i * classes, classes);
    }
    return new PredictionTable(classes, probabilities);
  }

  /** Any probabilities that sum to 1. */
  static PredictionTable random(int images, int classes, long seed) {
    RandomStream random = new RandomStream(seed);
    float[] probabilities = new float[images * classes];
    for (int i = 0; i < images; i++) {
      float sum = 0;
      for (int c = 0; c < classes; c++) {
        float share = random.nextFloat();
        probabilities[i * classes + c] = share * share;
        sum += share * share;
      }
      for (int c = 0; c < classes; c++) {
        probabilities[i * classes + c] /= sum;
      }
    }
    return new PredictionTable(classes, probabilities);
  }
}
