package mlpstudio.ui.shell;

import java.util.function.Supplier;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Messages over the window, one above the other, where they lie over nothing that acts: they move
 * away from what appears under them. FX thread only.
 */
final class ToastLayer extends VBox {
  /** Looks this seldom, in pulses: the window is full of nodes. */
  private static final int EVERY = 10;

  private final Supplier<Node> under;
  private final Runnable eachPulse = this::look;
  private @Nullable Scene watched;
  private int pulses;

  /**
   * No messages yet.
   *
   * @param under what they lie over
   */
  ToastLayer(Supplier<Node> under) {
    this.under = under;
    setId("toasts");
    getStyleClass().add("toasts");
    setAlignment(Pos.BOTTOM_RIGHT);
    setPickOnBounds(false);
    getChildren().subscribe(this::watch);
    sceneProperty().subscribe(scene -> watch());
  }

  private void watch() {
    Scene now = getChildren().isEmpty() ? null : getScene();
    Scene former = watched;
    if (former != null && !former.equals(now)) {
      former.removePostLayoutPulseListener(eachPulse);
    }
    if (now != null && !now.equals(former)) {
      setAlignment(Pos.BOTTOM_RIGHT);
      pulses = 0;
      now.addPostLayoutPulseListener(eachPulse);
    }
    watched = now;
  }

  private void look() {
    if (pulses++ % EVERY != 0 || isHover() || getChildren().isEmpty()) {
      return;
    }
    double width = 0;
    double top = Double.POSITIVE_INFINITY;
    double bottom = 0;
    for (Node toast : getChildren()) {
      Bounds bounds = toast.getBoundsInParent();
      width = Math.max(width, bounds.getWidth());
      top = Math.min(top, bounds.getMinY());
      bottom = Math.max(bottom, bounds.getMaxY());
    }
    Insets in = getInsets();
    Bounds inside =
        new BoundingBox(
            in.getLeft(),
            in.getTop(),
            Math.max(0, getWidth() - in.getLeft() - in.getRight()),
            Math.max(0, getHeight() - in.getTop() - in.getBottom()));
    setAlignment(
        ToastPlace.best(under.get(), localToScene(inside), width, bottom - top, getAlignment()));
  }
}
