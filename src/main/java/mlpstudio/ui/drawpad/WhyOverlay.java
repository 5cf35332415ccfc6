package mlpstudio.ui.drawpad;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import mlpstudio.data.ImageShape;
import mlpstudio.drawing.Placement;
import mlpstudio.ui.support.Pixels;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for and against the class, over the drawing itself: the pixels of the network's image
 * lie where they came from on the pad. FX thread only.
 */
final class WhyOverlay {
  private static final Color DIM = Color.gray(0, 0.4);

  private final DrawPadViewModel model;
  private final SeenTheme theme;
  private @Nullable Why shown;
  private @Nullable Image image;

  /**
   * An overlay.
   *
   * @param changed called when its colours have become others
   */
  WhyOverlay(DrawPadViewModel model, Runnable changed) {
    this.model = model;
    this.theme =
        new SeenTheme(
            () -> {
              shown = null;
              changed.run();
            });
  }

  /** To be among the canvas's children, so that style sheets reach it. */
  SeenTheme theme() {
    return theme;
  }

  /**
   * Lays it over a drawing; nothing where nobody asks why, or where a picture lies on the pad,
   * which has no strokes to lay it over.
   *
   * @param scale pixels of the canvas for each unit of the sheet
   */
  void draw(GraphicsContext g, PadContent content, double scale) {
    Why why = model.why().whyProperty().get();
    if (why == null || content.strokes().isEmpty()) {
      shown = null;
      image = null;
      return;
    }
    ImageShape shape = why.image().shape();
    Placement at = model.seeing(shape).placement(content.strokes());
    g.setFill(DIM);
    g.fillRect(0, 0, g.getCanvas().getWidth(), g.getCanvas().getHeight());
    g.setImageSmoothing(false);
    double unit = scale / at.scale();
    g.drawImage(
        pixels(why, shape),
        -at.offsetX() * unit,
        -at.offsetY() * unit,
        shape.width() * unit,
        shape.height() * unit);
  }

  private Image pixels(Why why, ImageShape shape) {
    Image now = image;
    if (now == null || !why.equals(shown)) {
      now =
          Pixels.image(
              SeenPixels.overlay(why, theme.forColor(), theme.againstColor()),
              shape.width(),
              shape.height());
      shown = why;
      image = now;
    }
    return now;
  }
}
