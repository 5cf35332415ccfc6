package mlpstudio.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;

/** The items of a window's menu bar. */
final class Menus {
  private Menus() {}

  /** The menu bar's menus. */
  static List<Menu> menus(Scene scene) {
    return ((MenuBar) scene.lookup("#menu")).getMenus();
  }

  /** All items of all menus, menus among them, however deep. */
  static List<MenuItem> all(Scene scene) {
    List<MenuItem> found = new ArrayList<>();
    menus(scene).forEach(menu -> collect(menu, found));
    return found;
  }

  /** The item with this id. */
  static MenuItem item(Scene scene, String id) {
    return all(scene).stream().filter(i -> id.equals(i.getId())).findFirst().orElseThrow();
  }

  private static void collect(MenuItem item, List<MenuItem> found) {
    found.add(item);
    if (item instanceof Menu menu) {
      menu.getItems().forEach(i -> collect(i, found));
    }
  }
}
