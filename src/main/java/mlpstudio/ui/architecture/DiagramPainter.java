package mlpstudio.ui.architecture;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;

/**
 * Paints a diagram.
 *
 * @param graphics of a canvas as large as the diagram's area
 * @param ends the colour of input and output
 * @param neurons the colour of hidden neurons
 * @param links the colour of the lines
 */
record DiagramPainter(GraphicsContext graphics, Paint ends, Paint neurons, Paint links) {

  /** Paints over whatever was there. */
  void paint(DiagramGeometry geometry) {
    graphics.clearRect(0, 0, graphics.getCanvas().getWidth(), graphics.getCanvas().getHeight());
    List<DiagramGeometry.Column> columns = geometry.columns();
    graphics.setStroke(links);
    graphics.setLineWidth(0.7);
    for (int i = 0; i + 1 < columns.size(); i++) {
      links(columns.get(i), columns.get(i + 1));
    }
    for (int i = 0; i < columns.size(); i++) {
      graphics.setFill(i == 0 || i == columns.size() - 1 ? ends : neurons);
      dots(columns.get(i), geometry.radius());
    }
  }

  private void links(DiagramGeometry.Column from, DiagramGeometry.Column to) {
    // Many lines are fainter each, so that wide layers do not become a wall.
    graphics.setGlobalAlpha(
        Math.clamp(4.5 / Math.sqrt(from.dots().size() * to.dots().size()), 0.3, 1));
    for (double y : from.dots()) {
      for (double z : to.dots()) {
        graphics.strokeLine(from.x(), y, to.x(), z);
      }
    }
    graphics.setGlobalAlpha(1);
  }

  private void dots(DiagramGeometry.Column column, double radius) {
    for (double y : column.dots()) {
      disc(column.x(), y, radius);
    }
    if (!Double.isNaN(column.ellipsis())) {
      for (int i = -1; i <= 1; i++) {
        disc(column.x(), column.ellipsis() + i * 0.85 * radius, 0.26 * radius);
      }
    }
  }

  private void disc(double x, double y, double radius) {
    graphics.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
  }
}
