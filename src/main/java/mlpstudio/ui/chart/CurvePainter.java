package mlpstudio.ui.chart;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import mlpstudio.training.EpochRecord;

/**
 * Draws the lines of a plot: batches faint below, train solid, test dashed, the best epoch starred.
 */
final class CurvePainter {
  private static final double FAINT = 0.28;
  private static final double FAINTER = 0.14;
  private static final double SMOOTH = 0.65;
  // Closer together than this many pixels, marks would hide the line.
  private static final double MARK_DISTANCE = 7;

  // With more points per pixel than this a line is drawn as bars.
  private static final double DENSE = 0.25;

  private final GraphicsContext g;
  private final ChartStyle style;
  private final ChartLayout.Grid grid;
  private final PlotPen pen;

  CurvePainter(GraphicsContext g, ChartStyle style, ChartLayout.Grid grid) {
    this.g = g;
    this.style = style;
    this.grid = grid;
    this.pen = new PlotPen(g, grid);
  }

  void paint(PlotPanel panel, ChartViewModel chart) {
    pen.within(
        panel.area(),
        () -> {
          g.setLineJoin(StrokeLineJoin.ROUND);
          g.setLineCap(StrokeLineCap.BUTT);
          batches(panel);
          epochs(panel, chart.epochs());
          ahead(panel);
          chart.best().ifPresent(best -> star(panel, best));
        });
  }

  private void batches(PlotPanel panel) {
    boolean smooth = panel.lines().smoothed().size() > 0;
    batches(panel.lines().batches(), panel.y(), smooth ? FAINTER : FAINT, 1);
    batches(panel.lines().smoothed(), panel.y(), SMOOTH, 0.1 * thick());
  }

  private void batches(PixelLine line, PlotScale y, double opacity, double width) {
    Color ink = style.inks().train().deriveColor(0, 1, 1, opacity);
    if (line.size() <= DENSE * grid.x().length()) {
      g.setLineWidth(width);
      g.setStroke(ink);
      pen.stroke(line, y);
      return;
    }
    g.setFill(ink);
    PixelColumns columns = PixelColumns.of(line, grid.x(), y);
    for (int i = 0; i < columns.size(); i++) {
      if (!columns.empty(i)) {
        double top = columns.top(i) - width / 2;
        g.fillRect(columns.pixel(i), top, 1, columns.bottom(i) + width / 2 - top);
      }
    }
  }

  private void epochs(PlotPanel panel, List<EpochRecord> epochs) {
    double size = thick() * 0.28;
    boolean marks = markDistance(epochs.size()) >= MARK_DISTANCE || epochs.size() == 1;
    g.setLineWidth(thick() * 0.15);
    g.setStroke(style.inks().train());
    g.setFill(style.inks().train());
    pen.stroke(panel.lines().train(), panel.y());
    if (marks) {
      each(panel.lines().train(), panel.y(), (x, y) -> PlotMarks.circle(g, x, y, size));
    }
    g.setStroke(style.inks().test());
    g.setFill(style.inks().test());
    g.setLineDashes(grid.em() * 0.55, grid.em() * 0.35);
    pen.stroke(panel.lines().test(), panel.y());
    g.setLineDashes();
    if (marks) {
      each(panel.lines().test(), panel.y(), (x, y) -> PlotMarks.diamond(g, x, y, size));
    }
  }

  /** An em of what is drawn with a pen. */
  private double thick() {
    return grid.em() * style.weight();
  }

  private double markDistance(int epochs) {
    return epochs < 2 ? grid.x().length() : grid.x().length() / grid.x().range().span();
  }

  private void ahead(PlotPanel panel) {
    PixelLine line = panel.lines().ahead();
    if (line.size() == 0) {
      return;
    }
    g.setStroke(style.inks().train());
    g.setLineWidth(thick() * 0.1);
    pen.stroke(line, panel.y());
    int last = line.size() - 1;
    double y = panel.y().pixel(line.value(last));
    if (Double.isFinite(y)) {
      PlotMarks.ring(g, line.pixel(last), y, grid.em() * 0.28, style.inks().surface());
    }
  }

  private void star(PlotPanel panel, EpochRecord best) {
    double value = panel.kind() == PlotKind.LOSS ? best.testLoss() : 100 * best.testAccuracy();
    double x = grid.x().pixel(best.epoch() + 1.0);
    double y = panel.y().pixel(value);
    if (Double.isFinite(y)) {
      g.setFill(style.inks().surface());
      PlotMarks.star(g, x, y, grid.em() * 0.8);
      g.setFill(style.inks().test());
      PlotMarks.star(g, x, y, grid.em() * 0.6);
    }
  }

  private static void each(PixelLine line, PlotScale y, Mark mark) {
    for (int i = 0; i < line.size(); i++) {
      double pixel = y.pixel(line.value(i));
      if (Double.isFinite(pixel)) {
        mark.at(line.pixel(i), pixel);
      }
    }
  }

  /** Draws a mark at a point. */
  private interface Mark {
    void at(double x, double y);
  }
}
