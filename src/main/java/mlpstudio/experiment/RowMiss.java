package mlpstudio.experiment;

import java.util.Locale;

/** One rule of a row of the tutorial that our runs do not meet. Figures are means over seeds. */
public sealed interface RowMiss {

  /** In plain English, for the command line. */
  String sentence();

  /**
   * The test accuracy is too low.
   *
   * @param ours as a fraction
   * @param lowest what it has to reach
   */
  record TestAccuracy(double ours, double lowest) implements RowMiss {
    @Override
    public String sentence() {
      return text("test accuracy %.4f is under %.4f", ours, lowest);
    }
  }

  /**
   * The test accuracy after epoch 0 is more than 3 points away from the tutorial's.
   *
   * @param ours as a fraction
   * @param tutorial what the tutorial prints
   */
  record FirstEpoch(double ours, double tutorial) implements RowMiss {
    @Override
    public String sentence() {
      return text("epoch 0 has test accuracy %.4f, the tutorial %.4f", ours, tutorial);
    }
  }

  /**
   * The training loss of an epoch is more than 20 % away from the tutorial's.
   *
   * @param epoch from 0
   * @param ours mean cross-entropy
   * @param tutorial what the tutorial prints
   */
  record TrainLoss(int epoch, double ours, double tutorial) implements RowMiss {
    @Override
    public String sentence() {
      return text("epoch " + epoch + " has loss %.4f, the tutorial %.4f", ours, tutorial);
    }
  }

  /**
   * Some training images are not recognised at the end.
   *
   * @param accuracy the training accuracy of the last epoch, as a fraction
   */
  record NotByHeart(double accuracy) implements RowMiss {
    @Override
    public String sentence() {
      return text("the training accuracy at the end is %.4f, not %.0f", accuracy, 1);
    }
  }

  private static String text(String format, double ours, double theirs) {
    return String.format(Locale.ROOT, format, ours, theirs);
  }
}
