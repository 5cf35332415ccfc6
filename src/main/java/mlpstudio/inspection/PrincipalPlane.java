package mlpstudio.inspection;

import mlpstudio.data.RandomStream;

/**
 * Principal component analysis down to a plane: the two orthogonal directions in which points
 * differ most, found by subspace iteration, and where each point lies on them. Plain arithmetic; a
 * few milliseconds for 10,000 points of 64 numbers.
 */
public final class PrincipalPlane {
  /** More directions than asked for make the iteration converge fast. */
  private static final int DIRECTIONS = 6;

  private static final int MOST_ROUNDS = 60;
  private static final double ENOUGH = 1e-6;

  private final float[] xy;
  private final double share;

  /** Takes over the array. */
  public PrincipalPlane(float[] xy, double share) {
    this.xy = xy;
    this.share = share;
  }

  /** Point after point, two coordinates each, their mean at the origin; not a copy. */
  public float[] xy() {
    return xy;
  }

  /** The fraction of all variance that the plane shows, 0 to 1. */
  public double share() {
    return share;
  }

  /**
   * Projects points.
   *
   * @param values point after point, {@code width} numbers each; what is no number counts as 0
   * @param width numbers of a point, at least 1
   */
  public static PrincipalPlane of(float[] values, int width) {
    CenteredPoints points = CenteredPoints.of(values, width);
    int k = Math.min(DIRECTIONS, width);
    double[][] basis = start(k, width);
    double[] found = new double[k];
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double[][] image = points.covariance(basis);
      double[] variances = SymmetricMatrix.rotateToAxes(basis, image);
      basis = orthonormal(image);
      boolean settled = true;
      for (int i = 0; i < Math.min(2, k); i++) {
        settled &= Math.abs(variances[i] - found[i]) <= ENOUGH * Math.max(variances[0], 1e-300);
      }
      found = variances;
      if (settled) {
        break;
      }
    }
    double[][] image = points.covariance(basis);
    double[] variances = SymmetricMatrix.rotateToAxes(basis, image);
    double plane = variances[0] + (k > 1 ? variances[1] : 0);
    double total = points.variance();
    return new PrincipalPlane(points.project(basis), total > 0 ? Math.min(1, plane / total) : 0);
  }

  private static double[][] start(int k, int width) {
    RandomStream random = new RandomStream(1);
    double[][] basis = new double[k][width];
    for (double[] direction : basis) {
      for (int i = 0; i < width; i++) {
        direction[i] = random.nextGaussian();
      }
    }
    return orthonormal(basis);
  }

  /** Gram and Schmidt's; what is nothing but the others' sum becomes zero. */
  private static double[][] orthonormal(double[][] vectors) {
    for (int i = 0; i < vectors.length; i++) {
      double before = Math.sqrt(CenteredPoints.dot(vectors[i], vectors[i]));
      for (int j = 0; j < i; j++) {
        double along = CenteredPoints.dot(vectors[i], vectors[j]);
        for (int f = 0; f < vectors[i].length; f++) {
          vectors[i][f] -= along * vectors[j][f];
        }
      }
      double length = Math.sqrt(CenteredPoints.dot(vectors[i], vectors[i]));
      double scale = length > 1e-10 * before && length > 0 ? 1 / length : 0;
      for (int f = 0; f < vectors[i].length; f++) {
        vectors[i][f] *= scale;
      }
    }
    return vectors;
  }

  /**
   * The same plane turned, and mirrored where need be, so that its points lie as near as they can
   * to where they lay before: what stays alike from epoch to epoch stays in its place.
   *
   * @param before the former coordinates of the same points
   */
  public PrincipalPlane alignedWith(float[] before) {
    if (before.length != xy.length) {
      return this;
    }
    double[] turned = new double[2];
    double[] mirrored = new double[2];
    for (int i = 0; i < xy.length; i += 2) {
      turned[0] += xy[i] * before[i] + xy[i + 1] * before[i + 1];
      turned[1] += xy[i] * before[i + 1] - xy[i + 1] * before[i];
      mirrored[0] += xy[i] * before[i] - xy[i + 1] * before[i + 1];
      mirrored[1] += xy[i] * before[i + 1] + xy[i + 1] * before[i];
    }
    boolean mirror = Math.hypot(mirrored[0], mirrored[1]) > Math.hypot(turned[0], turned[1]);
    double[] best = mirror ? mirrored : turned;
    double length = Math.hypot(best[0], best[1]);
    if (!(length > 0)) {
      return this;
    }
    double cos = best[0] / length;
    double sin = best[1] / length;
    float[] aligned = new float[xy.length];
    for (int i = 0; i < xy.length; i += 2) {
      double y = mirror ? -xy[i + 1] : xy[i + 1];
      aligned[i] = (float) (cos * xy[i] - sin * y);
      aligned[i + 1] = (float) (sin * xy[i] + cos * y);
    }
    return new PrincipalPlane(aligned, share);
  }
}
