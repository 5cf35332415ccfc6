package mlpstudio.ui.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.event.EventHandler;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import mlpstudio.ui.support.InView;
import mlpstudio.ui.support.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A layer over the window with the bubble and a ring around what it points at. Only the bubble
 * takes the mouse. After each layout of the window it looks where its control is now; while the
 * tour rests it costs nothing. FX thread only.
 */
public final class GuideView extends Pane {
  private static final double RING = 4;

  private final GuideViewModel model;
  private final Node content;
  private final Bubble bubble;
  private final Region ring = new Region();
  private final Runnable follow = this::follow;
  private final EventHandler<KeyEvent> escape = this::escape;
  private @Nullable Node anchor;
  private @Nullable Bounds pointed;
  private @Nullable Scene followed;
  private @Nullable Node formerFocus;

  /**
   * A layer that shows nothing yet.
   *
   * @param content the window, in which controls are found by their ids
   */
  public GuideView(GuideViewModel model, Node content) {
    this.model = model;
    this.content = content;
    bubble = new Bubble(model, new Messages(GuideView.class));
    setId("guide-layer");
    getStyleClass().add("guide-layer");
    getStylesheets()
        .add(Objects.requireNonNull(GuideView.class.getResource("guide.css")).toExternalForm());
    setPickOnBounds(false);
    setVisible(false);
    ring.setId("guide-ring");
    ring.getStyleClass().add("guide-ring");
    ring.setMouseTransparent(true);
    ring.setManaged(false);
    bubble.setManaged(false);
    getChildren().addAll(ring, bubble);
    widthProperty().addListener(o -> requestLayout());
    heightProperty().addListener(o -> requestLayout());
    model.stopProperty().subscribe(this::show);
    sceneProperty().addListener((o, before, now) -> watchEscape(before, now));
  }

  private void show(@Nullable GuideStop stop) {
    boolean begins = stop != null && !isVisible();
    setVisible(stop != null);
    if (stop == null) {
      stopFollowing();
      return;
    }
    Scene scene = getScene();
    if (scene != null && begins) {
      formerFocus = scene.getFocusOwner();
      followed = scene;
      scene.addPostLayoutPulseListener(follow);
    }
    bubble.show(stop);
    anchor = null;
    InView.soon(
        this,
        () -> stop.equals(model.stopProperty().get()) ? content.lookup("#" + stop.anchor()) : null);
    requestLayout();
    bubble.focus();
  }

  private void stopFollowing() {
    if (followed != null) {
      followed.removePostLayoutPulseListener(follow);
      followed = null;
    }
    Node former = formerFocus;
    formerFocus = null;
    anchor = null;
    Scene scene = getScene();
    if (former != null && former.getScene() != null && scene != null && hasKeyboard(scene)) {
      former.requestFocus();
    }
  }

  /** Wherever else the keyboard has gone meanwhile, it stays. */
  private boolean hasKeyboard(Scene scene) {
    for (Node at = scene.getFocusOwner(); at != null; at = at.getParent()) {
      if (at == bubble) {
        return true;
      }
    }
    return false;
  }

  /** What nobody else made of Escape ends the tour, wherever the keyboard is. */
  private void watchEscape(@Nullable Scene before, @Nullable Scene now) {
    if (before != null) {
      before.removeEventHandler(KeyEvent.KEY_PRESSED, escape);
    }
    if (now != null) {
      now.addEventHandler(KeyEvent.KEY_PRESSED, escape);
    }
  }

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && isVisible()) {
      model.end();
      event.consume();
    }
  }

  private void follow() {
    if (!Objects.equals(anchorBounds(), pointed)) {
      requestLayout();
    }
  }

  /** Where the control is now, or null where it cannot be seen. */
  private @Nullable Bounds anchorBounds() {
    GuideStop stop = model.stopProperty().get();
    if (stop == null) {
      return null;
    }
    Node node = anchor;
    if (node == null || !Objects.equals(node.getScene(), getScene())) {
      node = content.lookup("#" + stop.anchor());
      anchor = node;
    }
    return node == null ? null : boundsOf(node);
  }

  /** What its words are about, too, as far as it can be seen. */
  private List<Bounds> keptFree() {
    GuideStop stop = model.stopProperty().get();
    List<Bounds> all = new ArrayList<>();
    for (String id : stop == null ? List.<String>of() : stop.keptFree()) {
      Node node = content.lookup("#" + id);
      Bounds bounds = node == null ? null : boundsOf(node);
      if (bounds != null) {
        all.add(bounds);
      }
    }
    return all;
  }

  /** The part of it that lies in the window; null where it cannot be seen. */
  private @Nullable Bounds boundsOf(Node node) {
    if (!seen(node)) {
      return null;
    }
    Bounds all = sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double left = Math.max(0, all.getMinX());
    double top = Math.max(0, all.getMinY());
    double right = Math.min(getWidth(), all.getMaxX());
    double bottom = Math.min(getHeight(), all.getMaxY());
    return right - left < 1 || bottom - top < 1
        ? null
        : new BoundingBox(left, top, right - left, bottom - top);
  }

  private static boolean seen(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  @Override
  protected void layoutChildren() {
    if (!isVisible()) {
      return;
    }
    Bounds at = anchorBounds();
    pointed = at;
    bubble.setElsewhere(at == null);
    double width = Math.min(bubble.prefWidth(-1), getWidth() - 2 * BubblePlace.GAP);
    Dimension2D size = new Dimension2D(width, bubble.prefHeight(width));
    Dimension2D window = new Dimension2D(getWidth(), getHeight());
    BubblePlace place =
        at == null
            ? BubblePlace.alone(size, window)
            : BubblePlace.beside(at, keptFree(), size, window);
    bubble.resizeRelocate(place.x(), place.y(), size.getWidth(), size.getHeight());
    ring.setVisible(at != null);
    if (at != null) {
      double left = Math.max(1, at.getMinX() - RING);
      double top = Math.max(1, at.getMinY() - RING);
      ring.resizeRelocate(
          left,
          top,
          Math.min(getWidth() - 1, at.getMaxX() + RING) - left,
          Math.min(getHeight() - 1, at.getMaxY() + RING) - top);
    }
  }
}
