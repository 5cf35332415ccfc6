package mlpstudio.ui.tour;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What a user's hands do: events at the real controls, found by their ids. They do not move the
 * desktop's pointer, so that nobody has to keep still while the tour goes on. Called from the
 * tour's thread.
 */
public final class Hands {
  private static final boolean MAC =
      System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");

  /** The first tells the letters' size, the second arranges what hangs on it. */
  private static final int LAYOUTS = 2;

  private final Scene scene;
  private final Patience patience;
  private @Nullable MenuBar menus;

  Hands(Scene scene, Patience patience) {
    this.scene = scene;
    this.patience = patience;
  }

  /** Asks something on the FX thread. */
  public <T> T ask(Callable<T> question) throws TourException, InterruptedException {
    return patience.fx(question);
  }

  /** Waits until something is so; {@code what} completes the sentence “waited for”. */
  public void await(String what, Callable<Boolean> condition)
      throws TourException, InterruptedException {
    patience.await(what, condition);
  }

  /** Waits for a part of the window, found by its id. */
  public void awaitNode(String id) throws TourException, InterruptedException {
    await("#" + id, () -> shown(id) != null);
  }

  /**
   * Lays the window out as it will be. A page that comes back learns only then how large its
   * letters are, and with them what is a column and what a tab.
   */
  public void settle() throws TourException, InterruptedException {
    ask(
        () -> {
          for (int i = 0; i < LAYOUTS; i++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
          }
          return true;
        });
  }

  /** The part with this id if it can be seen, or null. FX thread. */
  public @Nullable Node shown(String id) {
    return scene.getRoot().lookupAll("#" + id).stream()
        .filter(node -> visible(node) && node.getLayoutBounds().getWidth() > 0)
        .findFirst()
        .orElse(null);
  }

  /**
   * The part with this id. FX thread.
   *
   * @throws TourException where it cannot be seen
   */
  public <T extends Node> T node(String id, Class<T> kind) throws TourException {
    Node node = shown(id);
    if (!kind.isInstance(node)) {
      throw new TourException("The window does not show #" + id + ".");
    }
    return kind.cast(node);
  }

  /** The words of a label or button. */
  public String text(String id) throws TourException, InterruptedException {
    return ask(() -> node(id, Labeled.class).getText());
  }

  /** Presses keys, such as {@code Shortcut+ENTER}, where the keyboard is. */
  public void press(String keys) throws TourException, InterruptedException {
    ask(
        () -> {
          Node focus = scene.getFocusOwner();
          KeyCombination wanted = KeyCombination.valueOf(keys);
          KeyCode code = code(keys.substring(keys.lastIndexOf('+') + 1));
          EventTarget target = focus == null ? scene : focus;
          Event.fireEvent(target, key(KeyEvent.KEY_PRESSED, code, wanted));
          Event.fireEvent(target, key(KeyEvent.KEY_RELEASED, code, wanted));
          return true;
        });
  }

  /** Presses a button once it is there and can be pressed. */
  public void click(String id) throws TourException, InterruptedException {
    await(
        "#" + id + " that can be pressed",
        () -> shown(id) instanceof ButtonBase button && !button.isDisabled());
    ask(
        () -> {
          node(id, ButtonBase.class).fire();
          return true;
        });
  }

  /** A picture is as large as was asked for, also of what fills the screen. */
  void leaveFullScreen() throws TourException, InterruptedException {
    ask(
        () -> {
          ((Stage) scene.getWindow()).setFullScreen(false);
          return true;
        });
  }

  /** Chooses from the menus; those seen last where there are none, as in a presentation. */
  public void choose(String menuItem) throws TourException, InterruptedException {
    ask(
        () -> {
          MenuBar bar =
              menus != null && shown("menu") == null ? menus : node("menu", MenuBar.class);
          menus = bar;
          MenuItem item =
              bar.getMenus().stream()
                  .flatMap(Hands::withItems)
                  .filter(i -> menuItem.equals(i.getId()))
                  .findFirst()
                  .orElseThrow(() -> new TourException("There is no menu item " + menuItem + "."));
          item.fire();
          return true;
        });
  }

  /** Replaces the words of a field and confirms them with Enter. */
  public void type(String id, String words) throws TourException, InterruptedException {
    awaitNode(id);
    ask(
        () -> {
          TextInputControl field = node(id, TextInputControl.class);
          field.requestFocus();
          field.selectAll();
          field.replaceSelection(words);
          return true;
        });
    press("ENTER");
  }

  /** Gives a part of the window the keyboard. */
  public void focus(String id) throws TourException, InterruptedException {
    awaitNode(id);
    ask(
        () -> {
          node(id, Node.class).requestFocus();
          return true;
        });
  }

  /**
   * Draws one stroke with the pen.
   *
   * @param points in the largest square that fits at the top of the part, from 0 to 1
   */
  public void draw(String id, List<Point2D> points) throws TourException, InterruptedException {
    stroke(id, MouseEvent.MOUSE_PRESSED, points.getFirst());
    for (Point2D point : points.subList(1, points.size())) {
      stroke(id, MouseEvent.MOUSE_DRAGGED, point);
      patience.pause();
    }
    stroke(id, MouseEvent.MOUSE_RELEASED, points.getLast());
  }

  private void stroke(String id, EventType<MouseEvent> type, Point2D place)
      throws TourException, InterruptedException {
    ask(
        () -> {
          Node node = node(id, Node.class);
          Bounds box = node.getLayoutBounds();
          double side = Math.min(box.getWidth(), box.getHeight());
          Point2D at =
              node.localToScene(
                  (box.getWidth() - side) / 2 + place.getX() * side, place.getY() * side);
          Event.fireEvent(node, mouse(type, at));
          return true;
        });
  }

  private static MouseEvent mouse(EventType<MouseEvent> type, Point2D at) {
    boolean down = type != MouseEvent.MOUSE_RELEASED;
    return new MouseEvent(
        type,
        at.getX(),
        at.getY(),
        at.getX(),
        at.getY(),
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        down,
        false,
        false,
        false,
        false,
        false,
        null);
  }

  /** By the constant's name, such as PAGE_DOWN, or else by the key's, such as 1. */
  private static KeyCode code(String key) throws TourException {
    for (KeyCode code : KeyCode.values()) {
      if (code.name().equals(key) || code.getName().equals(key)) {
        return code;
      }
    }
    throw new TourException("There is no key " + key + ".");
  }

  private static KeyEvent key(EventType<KeyEvent> type, KeyCode code, KeyCombination wanted) {
    boolean shortcut = wanted.getShortcut() == ModifierValue.DOWN;
    return new KeyEvent(
        type,
        KeyEvent.CHAR_UNDEFINED,
        code.getName(),
        code,
        wanted.getShift() == ModifierValue.DOWN,
        wanted.getControl() == ModifierValue.DOWN || (shortcut && !MAC),
        wanted.getAlt() == ModifierValue.DOWN,
        wanted.getMeta() == ModifierValue.DOWN || (shortcut && MAC));
  }

  private static Stream<MenuItem> withItems(MenuItem item) {
    return item instanceof Menu menu
        ? Stream.concat(Stream.of(menu), menu.getItems().stream().flatMap(Hands::withItems))
        : Stream.of(item);
  }

  private static boolean visible(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
