package mlpstudio.ui.bench;

import java.util.List;
import mlpstudio.training.bench.Figure;

/** Measures the window; once in a process, for the toolkit starts only once. */
public final class WindowBench {
  private WindowBench() {}

  /**
   * Measures one figure.
   *
   * @param name {@code start}, {@code draw}, {@code pulse} or {@code memory}
   * @param begun when the process was started, in milliseconds of the system's clock
   * @throws IllegalArgumentException where there is no such figure
   */
  public static List<Figure> measure(String name, long begun) throws InterruptedException {
    return switch (name) {
      case "start" -> StartBench.measure(begun);
      case "draw" -> DrawBench.measure();
      case "pulse" -> PulseBench.measure();
      case "memory" -> MemoryBench.measure();
      default -> throw new IllegalArgumentException("There is no figure " + name);
    };
  }
}
