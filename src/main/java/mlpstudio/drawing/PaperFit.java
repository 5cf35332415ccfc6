package mlpstudio.drawing;

import java.util.Arrays;

/**
 * The brightness of paper under uneven light: a surface of second degree, fitted to the places that
 * bear no ink.
 */
final class PaperFit {
  private static final int TERMS = 6;

  private PaperFit() {}

  /**
   * The paper's brightness everywhere.
   *
   * @param picture the brightness
   * @param ink places that are left out
   * @param degree 0 for even light, 1 or 2
   */
  static float[] surface(GreyField picture, boolean[] ink, int degree) {
    int used = degree == 0 ? 1 : degree == 1 ? 3 : TERMS;
    double[][] system = new double[used][used + 1];
    double[] terms = new double[TERMS];
    for (int i = 0; i < ink.length; i++) {
      if (!ink[i]) {
        terms(picture, i, terms);
        for (int row = 0; row < used; row++) {
          for (int column = 0; column < used; column++) {
            system[row][column] += terms[row] * terms[column];
          }
          system[row][used] += terms[row] * picture.values()[i];
        }
      }
    }
    double[] solution = solve(system);
    float[] surface = new float[ink.length];
    for (int i = 0; i < surface.length; i++) {
      terms(picture, i, terms);
      double sum = 0;
      for (int t = 0; t < used; t++) {
        sum += solution[t] * terms[t];
      }
      surface[i] = (float) sum;
    }
    return surface;
  }

  private static void terms(GreyField picture, int i, double[] terms) {
    double x = 2.0 * (i % picture.width()) / picture.width() - 1;
    int row = i / picture.width();
    double y = 2.0 * row / picture.height() - 1;
    terms[0] = 1;
    terms[1] = x;
    terms[2] = y;
    terms[3] = x * x;
    terms[4] = x * y;
    terms[5] = y * y;
  }

  /** Gauss and Jordan's elimination; unknowns that nothing determines become 0. */
  private static double[] solve(double[][] system) {
    int n = system.length;
    for (int pivot = 0; pivot < n; pivot++) {
      int best = pivot;
      for (int row = pivot + 1; row < n; row++) {
        if (Math.abs(system[row][pivot]) > Math.abs(system[best][pivot])) {
          best = row;
        }
      }
      double[] swapped = system[pivot];
      system[pivot] = system[best];
      system[best] = swapped;
      if (Math.abs(system[pivot][pivot]) < 1e-9) {
        Arrays.fill(system[pivot], 0);
        system[pivot][pivot] = 1;
      }
      for (int row = 0; row < n; row++) {
        if (row != pivot) {
          double factor = system[row][pivot] / system[pivot][pivot];
          for (int column = pivot; column <= n; column++) {
            system[row][column] -= factor * system[pivot][column];
          }
        }
      }
    }
    double[] solution = new double[n];
    for (int i = 0; i < n; i++) {
      solution[i] = system[i][n] / system[i][i];
    }
    return solution;
  }
}
