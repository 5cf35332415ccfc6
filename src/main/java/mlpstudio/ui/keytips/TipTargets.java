package mlpstudio.ui.keytips;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;

/** Finds everything in a window that can be pressed, chosen or filled in now. */
final class TipTargets {
  private final InSight sight;
  private final List<TipTarget> found = new ArrayList<>();
  private final Map<Node, String> labels = new HashMap<>();

  private TipTargets(Parent root) {
    sight = new InSight(root);
    labels(root);
    collect(root);
  }

  /**
   * Those that can be seen and are not disabled, in the order of the Tab key; the menus, which have
   * letters of their own with Alt, come last.
   */
  static List<TipTarget> in(Parent root) {
    List<TipTarget> found = new TipTargets(root).found;
    return Stream.concat(
            found.stream().filter(t -> !ofMenuBar(t.node())),
            found.stream().filter(t -> ofMenuBar(t.node())))
        .toList();
  }

  private static boolean ofMenuBar(Node node) {
    for (Node at = node.getParent(); at != null; at = at.getParent()) {
      if (at instanceof MenuBar) {
        return true;
      }
    }
    return false;
  }

  private void labels(Node node) {
    if (node instanceof Label label && label.getLabelFor() != null) {
      labels.put(label.getLabelFor(), label.getText());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::labels);
    }
  }

  private void collect(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (takes(node)) {
      sight.part(node).ifPresent(part -> add(node, part));
    }
    // The parts of these are not controls of their own.
    boolean whole =
        node instanceof Spinner || node instanceof ComboBoxBase || node instanceof ButtonBase;
    if (!whole && node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::collect);
    }
  }

  private void add(Node node, Bounds part) {
    found.add(new TipTarget(node, name(node), sight.place(node), part));
  }

  private static boolean takes(Node node) {
    if (node instanceof ScrollBar) {
      return false;
    }
    // What only scrolls is reached through what is in it, unless it is meant to be read.
    return node instanceof ButtonBase
        || (node.isFocusTraversable() && !(node instanceof ScrollPane pane && busy(pane)));
  }

  private static boolean busy(ScrollPane pane) {
    return !(pane.getContent() instanceof Parent content) || anyTaker(content);
  }

  private static boolean anyTaker(Parent parent) {
    return parent.getChildrenUnmodifiable().stream()
        .anyMatch(n -> n.isFocusTraversable() || (n instanceof Parent p && anyTaker(p)));
  }

  private String name(Node node) {
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      String text = labeled.getText().strip();
      if (!text.isEmpty()) {
        return text;
      }
    }
    String label = labels.get(node);
    if (label != null) {
      return label;
    }
    String spoken = node.getAccessibleText();
    return spoken == null ? "" : spoken;
  }
}
