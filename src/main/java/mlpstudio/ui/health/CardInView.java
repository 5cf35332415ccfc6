package mlpstudio.ui.health;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import mlpstudio.ui.state.EventPump;

/** Brings what has just appeared into view, where large letters left it below the edge. */
final class CardInView {
  private CardInView() {}

  /** Once it has been laid out. FX thread. */
  static void soon(Node card) {
    // The next pulse lays it out, the one after that knows where it lies.
    EventPump.atNextPulse(() -> EventPump.atNextPulse(() -> show(card)));
  }

  private static void show(Node card) {
    Node parent = card;
    while (parent != null && !(parent instanceof ScrollPane)) {
      parent = parent.getParent();
    }
    if (parent instanceof ScrollPane scroll && scroll.getContent() != null) {
      scroll(scroll, card);
    }
  }

  private static void scroll(ScrollPane scroll, Node card) {
    Node content = scroll.getContent();
    Bounds at = content.sceneToLocal(card.localToScene(card.getLayoutBounds()));
    double room = scroll.getViewportBounds().getHeight();
    double over = content.getLayoutBounds().getHeight() - room;
    if (over <= 0) {
      return;
    }
    double from = scroll.getVvalue() * over;
    double to = from;
    if (at.getMaxY() > from + room) {
      to = at.getMaxY() - room;
    }
    // What is taller than the room is read from its beginning.
    to = Math.min(to, at.getMinY());
    scroll.setVvalue(Math.clamp(to / over, 0, 1));
  }
}
