package mlpstudio.ui.keytips;

import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What a person with a mouse could press: in the window, not scrolled away, nothing above it. */
final class InSight {
  private static final double LEAST = 4;
  private static final double[] ACROSS = {0.5, 0.1, 0.9};

  private final Parent root;

  /** Looks at a window with this root. */
  InSight(Parent root) {
    this.root = root;
  }

  /** The part of a node that can be seen, in the root's coordinates; empty where it is hidden. */
  Optional<Bounds> part(Node node) {
    Bounds seen = place(node);
    for (Node at = node.getParent(); at != null; at = at.getParent()) {
      Node clip = at.getClip();
      if (clip != null) {
        seen = common(seen, root.sceneToLocal(at.localToScene(clip.getBoundsInParent())));
      }
    }
    seen = common(seen, root.getLayoutBounds());
    if (seen.getWidth() < LEAST || seen.getHeight() < LEAST) {
      return Optional.empty();
    }
    return onTop(node, seen) ? Optional.of(seen) : Optional.empty();
  }

  /** Where a node is, in the root's coordinates. */
  Bounds place(Node node) {
    return place(node, root);
  }

  /** Where a node is, in the root's coordinates. */
  static Bounds place(Node node, Parent root) {
    return root.sceneToLocal(node.localToScene(node.getLayoutBounds()));
  }

  /** Whether it and all around it are visible. */
  static boolean shown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private boolean onTop(Node node, Bounds seen) {
    for (double down : ACROSS) {
      for (double right : ACROSS) {
        Point2D at =
            root.localToScene(
                seen.getMinX() + right * seen.getWidth(), seen.getMinY() + down * seen.getHeight());
        if (within(topmost(root, at), node)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean within(@Nullable Node node, Node part) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(part)) {
        return true;
      }
    }
    return false;
  }

  /** What the mouse would find at a point of the scene. */
  private static @Nullable Node topmost(Node node, Point2D scene) {
    if (!node.isVisible() || node.isMouseTransparent()) {
      return null;
    }
    Point2D at = node.sceneToLocal(scene);
    if (at == null || (node.getClip() != null && !inClip(node.getClip(), at))) {
      return null;
    }
    if (node instanceof Parent parent) {
      for (int i = parent.getChildrenUnmodifiable().size() - 1; i >= 0; i--) {
        Node found = topmost(parent.getChildrenUnmodifiable().get(i), scene);
        if (found != null) {
          return found;
        }
      }
    }
    boolean hit = picksBounds(node) ? node.getLayoutBounds().contains(at) : node.contains(at);
    return hit ? node : null;
  }

  private static boolean picksBounds(Node node) {
    return node instanceof Region && node.isPickOnBounds();
  }

  private static boolean inClip(Node clip, Point2D at) {
    return clip.getBoundsInParent().contains(at);
  }

  private static Bounds common(Bounds one, Bounds other) {
    double left = Math.max(one.getMinX(), other.getMinX());
    double top = Math.max(one.getMinY(), other.getMinY());
    double right = Math.min(one.getMaxX(), other.getMaxX());
    double bottom = Math.min(one.getMaxY(), other.getMaxY());
    return new BoundingBox(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  }
}
