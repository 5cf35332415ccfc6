package mlpstudio.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * F6 takes the keyboard from one area of the window to the next, Shift+F6 back: run bar, pages, and
 * the columns of the page.
 */
final class AreaKeys {
  private final Scene scene;
  private final WindowLayers layers;
  private final ShellView shell;

  private AreaKeys(Scene scene, WindowLayers layers, ShellView shell) {
    this.scene = scene;
    this.layers = layers;
    this.shell = shell;
  }

  static void install(Scene scene, WindowLayers layers, ShellView shell) {
    AreaKeys keys = new AreaKeys(scene, layers, shell);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
  }

  private void pressed(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown();
    if (event.getCode() == KeyCode.F6 && plain && !layers.overlay().isVisible()) {
      move(event.isShiftDown() ? -1 : 1);
      event.consume();
    }
  }

  private void move(int step) {
    List<Node> areas = areas().stream().filter(area -> FocusOrder.first(area).isPresent()).toList();
    if (areas.isEmpty()) {
      return;
    }
    Node owner = scene.getFocusOwner();
    int now = -1;
    for (int i = 0; i < areas.size(); i++) {
      if (owner != null && FocusOrder.within(areas.get(i), owner)) {
        now = i;
      }
    }
    int next = now < 0 ? 0 : Math.floorMod(now + step, areas.size());
    FocusOrder.first(areas.get(next)).ifPresent(Node::requestFocus);
  }

  private List<Node> areas() {
    List<Node> areas = new ArrayList<>();
    for (String id : List.of("#run-bar-pane", "#rail")) {
      Node area = scene.lookup(id);
      if (area != null) {
        areas.add(area);
      }
    }
    Node page = shell.getCenter();
    if (page != null) {
      List<Node> columns = new ArrayList<>(page.lookupAll(".lab-column"));
      areas.addAll(columns.isEmpty() ? List.of(page) : columns);
    }
    return areas;
  }
}
