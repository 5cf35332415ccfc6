package mlpstudio.ui.chart;

import java.util.List;

/** One plot: what its y axis measures. */
enum PlotKind {
  /** Mean cross-entropy. */
  LOSS,
  /** Images recognised, in percent. */
  ACCURACY;

  /** The plots of a choice, from the top. */
  static List<PlotKind> of(ChartMetric metric) {
    return switch (metric) {
      case BOTH -> List.of(LOSS, ACCURACY);
      case LOSS -> List.of(LOSS);
      case ACCURACY -> List.of(ACCURACY);
    };
  }
}
