package mlpstudio.ui.chart;

import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import mlpstudio.training.EpochRecord;

/**
 * Draws the line above a plot: what it shows at the left; at the right the best epoch, or the
 * legend where lines are not named at their ends. Where both sides would meet, both are shortened.
 */
final class HeadingPainter {
  private static final double MARK = 1.6;

  private final GraphicsContext g;
  private final PlotFont font;
  private final ChartStyle.Inks inks;
  private final ChartViewModel chart;
  private final LegendPainter legend;

  HeadingPainter(
      GraphicsContext g,
      PlotFont font,
      ChartStyle style,
      ChartViewModel chart,
      LegendPainter legend) {
    this.g = g;
    this.font = font;
    this.inks = style.inks();
    this.chart = chart;
    this.legend = legend;
  }

  /**
   * Draws the heading of one plot.
   *
   * @param explained whether a legend is needed: it stands in the first plot
   */
  void paint(PlotPanel panel, boolean explained) {
    double right = panel.area().getMaxX();
    double y = panel.area().getMinY() - 1.15 * font.em();
    Optional<EpochRecord> best =
        panel.kind() == chart.plots().getLast() ? chart.best() : Optional.empty();
    boolean key = explained && panel.kind() == chart.plots().getFirst();
    double besides = key && best.isEmpty() ? legend.width() : 0;
    String words = best.map(record -> best(record, "chart.best")).orElse("");
    double taken = words.isEmpty() ? besides : font.width(words) + MARK * font.em();
    boolean narrow = left() + font.strongWidth(title(panel)) + font.em() + taken > right;
    title(narrow ? shortTitle(panel) : title(panel), y);
    if (best.isPresent()) {
      best(narrow ? best(best.get(), "chart.best.short") : words, right, y);
    }
    if (key) {
      double below = panel.area().getMinY() + 0.9 * font.em();
      legend.lines(right - legend.width(), best.isPresent() ? below : y);
    }
  }

  private double left() {
    return 0.6 * font.em();
  }

  private String title(PlotPanel panel) {
    if (panel.kind() == PlotKind.ACCURACY) {
      return chart.texts().get("chart.accuracy");
    }
    return chart.texts().get(panel.y().logarithmic() ? "chart.loss.logarithmic" : "chart.loss");
  }

  private String shortTitle(PlotPanel panel) {
    boolean loss = panel.kind() == PlotKind.LOSS;
    return chart.texts().get(loss ? "chart.metric.loss" : "chart.accuracy.short");
  }

  private String best(EpochRecord best, String key) {
    return chart
        .texts()
        .format(
            key,
            chart.texts().shortAccuracy(best.testAccuracy()),
            chart.texts().count(best.epoch()));
  }

  private void title(String words, double y) {
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.LEFT);
    g.setFont(font.strong());
    g.setFill(inks.text());
    g.fillText(words, left(), y);
  }

  private void best(String words, double right, double y) {
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.RIGHT);
    g.setFont(font.plain());
    g.setFill(inks.text());
    g.fillText(words, right, y);
    g.setFill(inks.test());
    PlotMarks.star(g, right - font.width(words) - 0.9 * font.em(), y, 0.6 * font.em());
  }
}
