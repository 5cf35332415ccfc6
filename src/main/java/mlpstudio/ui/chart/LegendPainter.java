package mlpstudio.ui.chart;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Draws the title and the legend: a piece of each line with its mark, and its name. */
final class LegendPainter {
  private static final double SAMPLE = 2.2;
  private static final double GAP = 1.2;
  private final GraphicsContext g;
  private final PlotFont font;
  private final ChartStyle.Inks inks;
  private final ChartViewModel chart;

  LegendPainter(GraphicsContext g, PlotFont font, ChartStyle style, ChartViewModel chart) {
    this.g = g;
    this.font = font;
    this.inks = style.inks();
    this.chart = chart;
  }

  void title(String title, double y) {
    words(font.em() * 0.6, y, title, true);
  }

  /** All entries in a row. */
  void row(double x, double y) {
    double next = lines(x, y);
    boolean batches = chart.batchLossesProperty().get() && chart.plots().contains(PlotKind.LOSS);
    if (batches) {
      line(next, y, inks.train().deriveColor(0, 1, 1, 0.35), 1);
      next = entry(next, y, "chart.batches");
    }
    if (chart.best().isPresent()) {
      g.setFill(inks.test());
      PlotMarks.star(g, next + SAMPLE / 2 * font.em(), y, 0.6 * font.em());
      entry(next, y, "chart.best.legend");
    }
  }

  /** How wide the entries of train and test are, in pixels. */
  double width() {
    return 2 * (SAMPLE + 0.5) * font.em()
        + font.width(chart.texts().get("chart.train"))
        + font.width(chart.texts().get("chart.test"))
        + GAP * font.em();
  }

  /**
   * Train and test in a row.
   *
   * @return where the next entry begins
   */
  double lines(double x, double y) {
    line(x, y, inks.train(), 0.15 * font.em());
    g.setFill(inks.train());
    PlotMarks.circle(g, x + SAMPLE / 2 * font.em(), y, 0.28 * font.em());
    double next = entry(x, y, "chart.train");
    g.setLineDashes(font.em() * 0.55, font.em() * 0.35);
    line(next, y, inks.test(), 0.15 * font.em());
    g.setLineDashes();
    g.setFill(inks.test());
    PlotMarks.diamond(g, next + SAMPLE / 2 * font.em(), y, 0.28 * font.em());
    return entry(next, y, "chart.test");
  }

  private void line(double x, double y, Color ink, double width) {
    g.setStroke(ink);
    g.setLineWidth(width);
    g.strokeLine(x, y, x + SAMPLE * font.em(), y);
  }

  private double entry(double x, double y, String key) {
    double start = x + (SAMPLE + 0.5) * font.em();
    String name = chart.texts().get(key);
    words(start, y, name, false);
    return start + font.width(name) + GAP * font.em();
  }

  private void words(double x, double y, String text, boolean strong) {
    g.setFont(strong ? font.strong() : font.plain());
    g.setFill(inks.text());
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(text, x, y);
  }
}
