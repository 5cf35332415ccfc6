package mlpstudio.ui.chart;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.jspecify.annotations.Nullable;

/**
 * Turns wheel, drag and pinch over the chart into what is shown. The wheel zooms along x at the
 * pointer, with Shift along y; a drag moves the picture; a double click shows everything.
 */
final class ChartGestures {
  // One notch of a common wheel, 40 units, shows a sixth less.
  private static final double WHEEL = 1.0045;

  private final ChartViewModel chart;
  private final ChartCanvas canvas;
  private final ChartCursor cursor;
  private @Nullable Grip grip;

  ChartGestures(ChartViewModel chart, ChartCanvas canvas, ChartCursor cursor) {
    this.chart = chart;
    this.canvas = canvas;
    this.cursor = cursor;
    canvas.setOnScroll(this::scroll);
    canvas.setOnZoom(this::pinch);
    canvas.setOnMouseMoved(event -> cursor.pointAt(event.getX()));
    canvas.setOnMouseExited(event -> cursor.hide());
    canvas.setOnMousePressed(this::press);
    canvas.setOnMouseDragged(this::drag);
    canvas.setOnMouseClicked(this::click);
  }

  private void scroll(ScrollEvent event) {
    ChartLayout layout = canvas.places();
    if (layout == null || chart.emptyProperty().get()) {
      return;
    }
    PlotScale x = layout.x(chart);
    // Some systems turn a wheel with Shift into sideways scrolling.
    double turn = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
    double factor = Math.pow(WHEEL, turn);
    if (event.isShiftDown()) {
      PlotPanel panel = layout.panelAt(event.getY());
      panel.show(chart, panel.y(chart).zoomed(factor, event.getY()));
    } else if (event.getDeltaY() == 0) {
      chart.show(x.dragged(turn));
    } else {
      chart.show(x.zoomed(factor, event.getX()));
    }
    event.consume();
  }

  private void pinch(ZoomEvent event) {
    ChartLayout layout = canvas.places();
    if (layout != null && event.getZoomFactor() > 0) {
      chart.show(layout.x(chart).zoomed(event.getZoomFactor(), event.getX()));
      event.consume();
    }
  }

  private void press(MouseEvent event) {
    canvas.requestFocus();
    ChartLayout layout = canvas.places();
    grip = layout == null ? null : Grip.at(event, layout, chart);
  }

  private void drag(MouseEvent event) {
    Grip held = grip;
    if (held == null || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    chart.show(held.x().dragged(event.getX() - held.pixelX()));
    if (chart.window(held.panel().kind()) != null) {
      held.panel().show(chart, held.y().dragged(event.getY() - held.pixelY()));
    }
    cursor.pointAt(event.getX());
  }

  private void click(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
      chart.resetZoom();
    }
  }

  /** Where the picture is held, and how it was drawn then: a drag is measured from there. */
  private record Grip(double pixelX, double pixelY, PlotScale x, PlotPanel panel, PlotScale y) {

    static Grip at(MouseEvent event, ChartLayout layout, ChartViewModel chart) {
      PlotPanel panel = layout.panelAt(event.getY());
      return new Grip(event.getX(), event.getY(), layout.x(chart), panel, panel.y(chart));
    }
  }
}
