package mlpstudio.ui.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Round numbers of images per class at about equal ratios, ten to a decade (Renard's R10, where 16
 * and 160 are among them), so that a slider over them is logarithmic. Pure functions.
 */
final class SubsetStops {
  private static final int[] DECADE = {100, 125, 160, 200, 250, 320, 400, 500, 640, 800};

  private SubsetStops() {}

  /** 1 up to {@code most}, which is always the last; empty for 0. */
  static List<Integer> upTo(int most) {
    List<Integer> stops = new ArrayList<>();
    for (double scale = 0.01; ; scale *= 10) {
      for (int step : DECADE) {
        int stop = (int) Math.round(step * scale);
        if (stop >= most) {
          if (most > 0) {
            stops.add(most);
          }
          return List.copyOf(stops);
        }
        if (stops.isEmpty() || stop > stops.getLast()) {
          stops.add(stop);
        }
      }
    }
  }

  /** Where a number lies among the stops, from 0, on the logarithmic scale between two of them. */
  static double positionOf(double images, List<Integer> stops) {
    int next = 0;
    while (next < stops.size() && stops.get(next) < images) {
      next++;
    }
    if (next == 0 || next == stops.size()) {
      return Math.min(next, stops.size() - 1);
    }
    double below = Math.log(stops.get(next - 1));
    double above = Math.log(stops.get(next));
    return next - 1 + (Math.log(images) - below) / (above - below);
  }
}
