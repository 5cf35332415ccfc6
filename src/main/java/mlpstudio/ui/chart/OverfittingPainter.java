package mlpstudio.ui.chart;

import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import mlpstudio.health.Overfitting;

/**
 * Draws in the plot of losses where test and training come apart: the area between both lines where
 * the test loss is the higher one, the lowest test loss, and where early stopping ends the run.
 */
final class OverfittingPainter {
  private static final double SHADE = 0.13;

  /** In a lower plot words would hide the lines; the sentence below says the same. */
  private static final double WORDS_EM = 6;

  private final GraphicsContext g;
  private final PlotFont font;
  private final ChartStyle.Inks inks;
  private final ChartLayout.Grid grid;
  private final OverfittingTexts texts;
  private boolean small;

  OverfittingPainter(
      GraphicsContext g,
      PlotFont font,
      ChartStyle style,
      ChartLayout.Grid grid,
      OverfittingTexts texts) {
    this.g = g;
    this.font = font;
    this.inks = style.inks();
    this.grid = grid;
    this.texts = texts;
  }

  /** Draws what belongs under the lines. */
  void paint(PlotPanel panel, Overfitting seen) {
    Rectangle2D area = panel.area();
    small = area.getHeight() < WORDS_EM * font.em();
    g.save();
    g.beginPath();
    g.rect(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
    g.clip();
    g.setFill(inks.test().deriveColor(0, 1, 1, SHADE));
    PixelLine train = panel.lines().train();
    PixelLine test = panel.lines().test();
    for (int i = 1; i < test.size(); i++) {
      shade(panel, test, train, i);
    }
    marks(panel, seen);
    g.restore();
  }

  /** One piece between two points of the test line; both lines may be thinned differently. */
  private void shade(PlotPanel panel, PixelLine test, PixelLine train, int right) {
    double x1 = test.pixel(right - 1);
    double x2 = test.pixel(right);
    double high1 = test.value(right - 1);
    double high2 = test.value(right);
    double low1 = train.valueAt(x1);
    double low2 = train.valueAt(x2);
    double gap1 = high1 - low1;
    double gap2 = high2 - low2;
    if (!(gap1 > 0 || gap2 > 0) || !Double.isFinite(gap1) || !Double.isFinite(gap2)) {
      return;
    }
    // Where the lines cross, only the part on the test loss's side of the crossing is shaded.
    double cross = gap1 / (gap1 - gap2);
    double xc = x1 + cross * (x2 - x1);
    double yc = panel.y().pixel(high1 + cross * (high2 - high1));
    double t1 = panel.y().pixel(high1);
    double t2 = panel.y().pixel(high2);
    double b1 = panel.y().pixel(low1);
    double b2 = panel.y().pixel(low2);
    if (gap1 >= 0 && gap2 >= 0) {
      g.fillPolygon(new double[] {x1, x2, x2, x1}, new double[] {t1, t2, b2, b1}, 4);
    } else if (gap1 > 0) {
      g.fillPolygon(new double[] {x1, xc, x1}, new double[] {t1, yc, b1}, 3);
    } else {
      g.fillPolygon(new double[] {xc, x2, x2}, new double[] {yc, t2, b2}, 3);
    }
  }

  private void marks(PlotPanel panel, Overfitting seen) {
    double top = panel.area().getMinY() + 0.75 * font.em();
    if (seen.turning().epoch() < seen.last().epoch()) {
      double x = grid.x().pixel(seen.turning().epoch() + 1.0);
      line(panel, x, inks.test(), 0.15, 0.25);
      words(texts.turning(seen), x, top, inks.test());
      double y = panel.y().pixel(seen.turning().testLoss());
      g.setStroke(inks.test());
      g.setLineWidth(0.12 * font.em());
      PlotMarks.ring(g, x, y, 0.5 * font.em(), inks.surface());
    }
    if (seen.stop().isPresent()) {
      double x = grid.x().pixel(seen.stop().get().epoch() + 1.0);
      line(panel, x, inks.muted(), 0.6, 0.3);
      words(texts.stop(seen.stop().get()), x, top + 1.3 * font.em(), inks.text());
    }
  }

  private void line(PlotPanel panel, double x, Color ink, double dash, double gap) {
    g.setStroke(ink);
    g.setLineWidth(1);
    g.setLineDashes(dash * font.em(), gap * font.em());
    double at = Math.round(x) + 0.5;
    g.strokeLine(at, panel.area().getMinY(), at, panel.area().getMaxY());
    g.setLineDashes();
  }

  /** Beside the line, at the side that has room. */
  private void words(String text, double x, double y, Color ink) {
    if (small) {
      return;
    }
    double width = font.width(text);
    double gap = 0.45 * font.em();
    boolean right = x + gap + width <= grid.x().to();
    double left = right ? x + gap : x - gap - width;
    g.setFont(font.plain());
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.LEFT);
    g.setFill(inks.surface().deriveColor(0, 1, 1, 0.75));
    g.fillRect(left - 2, y - 0.6 * font.em(), width + 4, 1.2 * font.em());
    g.setFill(ink);
    g.fillText(text, left, y);
  }
}
