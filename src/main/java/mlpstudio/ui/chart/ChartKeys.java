package mlpstudio.ui.chart;

import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The chart by keys: plus and minus zoom along x, Page up and Page down along y, arrows move, 0
 * shows everything; with Ctrl, left and right read one epoch after the other, and C copies.
 */
final class ChartKeys {
  private static final double ZOOM = 1.5;
  private static final double MOVE = 0.1;

  private final ChartViewModel chart;
  private final ChartCanvas canvas;
  private final ChartCursor cursor;
  private final Consumer<ChartReading> read;
  private final Runnable copy;

  /**
   * Listens to the canvas.
   *
   * @param read told the figures that were walked to, for those who cannot see them
   * @param copy copies the chart
   */
  ChartKeys(
      ChartViewModel chart,
      ChartCanvas canvas,
      ChartCursor cursor,
      Consumer<ChartReading> read,
      Runnable copy) {
    this.chart = chart;
    this.canvas = canvas;
    this.cursor = cursor;
    this.read = read;
    this.copy = copy;
    canvas.setOnKeyPressed(this::pressed);
  }

  private void pressed(KeyEvent event) {
    ChartLayout layout = canvas.places();
    if (layout == null || event.isAltDown()) {
      return;
    }
    if (event.isShortcutDown() ? command(event.getCode()) : move(event, layout)) {
      event.consume();
    }
  }

  private boolean command(KeyCode code) {
    switch (code) {
      case LEFT -> cursor.walk(-1).ifPresent(read);
      case RIGHT -> cursor.walk(1).ifPresent(read);
      case C -> copy.run();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean move(KeyEvent event, ChartLayout layout) {
    PlotScale x = layout.x(chart);
    double step = MOVE * x.length();
    double middle = (x.from() + x.to()) / 2;
    switch (meaning(event)) {
      case LEFT -> chart.show(x.dragged(step));
      case RIGHT -> chart.show(x.dragged(-step));
      case UP -> moveY(layout, MOVE);
      case DOWN -> moveY(layout, -MOVE);
      case PLUS -> chart.show(x.zoomed(ZOOM, middle));
      case MINUS -> chart.show(x.zoomed(1 / ZOOM, middle));
      case PAGE_UP -> zoomY(layout, ZOOM);
      case PAGE_DOWN -> zoomY(layout, 1 / ZOOM);
      case DIGIT0 -> chart.resetZoom();
      case ESCAPE -> cursor.hide();
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Signs lie on other keys in other countries, so that what is written on them counts as well. */
  private static KeyCode meaning(KeyEvent event) {
    return switch (event.getText()) {
      case "+" -> KeyCode.PLUS;
      case "-" -> KeyCode.MINUS;
      case "0" -> KeyCode.DIGIT0;
      default ->
          switch (event.getCode()) {
            case ADD, EQUALS -> KeyCode.PLUS;
            case SUBTRACT -> KeyCode.MINUS;
            case NUMPAD0 -> KeyCode.DIGIT0;
            default -> event.getCode();
          };
    };
  }

  private void moveY(ChartLayout layout, double share) {
    for (PlotPanel panel : layout.panels()) {
      if (chart.window(panel.kind()) != null) {
        panel.show(chart, panel.y(chart).dragged(share * panel.y().length()));
      }
    }
  }

  private void zoomY(ChartLayout layout, double factor) {
    for (PlotPanel panel : layout.panels()) {
      double middle = (panel.y().from() + panel.y().to()) / 2;
      panel.show(chart, panel.y(chart).zoomed(factor, middle));
    }
  }
}
