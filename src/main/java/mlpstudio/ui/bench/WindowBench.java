package mlpstudio.ui.bench;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import mlpstudio.training.bench.Figure;
import mlpstudio.training.bench.Neighbour;

/** Measures the window; once in a process, for the toolkit starts only once. */
public final class WindowBench {
  /** No figure: does what is to be learnt by the virtual machine. */
  public static final String PRACTICE = "practice";

  private WindowBench() {}

  /**
   * Measures one figure; returns what was found as the lines of {@link Figure#line}.
   *
   * @param name {@code start}, {@code draw}, {@code pulse}, {@code threads-window}, {@code memory},
   *     {@code large-set}, or {@link #PRACTICE}
   * @param begun when the process was started, in milliseconds of the system's clock
   * @param busy starts a process that keeps a core busy
   * @throws IllegalArgumentException where there is no such figure
   */
  public static List<String> measure(String name, long begun, Supplier<? extends Neighbour> busy)
      throws InterruptedException, IOException {
    List<Figure> figures =
        switch (name) {
          case "start" -> StartBench.measure(begun);
          case "draw" -> DrawBench.measure();
          case "pulse" -> PulseBench.measure();
          case "threads-window" -> WindowThreadsBench.measure(busy);
          case "memory" -> MemoryBench.measure();
          case "large-set" -> LargeSetBench.measure();
          case PRACTICE -> Practice.measure();
          default -> throw new IllegalArgumentException("There is no figure " + name);
        };
    return figures.stream().map(Figure::line).toList();
  }
}
