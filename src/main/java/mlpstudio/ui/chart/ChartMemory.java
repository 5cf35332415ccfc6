package mlpstudio.ui.chart;

import mlpstudio.ui.state.Preferences;

/** What the chart remembers between two starts. FX thread only. */
public final class ChartMemory {
  private static final String OVERFITTING = "chart.overfitting";

  private ChartMemory() {}

  /** Sets a chart up as it was left, and remembers it from now on. */
  public static ChartViewModel remembering(ChartViewModel chart, Preferences preferences) {
    chart.overfittingProperty().set(preferences.flag(OVERFITTING, true));
    chart.overfittingProperty().subscribe(shown -> preferences.put(OVERFITTING, shown));
    return chart;
  }
}
