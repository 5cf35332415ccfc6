package mlpstudio.training;

import java.util.Arrays;
import java.util.List;

/**
 * The memory of an optimiser: how many steps it took and its moments, one array per moment and
 * parameter.
 */
public final class OptimizerState {
  private final long steps;
  private final List<float[]> moments;

  /**
   * Copies the arrays.
   *
   * @param steps taken so far
   * @param moments in the optimiser's own order: all moments of the first parameter, then of the
   *     next
   */
  public OptimizerState(long steps, List<float[]> moments) {
    this.steps = steps;
    this.moments = moments.stream().map(float[]::clone).toList();
  }

  /** Steps taken so far. */
  public long steps() {
    return steps;
  }

  /** What the moments take. */
  long bytes() {
    return moments.stream().mapToLong(m -> (long) m.length * Float.BYTES).sum();
  }

  /** One number of one moment. */
  float moment(int index, int at) {
    return moments.get(index)[at];
  }

  /** All moments of the first parameter, then of the next; copies. */
  public List<float[]> moments() {
    return moments.stream().map(float[]::clone).toList();
  }

  /**
   * Refuses moments that belong to another rule or network.
   *
   * @throws IllegalArgumentException with a sentence
   */
  static void requireFit(List<float[]> moments, List<Integer> sizes) {
    if (moments.size() != sizes.size()) {
      throw new IllegalArgumentException(
          moments.size() + " moments do not fit this optimiser, which has " + sizes.size());
    }
    for (int i = 0; i < sizes.size(); i++) {
      if (moments.get(i).length != sizes.get(i)) {
        throw new IllegalArgumentException(
            "Moment " + i + " has " + moments.get(i).length + " values, not " + sizes.get(i));
      }
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OptimizerState that
        && steps == that.steps
        && Arrays.deepEquals(moments.toArray(), that.moments.toArray());
  }

  @Override
  public int hashCode() {
    return Long.hashCode(steps) * 31 + Arrays.deepHashCode(moments.toArray());
  }
}
