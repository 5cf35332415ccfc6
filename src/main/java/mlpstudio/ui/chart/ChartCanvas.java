package mlpstudio.ui.chart;

import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Draws the chart on the screen: at most once per pulse, only when something changed, and only
 * while it can be seen. A hidden chart remembers that it is out of date and is drawn when it is
 * shown.
 */
final class ChartCanvas extends Region {
  private final ChartPainter painter;
  private final Canvas canvas = new Canvas();
  private ChartTheme theme = new ChartTheme(this::outdate);
  private final Runnable afterLayout = this::drawIfNeeded;
  private final Consumer<ChartLayout> drawn;
  private @Nullable ChartLayout places;
  private boolean outdated = true;
  private int drawings;

  /**
   * A canvas for one chart.
   *
   * @param drawn told after each drawing where everything lies
   */
  ChartCanvas(ChartViewModel chart, Consumer<ChartLayout> drawn) {
    this.painter = new ChartPainter(chart);
    this.drawn = drawn;
    getStyleClass().add("chart-canvas");
    getChildren().addAll(theme, canvas);
    canvas.setManaged(false);
    canvas.setMouseTransparent(true);
    chart.versionProperty().subscribe(() -> outdate());
    sceneProperty().subscribe(this::sceneChanged);
  }

  /** Where everything was last drawn, or null before. */
  @Nullable ChartLayout places() {
    return places;
  }

  /** The look of now. */
  ChartStyle style() {
    return theme.style();
  }

  /** How often the chart was drawn. */
  int drawings() {
    return drawings;
  }

  @Override
  protected void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    if (canvas.getWidth() != width || canvas.getHeight() != height) {
      canvas.setWidth(width);
      canvas.setHeight(height);
      outdate();
    }
  }

  private void outdate() {
    if (!outdated) {
      outdated = true;
      if (getScene() != null) {
        Platform.requestNextPulse();
      }
    }
  }

  private void sceneChanged(@Nullable Scene former, @Nullable Scene scene) {
    if (former != null) {
      former.removePostLayoutPulseListener(afterLayout);
    }
    if (scene != null) {
      // JavaFX keeps the colours that a node had when it left: under another theme they are wrong.
      theme = new ChartTheme(this::outdate);
      getChildren().set(0, theme);
      outdate();
      scene.addPostLayoutPulseListener(afterLayout);
    }
  }

  private void drawIfNeeded() {
    if (outdated && canvas.getWidth() > 0 && canvas.getHeight() > 0 && seen()) {
      outdated = false;
      ChartLayout now =
          painter.paint(
              canvas.getGraphicsContext2D(),
              canvas.getWidth(),
              canvas.getHeight(),
              theme.style(),
              false);
      places = now;
      drawings++;
      drawn.accept(now);
    }
  }

  private boolean seen() {
    for (Node node = this; node != null; node = node.getParent()) {
      if (!node.isVisible()) {
        return false;
      }
    }
    Scene scene = getScene();
    Window window = scene == null ? null : scene.getWindow();
    return window != null && window.isShowing();
  }
}
