package mlpstudio.ui.chart;

import java.util.function.Consumer;
import javafx.scene.canvas.GraphicsContext;
import mlpstudio.ui.support.PulseCanvas;
import org.jspecify.annotations.Nullable;

/** The chart on the screen. */
final class ChartCanvas extends PulseCanvas<ChartTheme> {
  private final ChartPainter painter;
  private final Consumer<ChartLayout> drawn;
  private @Nullable ChartLayout places;

  /**
   * A canvas for one chart.
   *
   * @param drawn told after each drawing where everything lies
   */
  ChartCanvas(ChartViewModel chart, Consumer<ChartLayout> drawn) {
    super(ChartTheme::new);
    this.painter = new ChartPainter(chart);
    this.drawn = drawn;
    getStyleClass().add("chart-canvas");
    chart.versionProperty().subscribe(() -> outdate());
  }

  /** Where everything was last drawn, or null before. */
  @Nullable ChartLayout places() {
    return places;
  }

  /** The look of now. */
  ChartStyle style() {
    return theme().style();
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    ChartLayout now = painter.paint(g, width, height, style(), false);
    places = now;
    drawn.accept(now);
  }
}
