package mlpstudio.ui.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the names of lines beside their ends, one below the other where they would collide. */
final class PlotLabels {
  private PlotLabels() {}

  /**
   * A label.
   *
   * @param text the words
   * @param x where the line ends
   * @param y their middle
   * @param train whether they belong to a training line
   * @param look that of another run's line, or -1
   */
  record Label(String text, double x, double y, boolean train, int look) {
    Label(String text, double x, double y, boolean train) {
      this(text, x, y, train, -1);
    }

    private Label at(double place) {
      return new Label(text, x, place, train, look);
    }
  }

  /**
   * Moves labels apart as little as needed.
   *
   * @param distance least distance of two middles
   * @param top no middle lies above it
   * @param bottom no middle lies below it
   */
  static List<Label> apart(List<Label> labels, double distance, double top, double bottom) {
    // First sorted, then moved inside: ends below the plot, or as good as at its edge, keep the
    // order of their values.
    List<Label> placed = new ArrayList<>();
    for (Label label : labels.stream().sorted(Comparator.comparingDouble(Label::y)).toList()) {
      placed.add(label.at(Math.clamp(label.y(), top, bottom)));
    }
    if (placed.size() > 2) {
      return stacked(placed, distance, bottom);
    }
    for (int i = 1; i < placed.size(); i++) {
      double overlap = distance - (placed.get(i).y() - placed.get(i - 1).y());
      if (overlap > 0) {
        double upper = Math.max(top, placed.get(i - 1).y() - overlap / 2);
        double lower = Math.min(bottom, upper + distance);
        placed.set(i - 1, placed.get(i - 1).at(lower - distance));
        placed.set(i, placed.get(i).at(lower));
      }
    }
    return placed;
  }

  /** Many labels: each below the one before, then all that went too far down up again. */
  private static List<Label> stacked(List<Label> sorted, double distance, double bottom) {
    List<Label> placed = new ArrayList<>(sorted);
    for (int i = 1; i < placed.size(); i++) {
      double least = placed.get(i - 1).y() + distance;
      placed.set(i, placed.get(i).at(Math.max(placed.get(i).y(), least)));
    }
    double most = bottom;
    for (int i = placed.size() - 1; i >= 0; i--) {
      placed.set(i, placed.get(i).at(Math.min(placed.get(i).y(), most)));
      most = placed.get(i).y() - distance;
    }
    return placed;
  }
}
