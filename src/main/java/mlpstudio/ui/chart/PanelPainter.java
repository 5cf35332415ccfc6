package mlpstudio.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Draws what surrounds the lines of a plot: grid, labels, names of the lines. */
final class PanelPainter {
  private final GraphicsContext g;
  private final PlotFont font;
  private final ChartStyle.Inks inks;
  private final List<Color> looks;
  private final ChartLayout.Grid grid;
  private final ChartTexts texts;

  PanelPainter(
      GraphicsContext g, PlotFont font, ChartStyle style, ChartLayout.Grid grid, ChartTexts texts) {
    this.g = g;
    this.font = font;
    this.inks = style.inks();
    this.looks = style.looks();
    this.grid = grid;
    this.texts = texts;
  }

  /** Thin lines at the labels of both axes, and a short mark at the end of every epoch. */
  void grid(PlotPanel panel, ChartAxisLabels axis) {
    Rectangle2D area = panel.area();
    g.setLineWidth(1);
    g.setStroke(inks.grid());
    for (double value : panel.ticks().values()) {
      across(area, panel.y().pixel(value));
    }
    for (ChartAxisLabels.Label label : axis.labels()) {
      down(area.getMinY(), area.getMaxY(), label.pixel());
    }
    down(area.getMinY(), area.getMaxY(), area.getMinX());
    for (double value : panel.ticks().minor()) {
      double y = Math.round(panel.y().pixel(value)) + 0.5;
      g.strokeLine(area.getMinX() - 3, y, area.getMinX(), y);
    }
    g.setStroke(inks.muted());
    int most = (int) Math.max(1, area.getWidth() / 8);
    for (double epoch : PlotTicks.whole(grid.x().range(), most).values()) {
      down(area.getMaxY() - 0.35 * font.em(), area.getMaxY(), grid.x().pixel(epoch));
    }
    labels(panel);
  }

  private void labels(PlotPanel panel) {
    g.setFont(font.plain());
    g.setFill(inks.muted());
    g.setTextAlign(TextAlignment.RIGHT);
    g.setTextBaseline(VPos.CENTER);
    for (double value : panel.ticks().values()) {
      g.fillText(
          texts.tick(value, panel.ticks().step()),
          panel.area().getMinX() - 0.5 * font.em(),
          panel.y().pixel(value));
    }
  }

  private void across(Rectangle2D area, double pixel) {
    double y = Math.round(pixel) + 0.5;
    g.strokeLine(area.getMinX(), y, area.getMaxX(), y);
  }

  private void down(double top, double bottom, double pixel) {
    double x = Math.round(pixel) + 0.5;
    g.strokeLine(x, top, x, bottom);
  }

  /** Each line's name and latest figure, one below the other right of where the longer one ends. */
  void names(PlotPanel panel, List<PlotLabels.Label> others) {
    PlotLines lines = panel.lines();
    List<PlotLabels.Label> labels = new ArrayList<>();
    name(panel, lines.ahead().size() > 0 ? lines.ahead() : lines.train(), true, labels);
    name(panel, lines.test(), false, labels);
    labels.addAll(others);
    double x = labels.stream().mapToDouble(PlotLabels.Label::x).max().orElse(0) + 0.8 * font.em();
    if (x > grid.x().to() - font.em()) {
      // Beside the border rather than across it.
      x = Math.max(x, grid.x().to() + 0.5 * font.em());
    }
    double half = 0.5 * font.em();
    g.setFont(font.plain());
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.CENTER);
    Rectangle2D area = panel.area();
    for (PlotLabels.Label label :
        PlotLabels.apart(labels, 1.25 * font.em(), area.getMinY() + half, area.getMaxY() - half)) {
      g.setFill(ink(label));
      g.fillText(label.text(), x, label.y());
    }
  }

  private Color ink(PlotLabels.Label label) {
    if (label.look() >= 0) {
      return looks.get(label.look());
    }
    return label.train() ? inks.train() : inks.test();
  }

  private void name(PlotPanel panel, PixelLine line, boolean train, List<PlotLabels.Label> labels) {
    if (line.size() == 0) {
      return;
    }
    String brief = grid.brief() ? ChartLayout.BRIEF : "";
    String name = texts.get((train ? "chart.train" : "chart.test") + brief);
    double border = grid.x().to();
    double end = line.pixel(line.size() - 1);
    boolean ends = end <= border + 0.5;
    double value = ends ? line.value(line.size() - 1) : line.valueAt(border);
    double y = panel.y().pixel(value);
    if (!Double.isFinite(y) || end < grid.x().from()) {
      return;
    }
    String text =
        ends ? texts.format("chart.end", name, texts.shortFigure(panel.kind(), value)) : name;
    labels.add(new PlotLabels.Label(text, Math.min(end, border), y, train));
  }
}
