package mlpstudio.ui.drawpad;

import java.util.List;
import java.util.Optional;
import mlpstudio.training.RunMoment;

/**
 * What a network made of an image. Immutable; the array is not to be changed.
 *
 * @param image what it saw
 * @param probabilities one for each class; they sum to 1
 * @param classNames as many
 * @param source which network it was
 */
@SuppressWarnings("ArrayRecordComponent")
record Reading(SeenImage image, float[] probabilities, List<String> classNames, Source source) {
  /** A winner below this is not called one. */
  static final double SURE = 0.5;

  /**
   * Which network, and when.
   *
   * @param builtIn its name, or empty for the network in hand
   * @param epoch the epoch that it was in, from 1; 0 before the first batch
   * @param best whether it is that of the best epoch, not the last
   * @param past the earlier moment that it is of, if it is not that of now
   */
  record Source(String builtIn, int epoch, boolean best, Optional<RunMoment> past) {}

  /** The most probable class. */
  int winner() {
    return highest(-1);
  }

  /** The second. */
  int runnerUp() {
    return highest(winner());
  }

  /** Whether the winner is called one. */
  boolean sure() {
    return probabilities[winner()] >= SURE;
  }

  /** Whether the probabilities are numbers; those of a network that has diverged are none. */
  boolean readable() {
    return Float.isFinite(probabilities[0]);
  }

  private int highest(int except) {
    int best = except == 0 ? 1 : 0;
    for (int c = 0; c < probabilities.length; c++) {
      best = c != except && probabilities[c] > probabilities[best] ? c : best;
    }
    return Math.min(best, probabilities.length - 1);
  }
}
