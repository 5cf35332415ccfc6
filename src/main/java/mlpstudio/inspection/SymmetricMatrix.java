package mlpstudio.inspection;

/** The small eigenvalue problem inside a subspace, by Jacobi's rotations. Pure functions. */
final class SymmetricMatrix {
  private static final int SWEEPS = 40;

  private SymmetricMatrix() {}

  /**
   * Rotates an orthonormal basis, and its image under a symmetric map, in place, so that each
   * vector is as near to an eigenvector as the subspace allows, the largest first.
   *
   * @return the eigenvalues within the subspace, falling
   */
  static double[] rotateToAxes(double[][] basis, double[][] image) {
    int k = basis.length;
    double[][] a = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        a[i][j] = CenteredPoints.dot(basis[i], image[j]);
      }
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int p = 0; p < k; p++) {
        for (int q = p + 1; q < k; q++) {
          rotate(a, basis, image, p, q);
        }
      }
    }
    return sorted(a, basis, image);
  }

  private static void rotate(double[][] a, double[][] basis, double[][] image, int p, int q) {
    if (Math.abs(a[p][q]) < 1e-300) {
      return;
    }
    double angle = 0.5 * Math.atan2(2 * a[p][q], a[p][p] - a[q][q]);
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    turn(basis, p, q, cos, sin);
    turn(image, p, q, cos, sin);
    turn(a, p, q, cos, sin);
    for (double[] row : a) {
      double x = row[p];
      double y = row[q];
      row[p] = cos * x + sin * y;
      row[q] = cos * y - sin * x;
    }
  }

  private static void turn(double[][] rows, int p, int q, double cos, double sin) {
    for (int f = 0; f < rows[p].length; f++) {
      double x = rows[p][f];
      double y = rows[q][f];
      rows[p][f] = cos * x + sin * y;
      rows[q][f] = cos * y - sin * x;
    }
  }

  private static double[] sorted(double[][] a, double[][] basis, double[][] image) {
    int k = a.length;
    double[] values = new double[k];
    for (int i = 0; i < k; i++) {
      values[i] = a[i][i];
    }
    for (int i = 0; i < k; i++) {
      int largest = i;
      for (int j = i + 1; j < k; j++) {
        largest = values[j] > values[largest] ? j : largest;
      }
      swap(basis, i, largest);
      swap(image, i, largest);
      double value = values[i];
      values[i] = values[largest];
      values[largest] = value;
    }
    return values;
  }

  private static void swap(double[][] rows, int i, int j) {
    double[] row = rows[i];
    rows[i] = rows[j];
    rows[j] = row;
  }
}
