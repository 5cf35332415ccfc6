package mlpstudio.ui.preferences;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Keeps what has the keyboard in sight of a scroll pane. */
final class RevealFocus {
  private final ScrollPane scroll;
  private final Region content;

  private RevealFocus(ScrollPane scroll, Region content) {
    this.scroll = scroll;
    this.content = content;
  }

  static void in(ScrollPane scroll, Region content) {
    RevealFocus reveal = new RevealFocus(scroll, content);
    scroll.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(reveal::show);
  }

  private void show(@Nullable Node focused) {
    if (focused == null || !isWithin(focused)) {
      return;
    }
    double room = content.getHeight() - scroll.getViewportBounds().getHeight();
    if (room <= 0) {
      return;
    }
    Bounds at = content.sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
    double top = scroll.getVvalue() * room;
    double bottom = top + scroll.getViewportBounds().getHeight();
    double margin = at.getHeight();
    if (at.getMinY() - margin < top) {
      scroll.setVvalue(Math.clamp((at.getMinY() - margin) / room, 0.0, 1.0));
    } else if (at.getMaxY() + margin > bottom) {
      double wanted = at.getMaxY() + margin - scroll.getViewportBounds().getHeight();
      scroll.setVvalue(Math.clamp(wanted / room, 0.0, 1.0));
    }
  }

  private boolean isWithin(Node focused) {
    for (Node at = focused; at != null; at = at.getParent()) {
      if (at.equals(content)) {
        return true;
      }
    }
    return false;
  }
}
