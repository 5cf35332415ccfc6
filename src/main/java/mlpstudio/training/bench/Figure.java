package mlpstudio.training.bench;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One measured figure.
 *
 * @param name what was measured
 * @param median half of the repetitions lie below
 * @param low a quarter of the repetitions lies below
 * @param high a quarter of the repetitions lies above
 * @param unit such as {@code ratio}, {@code ms} or {@code MB}
 */
public record Figure(String name, double median, double low, double high, String unit) {
  private static final Pattern LINE =
      Pattern.compile("figure\t([^\t]+)\t([^\t]+)\t([^\t]+)\t([^\t]+)\t([^\t]+)");

  /**
   * The middle and the quarters of some repetitions.
   *
   * @param values at least one, in any order; not changed
   */
  public static Figure of(String name, double[] values, String unit) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Figure(
        name, quantile(sorted, 0.5), quantile(sorted, 0.25), quantile(sorted, 0.75), unit);
  }

  /**
   * The value below which a share of others lies, by linear interpolation.
   *
   * @param sorted in ascending order, at least one
   */
  public static double quantile(double[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }

  /** As one line, for another process to read with {@link #parse}. */
  public String line() {
    return String.join(
        "\t",
        "figure",
        name,
        Double.toString(median),
        Double.toString(low),
        Double.toString(high),
        unit);
  }

  /** Reads {@link #line}; empty where the line is none. */
  public static Optional<Figure> parse(String line) {
    Matcher m = LINE.matcher(line);
    return m.matches()
        ? Optional.of(
            new Figure(
                m.group(1),
                Double.parseDouble(m.group(2)),
                Double.parseDouble(m.group(3)),
                Double.parseDouble(m.group(4)),
                m.group(5)))
        : Optional.empty();
  }
}
