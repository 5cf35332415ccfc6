package mlpstudio.ui.batch;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A sum of products, of which only the largest are written out.
 *
 * @param count how many there are
 * @param left first factor of each
 * @param right second factor of each
 */
record Terms(int count, IntToDoubleFunction left, IntToDoubleFunction right) {
  /** As many are written out. */
  static final int WRITTEN = 3;

  private double product(int i) {
    return left.applyAsDouble(i) * right.applyAsDouble(i);
  }

  /** All together. */
  double sum() {
    return IntStream.range(0, count).mapToDouble(this::product).sum();
  }

  /** The largest ones, then dots where there are more. */
  String markup(FormulaNumbers numbers) {
    List<Integer> largest =
        IntStream.range(0, count)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -Math.abs(product(i))))
            .limit(WRITTEN)
            .toList();
    String written =
        largest.stream()
            .map(
                i ->
                    numbers.factor(left.applyAsDouble(i))
                        + " · "
                        + numbers.factor(right.applyAsDouble(i)))
            .collect(Collectors.joining(" + "));
    return count > WRITTEN ? written + " + …" : written;
  }
}
