package mlpstudio.inspection;

/** Points with their mean taken off. */
final class CenteredPoints {
  private final float[] values;
  private final int width;

  private CenteredPoints(float[] values, int width) {
    this.values = values;
    this.width = width;
  }

  /** Copies points and takes their mean off; what is no number counts as 0. */
  static CenteredPoints of(float[] values, int width) {
    if (width < 1 || values.length % width != 0) {
      throw new IllegalArgumentException(values.length + " values are no points of " + width);
    }
    int count = values.length / width;
    float[] centered = new float[values.length];
    double[] mean = new double[width];
    for (int i = 0; i < values.length; i++) {
      centered[i] = Float.isFinite(values[i]) ? values[i] : 0;
      mean[i % width] += centered[i] / (double) count;
    }
    for (int i = 0; i < values.length; i++) {
      centered[i] -= (float) mean[i % width];
    }
    return new CenteredPoints(centered, width);
  }

  int count() {
    return values.length / width;
  }

  /** Mean square of the distance from the mean. */
  double variance() {
    double sum = 0;
    for (float value : values) {
      sum += (double) value * value;
    }
    return count() == 0 ? 0 : sum / count();
  }

  /** The covariance matrix applied to each direction, without ever being built. */
  double[][] covariance(double[][] directions) {
    double[][] image = new double[directions.length][width];
    int count = count();
    for (int p = 0; p < count; p++) {
      int at = p * width;
      for (int k = 0; k < directions.length; k++) {
        double along = along(at, directions[k]) / count;
        double[] target = image[k];
        for (int f = 0; f < width; f++) {
          target[f] += along * values[at + f];
        }
      }
    }
    return image;
  }

  /** Where each point lies on the first two directions. */
  float[] project(double[][] directions) {
    float[] xy = new float[2 * count()];
    for (int p = 0; p < count(); p++) {
      for (int k = 0; k < Math.min(2, directions.length); k++) {
        xy[2 * p + k] = (float) along(p * width, directions[k]);
      }
    }
    return xy;
  }

  private double along(int at, double[] direction) {
    double sum = 0;
    for (int f = 0; f < width; f++) {
      sum += values[at + f] * direction[f];
    }
    return sum;
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
