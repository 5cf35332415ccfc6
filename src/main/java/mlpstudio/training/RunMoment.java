package mlpstudio.training;

import java.util.Comparator;

/**
 * A place in a run, between two batches.
 *
 * @param epoch how many epochs are complete
 * @param batch how many batches of the next one are learnt, 0 where it has not begun
 * @param batches batches of an epoch, at least 1
 */
public record RunMoment(int epoch, int batch, int batches) implements Comparable<RunMoment> {
  private static final Comparator<RunMoment> ORDER =
      Comparator.comparingInt(RunMoment::epoch).thenComparingDouble(RunMoment::position);

  /** The last batch of an epoch ends it. */
  public RunMoment {
    if (epoch < 0 || batches < 1 || batch < 0 || batch > batches) {
      throw new IllegalArgumentException(
          "No run is at epoch " + epoch + ", batch " + batch + " of " + batches);
    }
    if (batch == batches) {
      epoch++;
      batch = 0;
    }
  }

  /** Where it lies in epochs, as charts count: 1 is the end of the first epoch. */
  public double position() {
    return epoch + (double) batch / batches;
  }

  /** Whether it is the end of an epoch. */
  public boolean endsEpoch() {
    return batch == 0 && epoch > 0;
  }

  @Override
  public int compareTo(RunMoment other) {
    return ORDER.compare(this, other);
  }
}
