package mlpstudio.ui.chart;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Points for tests. */
record ListPoints(List<Double> xs, List<Double> ys) implements PlotPoints {

  /** Points at 0, 1, 2, and so on. */
  static ListPoints of(int count, IntToDoubleFunction y) {
    return new ListPoints(
        IntStream.range(0, count).mapToObj(i -> (double) i).toList(),
        IntStream.range(0, count).mapToObj(i -> y.applyAsDouble(i)).toList());
  }

  @Override
  public int size() {
    return xs.size();
  }

  @Override
  public double x(int index) {
    return xs.get(index);
  }

  @Override
  public double y(int index) {
    return ys.get(index);
  }
}
