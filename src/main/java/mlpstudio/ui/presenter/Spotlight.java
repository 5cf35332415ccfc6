package mlpstudio.ui.presenter;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.VLineTo;
import org.jspecify.annotations.Nullable;

/**
 * Dims everything but one node, and puts a ring around that. Follows it while the layout changes;
 * lets every click through.
 */
final class Spotlight extends Pane {
  private static final double MARGIN_EM = 0.7;
  private static final double ROUND = 12;

  private final Path shade = new Path();
  private final Rectangle ring = new Rectangle();
  private @Nullable Node target;

  Spotlight() {
    setId("spotlight");
    setMouseTransparent(true);
    setManaged(true);
    shade.setFillRule(FillRule.EVEN_ODD);
    shade.getStyleClass().add("spotlight-shade");
    ring.getStyleClass().add("spotlight-ring");
    ring.setArcWidth(2 * ROUND);
    ring.setArcHeight(2 * ROUND);
    getChildren().addAll(shade, ring);
    setVisible(false);
  }

  /** Puts the light on a node, or nowhere. */
  void setTarget(@Nullable Node node) {
    target = node;
    setVisible(node != null);
    requestLayout();
  }

  /** What it shows. */
  @Nullable Node target() {
    return target;
  }

  /** Moves along with what it shows; called once a pulse while something is shown. */
  void follow() {
    Node node = target;
    if (node == null || node.getScene() == null || !node.getScene().equals(getScene())) {
      setVisible(false);
      return;
    }
    Bounds bounds = sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double margin = MARGIN_EM * 14;
    double x = bounds.getMinX() - margin;
    double y = bounds.getMinY() - margin;
    double width = bounds.getWidth() + 2 * margin;
    double height = bounds.getHeight() + 2 * margin;
    if (ring.getX() != x
        || ring.getY() != y
        || ring.getWidth() != width
        || ring.getHeight() != height
        || shade.getElements().isEmpty()) {
      ring.setX(x);
      ring.setY(y);
      ring.setWidth(width);
      ring.setHeight(height);
    }
    shade.getElements().setAll(elements(x, y, width, height));
  }

  private List<PathElement> elements(double x, double y, double width, double height) {
    double r = Math.min(ROUND, Math.min(width, height) / 2);
    return List.of(
        new MoveTo(0, 0),
        new HLineTo(getWidth()),
        new VLineTo(getHeight()),
        new HLineTo(0),
        new ClosePath(),
        new MoveTo(x + r, y),
        new LineTo(x + width - r, y),
        new ArcTo(r, r, 0, x + width, y + r, false, true),
        new LineTo(x + width, y + height - r),
        new ArcTo(r, r, 0, x + width - r, y + height, false, true),
        new LineTo(x + r, y + height),
        new ArcTo(r, r, 0, x, y + height - r, false, true),
        new LineTo(x, y + r),
        new ArcTo(r, r, 0, x + r, y, false, true),
        new ClosePath());
  }

  @Override
  protected void layoutChildren() {
    follow();
  }

  /** The node with this id within a part of the window, if it can be seen. */
  static @Nullable Node find(Parent where, String id) {
    Node found = where.lookup("#" + id);
    return found != null && found.isVisible() ? found : null;
  }
}
