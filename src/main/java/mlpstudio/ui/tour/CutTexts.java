package mlpstudio.ui.tour;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/**
 * Finds words that have no room: those that end in dots though the text itself does not, and those
 * that stand over the edge of what they belong to.
 */
public final class CutTexts {
  /** So much, in pixels, is the rounding of a layout. */
  private static final double ROUNDING = 2;

  private CutTexts() {}

  /** The texts under a node that are cut, each with the id of its control. FX thread. */
  public static List<String> in(Parent root) {
    List<String> found = new ArrayList<>();
    collect(root, found);
    return found;
  }

  private static void collect(Parent parent, List<String> found) {
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (!child.isVisible()) {
        continue;
      }
      if (child instanceof Labeled labeled && (cut(labeled) || spilt(labeled))) {
        found.add("“" + labeled.getText() + "” (" + path(labeled) + ")");
      }
      if (child instanceof Parent inner) {
        collect(inner, found);
      }
    }
  }

  /** A path that is shortened in its middle, and whole in its tooltip, is meant so. */
  private static boolean cut(Labeled labeled) {
    String whole = labeled.getText();
    return whole != null
        && !(labeled.getTextOverrun() == OverrunStyle.CENTER_ELLIPSIS
            && labeled.getTooltip() != null)
        && !whole.isEmpty()
        && labeled.getWidth() > 0
        && labeled.getChildrenUnmodifiable().stream()
            .filter(Text.class::isInstance)
            .map(node -> ((Text) node).getText())
            .anyMatch(
                shown ->
                    shown.contains(labeled.getEllipsisString())
                        && !whole.contains(labeled.getEllipsisString()));
  }

  /** Whether it stands over an edge; what is scrolled, or clipped on purpose, ends the search. */
  private static boolean spilt(Labeled labeled) {
    if (labeled.getText() == null || labeled.getText().isEmpty()) {
      return false;
    }
    Node part = labeled;
    Bounds place = labeled.getLayoutBounds();
    while (part.isManaged() && part.getParent() instanceof Region whole && !window(whole)) {
      place = part.localToParent(place);
      boolean before = place.getMinY() < -ROUNDING || place.getMinX() < -ROUNDING;
      if ((before && ordinary(whole))
          || place.getMaxY() > whole.getHeight() + ROUNDING
          || place.getMaxX() > whole.getWidth() + ROUNDING) {
        return true;
      }
      part = whole;
    }
    return false;
  }

  /** One of our own may put its parts over its upper or left edge on purpose, as the pad does. */
  private static boolean ordinary(Region region) {
    return region instanceof HBox
        || region instanceof VBox
        || region instanceof StackPane
        || region instanceof FlowPane
        || region instanceof GridPane;
  }

  /**
   * Whether there is more behind it: a pane that scrolls has its content in one that is clipped.
   */
  private static boolean window(Region region) {
    return region.getClip() != null
        || (region.getParent() != null && region.getParent().getClip() != null);
  }

  private static String path(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.getId() != null) {
        return "#" + at.getId();
      }
    }
    return node.getClass().getSimpleName();
  }
}
