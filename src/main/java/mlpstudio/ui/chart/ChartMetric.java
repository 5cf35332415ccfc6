package mlpstudio.ui.chart;

/** Which plots are shown. */
public enum ChartMetric {
  /** Loss above accuracy. */
  BOTH,
  /** Loss alone. */
  LOSS,
  /** Accuracy alone. */
  ACCURACY
}
