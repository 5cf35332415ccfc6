package mlpstudio.ui.support;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/** Marks the control that answers a question: it gets the keyboard first wherever it is shown. */
public final class Asking {
  private static final Object MARK = new Object();

  private Asking() {}

  /** Marks a control. */
  public static void mark(Node answer) {
    answer.getProperties().put(MARK, true);
  }

  /** The first marked control in a part of the window that can be pressed. */
  public static Optional<Node> in(Node part) {
    if (!part.isVisible() || part.isDisabled()) {
      return Optional.empty();
    }
    if (part.hasProperties() && part.getProperties().containsKey(MARK)) {
      return Optional.of(part);
    }
    return part instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream().flatMap(n -> in(n).stream()).findFirst()
        : Optional.empty();
  }
}
