package mlpstudio.ui.support;

import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * A canvas that is drawn at most once per pulse, only when something changed, and only while it can
 * be seen. A hidden one remembers that it is out of date and is drawn when it is shown. FX thread
 * only.
 *
 * @param <T> an unseen node that carries colours from the style sheets to the canvas
 */
public abstract class PulseCanvas<T extends Node> extends Region {
  private final Canvas canvas = new Canvas();
  private final Function<Runnable, T> themes;
  private final Runnable afterLayout = this::drawIfNeeded;
  private T theme;
  private boolean outdated = true;
  private int drawings;

  /**
   * A canvas not yet drawn.
   *
   * @param themes makes a theme that runs what it is given after a colour became another one
   */
  @SuppressWarnings("this-escape") // what is handed out here is first called in a scene
  protected PulseCanvas(Function<Runnable, T> themes) {
    this.themes = themes;
    theme = themes.apply(this::outdate);
    canvas.setManaged(false);
    canvas.setMouseTransparent(true);
    getChildren().addAll(theme, canvas);
    sceneProperty().subscribe(this::sceneChanged);
  }

  /** Draws all of it. */
  protected abstract void draw(GraphicsContext g, double width, double height);

  /** Told before it is drawn in another size. */
  protected void resized() {}

  /** The colours of now. */
  protected final T theme() {
    return theme;
  }

  /** How often it was drawn. */
  public final int drawings() {
    return drawings;
  }

  /** Something changed: it is drawn again with the next pulse. */
  protected final void outdate() {
    if (!outdated) {
      outdated = true;
      if (getScene() != null) {
        Platform.requestNextPulse();
      }
    }
  }

  @Override
  protected final void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    if (canvas.getWidth() != width || canvas.getHeight() != height) {
      canvas.setWidth(width);
      canvas.setHeight(height);
      resized();
      outdate();
    }
  }

  private void sceneChanged(@Nullable Scene former, @Nullable Scene scene) {
    if (former != null) {
      former.removePostLayoutPulseListener(afterLayout);
    }
    if (scene != null) {
      // JavaFX keeps the colours that a node had when it left: under another theme they are wrong.
      T fresh = themes.apply(this::outdate);
      getChildren().set(getChildren().indexOf(theme), fresh);
      theme = fresh;
      outdate();
      scene.addPostLayoutPulseListener(afterLayout);
    }
  }

  private void drawIfNeeded() {
    if (outdated && canvas.getWidth() > 0 && canvas.getHeight() > 0 && seen()) {
      outdated = false;
      drawings++;
      draw(canvas.getGraphicsContext2D(), canvas.getWidth(), canvas.getHeight());
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
