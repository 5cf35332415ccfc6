package mlpstudio.data;

import java.util.Arrays;
import java.util.stream.IntStream;
import mlpstudio.data.RandomStream.Purpose;

/** Draws stratified samples. */
final class Sampling {
  private Sampling() {}

  /**
   * Takes {@code wanted[c]} images of each class {@code c} (all, where it has fewer), without
   * replacement.
   *
   * @return indices in ascending order
   */
  static int[] stratified(ImageSplit split, int[] wanted, long seed) {
    int[] order = IntStream.range(0, split.size()).toArray();
    RandomStream.of(seed, Purpose.SUBSET).shuffle(order);
    int[] left = wanted.clone();
    int[] taken = Arrays.stream(order).filter(i -> left[split.label(i)]-- > 0).toArray();
    Arrays.sort(taken);
    return taken;
  }
}
