package mlpstudio.health;

import java.util.Arrays;
import java.util.Optional;
import mlpstudio.data.Subset;

/** Whether the training images are spread over the classes. */
final class LabelBalance {
  /** From so many times the smallest class on, the largest one is too large. */
  private static final int RATIO = 10;

  private LabelBalance() {}

  /**
   * Judges a subset.
   *
   * @param classCounts images of each class in the data set
   */
  static Optional<Diagnosis> judge(Subset subset, int[] classCounts) {
    int[] sizes = subset.sizes(classCounts);
    if (sizes.length < 2) {
      return Optional.empty();
    }
    int most = 0;
    int least = 0;
    for (int c = 1; c < sizes.length; c++) {
      most = sizes[c] > sizes[most] ? c : most;
      least = sizes[c] < sizes[least] ? c : least;
    }
    if (!uneven(sizes)) {
      return Optional.empty();
    }
    Subset better =
        uneven(classCounts) ? new Subset.PerClass(Math.max(1, sizes[least])) : new Subset.All();
    return Optional.of(
        new Diagnosis.UnbalancedLabels(
            most,
            sizes[most],
            Arrays.stream(sizes).sum(),
            least,
            sizes[least],
            new Remedy.TrainingImages(better)));
  }

  private static boolean uneven(int[] sizes) {
    int most = Arrays.stream(sizes).max().orElse(0);
    int least = Arrays.stream(sizes).min().orElse(0);
    return most >= RATIO && most >= (long) RATIO * least;
  }
}
