package mlpstudio.ui;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.Toggle;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.image.WritablePixelFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.testfx.util.WaitForAsyncUtils;

/** Goes with the Tab key through everything that is shown. Test thread. */
final class FocusWalk {
  private static final int MOST = 400;
  private static final WritablePixelFormat<IntBuffer> FORMAT = PixelFormat.getIntArgbInstance();

  private final Scene scene;
  private final Node part;

  /** A walk through one part of the window. */
  FocusWalk(Scene scene, Node part) {
    this.scene = scene;
    this.part = part;
  }

  /** Everything in it that takes the keyboard. */
  List<Node> takers() {
    List<Node> found = new ArrayList<>();
    collect(part, found);
    return found;
  }

  /** Those that screen readers can say nothing about. */
  List<String> nameless() {
    return onFx(this::lookForNameless);
  }

  private List<String> lookForNameless() {
    List<Label> labels = new ArrayList<>();
    labels(scene.getRoot(), labels);
    return takers().stream().filter(n -> !named(n, labels)).map(FocusWalk::describe).toList();
  }

  /** Those that Tab does not come to, and those that do not show that they have the keyboard. */
  List<String> tab() {
    List<Node> takers = onFx(this::takers);
    List<String> problems = new ArrayList<>();
    Set<Node> reached = new LinkedHashSet<>();
    Set<String> looked = new HashSet<>();
    Node at = takers.getFirst();
    onFx(at::requestFocus);
    // The first one is given the keyboard by hand, which does not show: come back to it by Tab.
    press(KeyCode.TAB, true);
    at = press(KeyCode.TAB, false);
    while (at != null && inPart(at) && reached.add(at) && reached.size() < MOST) {
      Node now = at;
      boolean look = takers.contains(now) && looked.add(kind(now));
      if (look) {
        awaitFocus(now);
      }
      Seen with = look ? onFx(() -> see(now)) : null;
      at = press(KeyCode.TAB, false);
      if (now.equals(at)) {
        problems.add("Tab stays at " + describe(now));
      } else if (with != null && !changes(now, with) && !changesOnSecondLook(now)) {
        problems.add("shows no focus: " + describe(now));
      }
    }
    onFx(this::takers).stream()
        .filter(n -> !reached.contains(n) && !besideChosen(n, reached))
        .map(n -> "not reached: " + describe(n))
        .forEach(problems::add);
    return problems;
  }

  /** On a busy machine the node that was come to shows it a moment later; if ever, see above. */
  private static void awaitFocus(Node node) {
    for (int i = 0; i < 20 && !onFx(() -> node.isFocusVisible()); i++) {
      WaitForAsyncUtils.waitForFxEvents(1);
    }
  }

  /** Whether it looks otherwise without the keyboard. */
  private boolean changes(Node node, Seen with) {
    return !onFx(() -> see(node)).equals(with);
  }

  /** On a busy machine what has the keyboard may have been looked at before it was drawn. */
  private boolean changesOnSecondLook(Node node) {
    press(KeyCode.TAB, true);
    awaitFocus(node);
    WaitForAsyncUtils.waitForFxEvents();
    Seen with = onFx(() -> see(node));
    press(KeyCode.TAB, false);
    WaitForAsyncUtils.waitForFxEvents();
    return changes(node, with);
  }

  /** Of buttons that exclude each other Tab finds the chosen one, and arrows the others. */
  private static boolean besideChosen(Node node, Set<Node> reached) {
    return node instanceof Toggle toggle
        && toggle.getToggleGroup() != null
        && toggle.getToggleGroup().getToggles().stream().anyMatch(reached::contains);
  }

  private Node press(KeyCode code, boolean shift) {
    onFx(
        () -> {
          Node owner = scene.getFocusOwner();
          Event.fireEvent(
              owner == null ? scene : owner,
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
        });
    WaitForAsyncUtils.waitForFxEvents(1);
    return onFx(scene::getFocusOwner);
  }

  private boolean inPart(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(part)) {
        return true;
      }
    }
    return false;
  }

  private Rectangle2D place(Node node) {
    Bounds at = node.localToScene(node.getLayoutBounds());
    double x = Math.clamp(at.getMinX() - 4, 0, scene.getWidth() - 1);
    double y = Math.clamp(at.getMinY() - 4, 0, scene.getHeight() - 1);
    return new Rectangle2D(
        Math.floor(x),
        Math.floor(y),
        Math.ceil(Math.clamp(at.getMaxX() + 4, x + 1, scene.getWidth()) - x),
        Math.ceil(Math.clamp(at.getMaxY() + 4, y + 1, scene.getHeight()) - y));
  }

  private WritableImage picture(Rectangle2D place) {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setViewport(place);
    return scene.getRoot().snapshot(parameters, null);
  }

  private Seen see(Node node) {
    Rectangle2D place = place(node);
    return new Seen(place, pixels(picture(place)));
  }

  /** Controls that are styled alike show the keyboard alike. */
  private static String kind(Node node) {
    return node.getClass()
        + " "
        + node.getStyleClass()
        + node.getPseudoClassStates().contains(PseudoClass.getPseudoClass("selected"));
  }

  private record Seen(Rectangle2D place, List<Integer> pixels) {}

  private static List<Integer> pixels(WritableImage image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] all = new int[width * height];
    image.getPixelReader().getPixels(0, 0, width, height, FORMAT, all, 0, width);
    return Arrays.stream(all).boxed().toList();
  }

  private static <T> T onFx(Callable<T> work) {
    return WaitForAsyncUtils.waitForAsyncFx(60_000, work);
  }

  private static void onFx(Runnable work) {
    WaitForAsyncUtils.waitForAsyncFx(60_000, work);
  }

  private static void collect(Node node, List<Node> found) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    // The field of a spinner is part of it: the spinner itself takes the keyboard.
    if (node.isFocusTraversable() && !(node.getParent() instanceof Spinner)) {
      found.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }

  private static void labels(Node node, List<Label> found) {
    if (node instanceof Label label && label.getLabelFor() != null) {
      found.add(label);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> labels(child, found));
    }
  }

  private static boolean named(Node node, List<Label> labels) {
    String text = node.getAccessibleText();
    boolean own = text != null && !text.isBlank();
    boolean shown =
        node instanceof Labeled labeled
            && labeled.getText() != null
            && !labeled.getText().isBlank();
    return own
        || shown
        || labels.stream().anyMatch(l -> node.equals(l.getLabelFor()) && !l.getText().isBlank());
  }

  static String describe(Node node) {
    if (node == null) {
      return "nothing";
    }
    StringBuilder text = new StringBuilder();
    Node at = node;
    for (int i = 0; i < 4 && at != null; i++, at = at.getParent()) {
      text.append(i == 0 ? "" : " in ").append(at.getClass().getSimpleName());
      if (at.getId() != null) {
        text.append('#').append(at.getId());
        break;
      }
      text.append(at.getStyleClass());
    }
    return text.toString();
  }
}
