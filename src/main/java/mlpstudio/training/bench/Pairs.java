package mlpstudio.training.bench;

import java.util.List;
import java.util.function.DoubleSupplier;

/** Two things measured in turn, and their ratio in each turn. */
final class Pairs {
  private final double[] ours;
  private final double[] theirs;

  Pairs(int repetitions) {
    ours = new double[repetitions];
    theirs = new double[repetitions];
  }

  /** Measures both; each is first in every other turn. */
  void measure(DoubleSupplier our, DoubleSupplier their) {
    for (int i = 0; i < ours.length; i++) {
      if (i % 2 == 0) {
        ours[i] = our.getAsDouble();
        theirs[i] = their.getAsDouble();
      } else {
        theirs[i] = their.getAsDouble();
        ours[i] = our.getAsDouble();
      }
    }
  }

  /** The ratio, and both times in milliseconds. */
  List<Figure> figures(String name) {
    double[] ratios = new double[ours.length];
    double[] ourMillis = new double[ours.length];
    double[] theirMillis = new double[ours.length];
    for (int i = 0; i < ours.length; i++) {
      ratios[i] = ours[i] / theirs[i];
      ourMillis[i] = ours[i] * 1e3;
      theirMillis[i] = theirs[i] * 1e3;
    }
    return List.of(
        Figure.of(name, ratios, "ratio"),
        Figure.of(name + ".ours", ourMillis, "ms"),
        Figure.of(name + ".over", theirMillis, "ms"));
  }
}
