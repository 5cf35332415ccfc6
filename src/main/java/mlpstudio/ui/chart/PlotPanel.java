package mlpstudio.ui.chart;

import javafx.geometry.Rectangle2D;

/**
 * One plot on the screen.
 *
 * @param kind what it shows
 * @param area where lines are drawn, without heading and labels
 * @param y its scale, bottom to top
 * @param fitted the stretch of y that would follow the lines
 * @param ticks the marks of y
 * @param lines what is drawn
 */
record PlotPanel(
    PlotKind kind,
    Rectangle2D area,
    PlotScale y,
    PlotRange fitted,
    PlotTicks ticks,
    PlotLines lines) {
  private static final double LEAST_PART = 1e-4;

  static PlotPanel of(
      ChartViewModel chart, PlotKind kind, Rectangle2D area, ChartLayout.Grid grid) {
    PlotLines lines = PlotLines.of(chart, kind, grid.x());
    boolean logarithmic = kind == PlotKind.LOSS && chart.logarithmicProperty().get();
    PlotRange fitted =
        fit(kind, logarithmic, lines.extent(chart, grid.x()), !chart.epochs().isEmpty());
    PlotRange chosen = chart.window(kind);
    PlotScale y =
        new PlotScale(
            chosen == null ? fitted : chosen, logarithmic, area.getMaxY(), area.getMinY());
    int most = (int) Math.max(2, area.getHeight() / (2.2 * grid.em()));
    PlotTicks ticks =
        logarithmic
            ? PlotTicks.logarithmic(y.range(), most)
            : PlotTicks.linear(y.range(), Math.min(6, most));
    return new PlotPanel(kind, area, y, fitted, ticks, lines);
  }

  private static PlotRange fit(
      PlotKind kind, boolean logarithmic, PlotExtent extent, boolean settled) {
    if (kind == PlotKind.ACCURACY) {
      return PlotFit.accuracy(extent, settled);
    }
    return logarithmic ? PlotFit.logarithmicLoss(extent) : PlotFit.loss(extent);
  }

  /** The scale of y as it will be drawn next. */
  PlotScale y(ChartViewModel chart) {
    PlotRange chosen = chart.window(kind);
    return new PlotScale(chosen == null ? fitted : chosen, y.logarithmic(), y.from(), y.to());
  }

  /** Shows a part of y, at most what would follow the lines. */
  void show(ChartViewModel chart, PlotRange wanted) {
    boolean whole = wanted.low() <= fitted.low() && wanted.high() >= fitted.high();
    if (whole) {
      chart.setWindow(kind, null);
    } else if (wanted.span() >= fitted.span() * LEAST_PART) {
      chart.setWindow(kind, y.inside(wanted, fitted));
    }
  }
}
