package mlpstudio.training;

import java.util.List;
import mlpstudio.words.Words;

/** How the learning rate changes from epoch to epoch. */
public sealed interface LearningRateSchedule {

  /**
   * The factor on the plan's learning rate during one epoch.
   *
   * @param epoch the epoch about to be trained, from 0
   * @param epochs how many the plan has
   * @param history the epochs already trained, in order
   */
  double factor(int epoch, int epochs, List<EpochRecord> history);

  /**
   * Whether the factor depends on how many epochs the plan has, so that a plan with more of them is
   * another one from the start.
   */
  default boolean followsEpochs() {
    return false;
  }

  /** Always 1. */
  record Constant() implements LearningRateSchedule {
    @Override
    public double factor(int epoch, int epochs, List<EpochRecord> history) {
      return 1;
    }
  }

  /**
   * Multiplied every few epochs.
   *
   * @param every epochs between two changes, at least 1
   * @param gamma factor of one change, above 0
   */
  record Step(int every, double gamma) implements LearningRateSchedule {
    /** Refuses settings outside their ranges. */
    public Step {
      if (every < 1 || !(gamma > 0 && Double.isFinite(gamma))) {
        throw new IllegalArgumentException(
            Words.say(LearningRateSchedule.class, "range.step", every, gamma));
      }
    }

    @Override
    public double factor(int epoch, int epochs, List<EpochRecord> history) {
      int changes = epoch / every;
      return Math.pow(gamma, changes);
    }
  }

  /**
   * Half a cosine from 1 down towards a floor (Loshchilov and Hutter, "SGDR", 2017, without
   * restarts).
   *
   * @param floor the factor that would be reached after the last epoch, 0 to 1
   */
  record Cosine(double floor) implements LearningRateSchedule {
    /** Refuses floors outside 0 to 1. */
    public Cosine {
      if (!(floor >= 0 && floor <= 1)) {
        throw new IllegalArgumentException(
            Words.say(LearningRateSchedule.class, "range.cosine", floor));
      }
    }

    @Override
    public boolean followsEpochs() {
      return true;
    }

    @Override
    public double factor(int epoch, int epochs, List<EpochRecord> history) {
      double progress = epochs <= 1 ? 0 : Math.min(1, (double) epoch / epochs);
      return floor + (1 - floor) * (1 + Math.cos(Math.PI * progress)) / 2;
    }
  }

  /**
   * Multiplied whenever the test loss has not improved for a while, as PyTorch's {@code
   * ReduceLROnPlateau} does with its standard relative threshold of 1e-4 and no cooldown.
   *
   * @param patience epochs without improvement that are borne, 0 or more
   * @param gamma factor of one change, between 0 and 1
   */
  record Plateau(int patience, double gamma) implements LearningRateSchedule {
    private static final double THRESHOLD = 1e-4;

    /** Refuses settings outside their ranges. */
    public Plateau {
      if (patience < 0 || !(gamma > 0 && gamma < 1)) {
        throw new IllegalArgumentException(
            Words.say(LearningRateSchedule.class, "range.plateau", patience, gamma));
      }
    }

    @Override
    public double factor(int epoch, int epochs, List<EpochRecord> history) {
      double best = Double.POSITIVE_INFINITY;
      double factor = 1;
      int bad = 0;
      for (EpochRecord record : history) {
        if (record.testLoss() < best * (1 - THRESHOLD)) {
          best = record.testLoss();
          bad = 0;
        } else if (++bad > patience) {
          factor *= gamma;
          bad = 0;
        }
      }
      return factor;
    }
  }
}
