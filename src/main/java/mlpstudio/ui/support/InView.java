package mlpstudio.ui.support;

import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/** Brings what is to be seen into view, where large letters left it below the edge. */
public final class InView {
  /** Wrapped lines find their height only after some of them. */
  private static final int PULSES = 8;

  private InView() {}

  /**
   * As soon as it is laid out; where its page is not shown, as soon as that is. FX thread.
   *
   * @param owner whose window is waited for
   * @param wanted finds it, for it may be made anew; null where it is gone
   */
  public static void soon(Node owner, Supplier<@Nullable Node> wanted) {
    if (owner.getScene() != null) {
      again(owner, wanted, PULSES);
      return;
    }
    ChangeListener<@Nullable Scene> whenThere =
        new ChangeListener<>() {
          @Override
          public void changed(
              ObservableValue<? extends @Nullable Scene> property,
              @Nullable Scene before,
              @Nullable Scene now) {
            owner.sceneProperty().removeListener(this);
            again(owner, wanted, PULSES);
          }
        };
    owner.sceneProperty().addListener(whenThere);
  }

  private static void again(Node owner, Supplier<@Nullable Node> wanted, int left) {
    if (left > 0) {
      NextPulse.run(
          owner,
          () -> {
            show(wanted.get());
            again(owner, wanted, left - 1);
          });
    }
  }

  private static void show(@Nullable Node node) {
    if (node == null) {
      return;
    }
    Node parent = node;
    while (parent != null && !(parent instanceof ScrollPane)) {
      parent = parent.getParent();
    }
    if (parent instanceof ScrollPane scroll && scroll.getContent() != null) {
      scroll(scroll, node);
    }
  }

  private static void scroll(ScrollPane scroll, Node node) {
    Node content = scroll.getContent();
    Bounds at = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
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
