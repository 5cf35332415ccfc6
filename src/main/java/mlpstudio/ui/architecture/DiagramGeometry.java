package mlpstudio.ui.architecture;

import java.util.ArrayList;
import java.util.List;

/** Where the dots of a diagram lie, in pixels of its drawing area. Pure arithmetic. */
final class DiagramGeometry {
  private static final int MOST_DOTS = 16;
  private static final double LARGEST_RADIUS = 4.5;
  private final List<Column> columns = new ArrayList<>();
  private final double radius;

  /** A diagram of these columns in an area of this size. */
  DiagramGeometry(List<DiagramColumn> shown, double width, double height) {
    double across =
        shown.size() < 2
            ? width
            : columnX(1, shown.size(), width) - columnX(0, shown.size(), width);
    double pitch = height / MOST_DOTS;
    radius =
        Math.max(1, Math.min(LARGEST_RADIUS * height / 110, Math.min(0.33 * pitch, 0.25 * across)));
    for (int i = 0; i < shown.size(); i++) {
      columns.add(
          column(shown.get(i).neurons(), columnX(i, shown.size(), width), height / 2, pitch));
    }
  }

  /** The columns from input to output. */
  List<Column> columns() {
    return columns;
  }

  /** The radius of a dot. */
  double radius() {
    return radius;
  }

  /** The middle of a column. */
  static double columnX(int index, int count, double width) {
    double cell = width / Math.max(1, count);
    return cell * (index + 0.5);
  }

  /** The column nearest to an x. */
  static int columnAt(double x, int count, double width) {
    return Math.clamp((int) Math.floor(x / width * count), 0, count - 1);
  }

  /**
   * How many dots stand for so many neurons: all of a few, then one more with each doubling; 0, not
   * known, stands as many with an ellipsis.
   */
  static int dots(int neurons) {
    if (neurons <= 0) {
      return 12;
    }
    int few = 10;
    if (neurons <= few) {
      return neurons;
    }
    double doublings = Math.log((double) neurons / few) / Math.log(2);
    return (int) Math.min(MOST_DOTS - 1, few + Math.round(doublings * 0.9));
  }

  private static Column column(int neurons, double x, double middle, double pitch) {
    int dots = dots(neurons);
    boolean some = neurons <= 0 || dots < neurons;
    // The ellipsis takes the place of one dot.
    int places = some ? dots + 1 : dots;
    int gap = some ? (dots + 1) / 2 : -1;
    List<Double> ys = new ArrayList<>();
    double ellipsis = Double.NaN;
    for (int place = 0; place < places; place++) {
      double y = middle + (place - (places - 1) / 2.0) * pitch;
      if (place == gap) {
        ellipsis = y;
      } else {
        ys.add(y);
      }
    }
    return new Column(x, List.copyOf(ys), ellipsis);
  }

  /**
   * One column.
   *
   * @param x its middle
   * @param dots the middles of its dots, from the top
   * @param ellipsis where "and so on" is, or NaN where all neurons are shown
   */
  record Column(double x, List<Double> dots, double ellipsis) {}
}
