package mlpstudio.ui.chart;

import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Draws the whole chart, on the screen and for files alike. FX thread only. */
final class ChartPainter {
  private final ChartViewModel chart;
  private final ChartTexts texts;

  ChartPainter(ChartViewModel chart) {
    this.chart = chart;
    this.texts = chart.texts();
  }

  /**
   * Draws the chart, from the origin of the context.
   *
   * @param titled whether title and legend stand above on a filled ground, as in a file
   * @return where everything was drawn
   */
  ChartLayout paint(
      GraphicsContext g, double width, double height, ChartStyle style, boolean titled) {
    PlotFont font = new PlotFont(style.font());
    ChartLayout layout = ChartLayout.of(chart, font, width, height, titled);
    PanelPainter surroundings = new PanelPainter(g, font, style, layout.grid(), texts);
    CurvePainter curves = new CurvePainter(g, style, layout.grid());
    OverfittingPainter overfitting =
        new OverfittingPainter(g, font, style, layout.grid(), new OverfittingTexts(texts));
    OverlayPainter others =
        new OverlayPainter(g, font, style, layout.grid(), chart.smoothingProperty().get());
    LegendPainter legend = new LegendPainter(g, font, style, chart);
    HeadingPainter heading = new HeadingPainter(g, font, style, chart, legend);
    g.clearRect(0, 0, width, height);
    if (titled) {
      g.setFill(style.inks().surface());
      g.fillRect(0, 0, width, height);
      legend.title(chart.title(), 1.3 * font.em());
      legend.row(0.6 * font.em(), 3.2 * font.em());
    }
    for (PlotPanel panel : layout.panels()) {
      heading.paint(panel, !layout.grid().named() && !titled);
      surroundings.grid(panel, layout.axis());
      if (panel.kind() == PlotKind.LOSS) {
        chart.overfitting().ifPresent(seen -> overfitting.paint(panel, seen));
      }
      others.paint(panel);
      curves.paint(panel, chart);
      if (layout.grid().named()) {
        surroundings.names(panel, others.names(panel, texts));
      }
    }
    foot(g, font, style, layout);
    return layout;
  }

  private void foot(GraphicsContext g, PlotFont font, ChartStyle style, ChartLayout layout) {
    Rectangle2D area = layout.panels().getLast().area();
    g.setFont(font.plain());
    g.setFill(style.inks().muted());
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.CENTER);
    for (ChartAxisLabels.Label label : layout.axis().labels()) {
      g.fillText(label.text(), label.pixel(), area.getMaxY() + 0.95 * font.em());
    }
    g.fillText(
        layout.axis().title(),
        (area.getMinX() + area.getMaxX()) / 2,
        area.getMaxY() + 2.3 * font.em());
  }
}
