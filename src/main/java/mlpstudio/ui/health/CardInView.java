package mlpstudio.ui.health;

import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import mlpstudio.ui.state.EventPump;
import org.jspecify.annotations.Nullable;

/** Brings what has just appeared into view, where large letters left it below the edge. */
final class CardInView {
  /** Wrapped lines find their height only after some of them. */
  private static final int PULSES = 8;

  private CardInView() {}

  /**
   * As soon as it is laid out. FX thread.
   *
   * @param card finds it, for it is made anew when figures change; null where it is gone
   */
  static void soon(Supplier<@Nullable Node> card) {
    again(card, PULSES);
  }

  private static void again(Supplier<@Nullable Node> card, int left) {
    if (left > 0) {
      EventPump.atNextPulse(
          () -> {
            show(card.get());
            again(card, left - 1);
          });
    }
  }

  private static void show(@Nullable Node card) {
    if (card == null) {
      return;
    }
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
