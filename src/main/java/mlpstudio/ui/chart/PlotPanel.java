package mlpstudio.ui.chart;

import java.util.List;
import javafx.geometry.Rectangle2D;

/**
 * One plot on the screen.
 *
 * @param kind what it shows
 * @param area where lines are drawn, without heading and labels
 * @param y its scale, bottom to top
 * @param fitted the stretch of y that would follow the lines
 * @param ticks the marks of y
 * @param lines what is drawn of the run in hand
 * @param overlays what is drawn of other runs
 */
record PlotPanel(
    PlotKind kind,
    Rectangle2D area,
    PlotScale y,
    PlotRange fitted,
    PlotTicks ticks,
    PlotLines lines,
    List<OverlayLines> overlays) {
  private static final double LEAST_PART = 1e-4;

  /** Copies the list. */
  PlotPanel {
    overlays = List.copyOf(overlays);
  }

  static PlotPanel of(
      ChartViewModel chart, PlotKind kind, Rectangle2D area, ChartLayout.Grid grid) {
    PlotLines lines = PlotLines.of(chart, kind, grid.x());
    boolean logarithmic = kind == PlotKind.LOSS && chart.logarithmicProperty().get();
    List<OverlayLines> overlays = chart.overlays().lines(chart, kind, grid.x());
    PlotExtent extent = lines.extent(chart, grid.x());
    overlays.forEach(overlay -> overlay.measure(grid.x(), extent));
    boolean settled = !chart.epochs().isEmpty() || chart.overlays().settled();
    PlotRange fitted = fit(kind, logarithmic, extent, settled);
    PlotRange chosen = chart.window(kind);
    PlotScale y =
        new PlotScale(
            chosen == null ? fitted : chosen, logarithmic, area.getMaxY(), area.getMinY());
    int most = (int) Math.max(2, area.getHeight() / (2.2 * grid.em()));
    PlotTicks ticks =
        logarithmic
            ? PlotTicks.logarithmic(y.range(), most)
            : PlotTicks.linear(y.range(), Math.min(6, most));
    return new PlotPanel(kind, area, y, fitted, ticks, lines, overlays);
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
