package mlpstudio.ui.chart;

import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;

/**
 * Draws lines within one plot.
 *
 * @param g has the colours and widths
 */
record PlotPen(GraphicsContext g, ChartLayout.Grid grid) {

  /** Draws something that ends a little beyond the plot's border. */
  void within(Rectangle2D area, Runnable drawing) {
    double bleed = Math.ceil(0.4 * grid.em());
    g.save();
    g.beginPath();
    // Along whole pixels: any other clip is drawn through a mask, which costs more than the lines.
    g.rect(
        Math.rint(area.getMinX()),
        Math.rint(area.getMinY() - bleed),
        Math.rint(area.getWidth() + bleed),
        Math.rint(area.getHeight() + 2 * bleed));
    g.clip();
    drawing.run();
    g.restore();
  }

  /** A line, broken where its values are no numbers. */
  void stroke(PixelLine line, PlotScale y) {
    double[] xs = new double[line.size()];
    double[] ys = new double[line.size()];
    int size = 0;
    for (int i = 0; i < line.size(); i++) {
      double pixel = y.pixel(line.value(i));
      if (Double.isFinite(pixel)) {
        xs[size] = line.pixel(i);
        ys[size++] = pixel;
      } else {
        strokeRun(xs, ys, size);
        size = 0;
      }
    }
    strokeRun(xs, ys, size);
  }

  private void strokeRun(double[] xs, double[] ys, int size) {
    if (size > 1) {
      g.strokePolyline(xs, ys, size);
    }
  }
}
