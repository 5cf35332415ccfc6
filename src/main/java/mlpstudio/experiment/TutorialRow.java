package mlpstudio.experiment;

import java.util.List;
import java.util.Optional;

/**
 * One row of the tutorial: what it printed, and what counts as reproduced. Judged on the mean over
 * seeds.
 *
 * @param id the experiment
 * @param accuracy the tutorial's figure: the best test accuracy of the run, or the last one where
 *     {@code lastEpoch} says so, as a fraction
 * @param lastEpoch whether the figure is that of the last epoch, as scikit-learn has no best
 *     weights
 * @param lowest the mean has to reach it
 * @param firstEpoch the tutorial's test accuracy after epoch 0, where it prints one; the mean lies
 *     within 3 points of it
 * @param losses the tutorial's training losses, where each epoch's mean has to lie within 20 % of
 *     them; else empty
 * @param learntByHeart whether the training accuracy has to be 100 % at the end
 * @param seeds how many seeds are run by default
 */
public record TutorialRow(
    String id,
    double accuracy,
    boolean lastEpoch,
    double lowest,
    Optional<Double> firstEpoch,
    List<Double> losses,
    boolean learntByHeart,
    int seeds) {
  private static final double FULL_DATA = 0.005;
  private static final double SMALL_DATA = 0.03;

  /** Copies the list. */
  public TutorialRow {
    losses = List.copyOf(losses);
  }

  /**
   * All rows, in the tutorial's order, with the figures that the pystatsml chapter "Multilayer
   * Perceptron" prints.
   */
  public static List<TutorialRow> all() {
    return List.of(
        fullData("softmax-regression", 0.8997, Optional.empty()),
        new TutorialRow(
            "sklearn-mlp",
            0.9749,
            true,
            0.97,
            Optional.empty(),
            List.of(0.2883, 0.1339, 0.0937, 0.0732, 0.0534, 0.0447, 0.0355, 0.0286, 0.0245, 0.0187),
            false,
            3),
        fullData("two-layer-linear", 0.9105, Optional.of(0.9105)),
        fullData("two-layer-linear-continued", 0.9232, Optional.of(0.9191)),
        fullData("deep-relu-sgd", 0.9760, Optional.of(0.8996)),
        smallData("small-data-sgd", 0.7532),
        smallData("small-data-adam", 0.7754),
        fullData("cifar10-adam", 0.5484, Optional.of(0.4531)));
  }

  /** The row of an experiment, if the tutorial has one. */
  public static Optional<TutorialRow> of(String id) {
    return all().stream().filter(row -> row.id.equals(id)).findFirst();
  }

  private static TutorialRow fullData(String id, double accuracy, Optional<Double> firstEpoch) {
    return new TutorialRow(
        id, accuracy, false, accuracy - FULL_DATA, firstEpoch, List.of(), false, 1);
  }

  private static TutorialRow smallData(String id, double accuracy) {
    return new TutorialRow(
        id, accuracy, false, accuracy - SMALL_DATA, Optional.empty(), List.of(), true, 5);
  }
}
