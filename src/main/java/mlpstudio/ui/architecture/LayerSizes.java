package mlpstudio.ui.architecture;

import java.util.List;
import java.util.stream.IntStream;
import mlpstudio.model.Architecture;
import mlpstudio.ui.support.fields.NumberSteps;

/** Sizes that people try: powers of two and the halves between them. Pure functions. */
final class LayerSizes {
  /** 1, 2, 3, 4, 6, 8, 12, … up to the widest layer. */
  private static final List<Integer> ROUND =
      IntStream.iterate(1, power -> power <= Architecture.MAX_WIDTH, power -> 2 * power)
          .flatMap(power -> power < 2 ? IntStream.of(power) : IntStream.of(power, power / 2 * 3))
          .filter(size -> size <= Architecture.MAX_WIDTH)
          .boxed()
          .toList();

  private static final int FIRST = 128;

  private LayerSizes() {}

  /** How far the arrow keys go: to the next round size; the page keys double and halve. */
  static NumberSteps steps() {
    return (value, up, large) -> {
      int size = (int) value;
      if (large) {
        return up ? size * 2 : Math.max(1, size / 2);
      }
      return up
          ? ROUND.stream().filter(s -> s > size).findFirst().orElse(Architecture.MAX_WIDTH)
          : ROUND.reversed().stream().filter(s -> s < size).findFirst().orElse(1);
    };
  }

  /** The round size nearest by ratio. */
  static int round(double size) {
    int best = ROUND.getFirst();
    for (int candidate : ROUND) {
      if (Math.abs(Math.log(candidate / size)) < Math.abs(Math.log(best / size))) {
        best = candidate;
      }
    }
    return best;
  }

  /**
   * A sensible size for a new layer: at the end half of the last, but no less than the outputs;
   * between two layers as far from one as from the other; before the first as wide as it.
   *
   * @param hidden the sizes so far
   * @param index where it comes
   * @param outputs of the network, or 0 where unknown
   */
  static int forNew(List<Integer> hidden, int index, int outputs) {
    if (hidden.isEmpty()) {
      return FIRST;
    }
    if (index == 0) {
      return hidden.getFirst();
    }
    int before = hidden.get(index - 1);
    if (index == hidden.size()) {
      return Math.max(1, Math.max(before / 2, Math.min(before, outputs)));
    }
    return (int) Math.round(Math.sqrt((double) before * hidden.get(index)));
  }
}
