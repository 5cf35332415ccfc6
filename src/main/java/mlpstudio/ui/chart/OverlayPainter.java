package mlpstudio.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import mlpstudio.ui.state.Overlay;

/**
 * Draws other runs over the plot: batches faint unless smoothed, train thin, test dashed with
 * marks. Each look has a colour, a dash and a mark of its own.
 */
final class OverlayPainter {
  private static final double MOST_ROOM = 0.3;
  private static final double GAP = 1.6;
  private static final double FAINT = 0.45;

  /** From this smoothing on the batches are a line, which can be read, and no band. */
  private static final double A_LINE = 0.5;

  private static final double MARK_DISTANCE = 7;
  private static final double[][] DASHES = {
    {0.55, 0.35}, {0.18, 0.3}, {0.9, 0.3}, {0.7, 0.3, 0.15, 0.3}, {0.3, 0.2}, {1.2, 0.4, 0.3, 0.4}
  };

  private final GraphicsContext g;
  private final PlotFont font;
  private final ChartStyle style;
  private final ChartLayout.Grid grid;
  private final PlotPen pen;
  private final double smoothing;

  /**
   * A painter of one picture.
   *
   * @param smoothing of the batches' losses, from 0 on, below 1
   */
  OverlayPainter(
      GraphicsContext g, PlotFont font, ChartStyle style, ChartLayout.Grid grid, double smoothing) {
    this.smoothing = smoothing;
    this.g = g;
    this.font = font;
    this.style = style;
    this.grid = grid;
    this.pen = new PlotPen(g, grid);
  }

  /** The width that names and figures at the ends of lines take, in pixels. */
  static double room(ChartViewModel chart, PlotFont font, double width) {
    double widest = 0;
    for (Overlay overlay : chart.overlays().all()) {
      for (OverlayLines.End end : OverlayLines.End.values()) {
        String figure = end.figure(chart.texts(), chart.texts().loss(0.8888));
        String text = chart.texts().format("chart.other.end", overlay.name(), figure);
        widest = Math.max(widest, font.width(text));
      }
    }
    return Math.ceil(Math.min(widest + GAP * font.em(), MOST_ROOM * width));
  }

  void paint(PlotPanel panel) {
    if (!panel.overlays().isEmpty()) {
      pen.within(panel.area(), () -> panel.overlays().forEach(lines -> paint(lines, panel.y())));
    }
  }

  private void paint(OverlayLines lines, PlotScale y) {
    int look = lines.overlay().look();
    Color ink = style.looks().get(look);
    boolean line = smoothing >= A_LINE;
    g.setStroke(line ? ink : ink.deriveColor(0, 1, 1, FAINT));
    g.setLineWidth(Math.max(1, (line ? 0.15 : 0.08) * grid.em()));
    pen.stroke(lines.batches(), y);
    g.setStroke(ink);
    g.setFill(ink);
    g.setLineWidth(Math.max(1, 0.1 * grid.em()));
    pen.stroke(lines.train(), y);
    g.setLineWidth(0.17 * grid.em());
    g.setLineDashes(dashes(look));
    pen.stroke(lines.test(), y);
    g.setLineDashes();
    marks(lines.test(), y, look);
    if (lines.end() == OverlayLines.End.TRAIN) {
      // Within the first epoch it is a single point, which no line would show.
      ring(lines.train(), y);
    }
  }

  private void ring(PixelLine line, PlotScale y) {
    int last = line.size() - 1;
    if (last >= 0 && Double.isFinite(y.pixel(line.value(last)))) {
      double place = y.pixel(line.value(last));
      PlotMarks.ring(g, line.pixel(last), place, 0.28 * grid.em(), style.inks().surface());
    }
  }

  private double[] dashes(int look) {
    double[] dashes = DASHES[look].clone();
    for (int i = 0; i < dashes.length; i++) {
      dashes[i] *= grid.em();
    }
    return dashes;
  }

  private void marks(PixelLine line, PlotScale y, int look) {
    boolean dense = grid.x().length() / grid.x().range().span() < MARK_DISTANCE;
    for (int i = 0; i < line.size(); i++) {
      double pixel = y.pixel(line.value(i));
      boolean last = i == line.size() - 1;
      if (Double.isFinite(pixel) && (!dense || last)) {
        PlotMarks.ofLook(g, look, line.pixel(i), pixel, 0.32 * grid.em());
      }
    }
  }

  /** The name of each run, and which line of it ends there with which figure. */
  List<PlotLabels.Label> names(PlotPanel panel, ChartTexts texts) {
    List<PlotLabels.Label> labels = new ArrayList<>();
    double room = grid.width() - grid.x().to() - GAP * font.em();
    for (OverlayLines lines : panel.overlays()) {
      PixelLine line = lines.named();
      double border = grid.x().to();
      if (line.size() == 0 || line.pixel(line.size() - 1) < grid.x().from()) {
        continue;
      }
      double end = line.pixel(line.size() - 1);
      boolean ends = end <= border + 0.5;
      double value = ends ? line.value(line.size() - 1) : line.valueAt(border);
      double y = panel.y().pixel(value);
      if (Double.isFinite(y)) {
        String figure =
            ends ? lines.end().figure(texts, texts.shortFigure(panel.kind(), value)) : "";
        String text = shortened(lines.overlay().name(), figure, room, texts);
        // At the border whatever its length: names of several runs stand in one column.
        labels.add(new PlotLabels.Label(text, border, y, false, lines.overlay().look()));
      }
    }
    return labels;
  }

  /** The name loses its end where there is too little room; the figure stays whole. */
  private String shortened(String name, String figure, double room, ChartTexts texts) {
    String text = figure.isEmpty() ? name : texts.format("chart.other.end", name, figure);
    int length = name.length();
    while (font.width(text) > room && length > 1) {
      length--;
      String part = name.substring(0, length).strip() + "\u2026";
      text = figure.isEmpty() ? part : texts.format("chart.other.end", part, figure);
    }
    return text;
  }
}
