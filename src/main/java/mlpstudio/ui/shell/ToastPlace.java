package mlpstudio.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;

/** Where messages lie over nothing that acts, or else over as little as can be. FX thread only. */
final class ToastPlace {
  /** The best first. */
  private static final List<Pos> PLACES =
      List.of(
          Pos.BOTTOM_RIGHT,
          Pos.BOTTOM_LEFT,
          Pos.BOTTOM_CENTER,
          Pos.TOP_RIGHT,
          Pos.CENTER_RIGHT,
          Pos.CENTER,
          Pos.TOP_CENTER,
          Pos.CENTER_LEFT);

  private ToastPlace() {}

  /**
   * A place for a message; the one where it lies now if no other is better.
   *
   * @param under what it lies over
   * @param area where it may lie, in the scene
   * @param width its own, in pixels
   * @param height its own, in pixels
   * @param now where it lies
   */
  static Pos best(Node under, Bounds area, double width, double height, Pos now) {
    List<Bounds> acting = new ArrayList<>();
    collect(under, area, acting);
    Pos best = now;
    long least = covered(now, area, width, height, acting);
    for (Pos place : PLACES) {
      long over = covered(place, area, width, height, acting);
      if (over < least) {
        best = place;
        least = over;
      }
    }
    return best;
  }

  private static long covered(
      Pos place, Bounds area, double width, double height, List<Bounds> acting) {
    double x = at(place.getHpos(), area, width);
    double y = at(place.getVpos(), area, height);
    Bounds box = new BoundingBox(x, y, width, height);
    return acting.stream().filter(box::intersects).count();
  }

  private static double at(HPos place, Bounds area, double width) {
    return switch (place) {
      case LEFT -> area.getMinX();
      case CENTER -> area.getCenterX() - width / 2;
      case RIGHT -> area.getMaxX() - width;
    };
  }

  private static double at(VPos place, Bounds area, double height) {
    return switch (place) {
      case TOP -> area.getMinY();
      case CENTER -> area.getCenterY() - height / 2;
      case BOTTOM, BASELINE -> area.getMaxY() - height;
    };
  }

  /** What can be pressed or typed into, as far as it is in sight. */
  private static void collect(Node node, Bounds sight, List<Bounds> acting) {
    if (!node.isVisible() || node.isMouseTransparent()) {
      return;
    }
    Bounds seen = sight;
    Node clip = node.getClip();
    if (clip != null) {
      seen = common(sight, node.localToScene(clip.getBoundsInParent()));
    }
    if (acts(node)) {
      Bounds bounds = common(seen, node.localToScene(node.getLayoutBounds()));
      if (!node.isDisabled() && bounds.getWidth() > 0 && bounds.getHeight() > 0) {
        acting.add(bounds);
      }
    } else if (node instanceof Parent parent && seen.getWidth() > 0 && seen.getHeight() > 0) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        collect(child, seen, acting);
      }
    }
  }

  private static boolean acts(Node node) {
    return node instanceof ButtonBase
        || node instanceof TextInputControl
        || node instanceof ComboBoxBase<?>
        || node instanceof Slider
        || node instanceof Spinner<?>;
  }

  private static Bounds common(Bounds a, Bounds b) {
    double x = Math.max(a.getMinX(), b.getMinX());
    double y = Math.max(a.getMinY(), b.getMinY());
    return new BoundingBox(
        x,
        y,
        Math.max(0, Math.min(a.getMaxX(), b.getMaxX()) - x),
        Math.max(0, Math.min(a.getMaxY(), b.getMaxY()) - y));
  }
}
