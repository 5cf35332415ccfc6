package mlpstudio.ui.architecture;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

/**
 * Moves a row among its siblings by its grip: the row follows the mouse, the others make room, and
 * letting go is the one move.
 */
final class RowDrag {
  private static final PseudoClass LIFTED = PseudoClass.getPseudoClass("lifted");
  private final Pane list;
  private final LayerRow row;
  private final IntConsumer moveTo;
  private double pressedAt;
  private boolean held;

  /**
   * A drag of one row.
   *
   * @param moveTo receives the place, from 0, where the row was let go
   */
  RowDrag(Pane list, LayerRow row, IntConsumer moveTo) {
    this.list = list;
    this.row = row;
    this.moveTo = moveTo;
  }

  /** Begins to listen to the row's grip. */
  void install() {
    row.onGripDragged(this::mouse);
  }

  private void mouse(MouseEvent event) {
    if (event.getEventType() == MouseEvent.MOUSE_PRESSED
        && event.getButton() == MouseButton.PRIMARY) {
      held = true;
      pressedAt = event.getSceneY();
    } else if (event.getEventType() == MouseEvent.MOUSE_DRAGGED && held) {
      follow(event.getSceneY() - pressedAt);
    } else if (event.getEventType() == MouseEvent.MOUSE_RELEASED && held) {
      held = false;
      int target = target(event.getSceneY() - pressedAt);
      settle();
      moveTo.accept(target);
    }
  }

  private void follow(double distance) {
    row.pseudoClassStateChanged(LIFTED, true);
    row.setViewOrder(-1);
    row.setTranslateY(distance);
    int from = siblings().indexOf(row);
    int to = target(distance);
    for (int i = 0; i < siblings().size(); i++) {
      if (i != from) {
        boolean up = i > from && i <= to;
        boolean down = i < from && i >= to;
        siblings().get(i).setTranslateY(up ? -height() : down ? height() : 0);
      }
    }
  }

  private void settle() {
    row.pseudoClassStateChanged(LIFTED, false);
    row.setViewOrder(0);
    siblings().forEach(sibling -> sibling.setTranslateY(0));
  }

  /** The place whose middle the row's middle is nearest to. */
  private int target(double distance) {
    double middle = middle(row) + distance;
    int best = 0;
    for (int i = 0; i < siblings().size(); i++) {
      if (Math.abs(middle(siblings().get(i)) - middle)
          < Math.abs(middle(siblings().get(best)) - middle)) {
        best = i;
      }
    }
    return best;
  }

  private double middle(Node node) {
    return node.getLayoutY() + node.getLayoutBounds().getHeight() / 2;
  }

  private double height() {
    return row.getHeight();
  }

  private List<Node> siblings() {
    return list.getChildren();
  }
}
