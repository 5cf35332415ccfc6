package mlpstudio.ui.keytips;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The letters of one window. While they are shown, letters choose; Escape takes them away, and so
 * does everything else that a person does, which then happens as always. FX thread only.
 */
public final class KeyTips {
  /** The key that shows the letters, and takes them away. */
  public static final KeyCode KEY = KeyCode.F7;

  private final Pane root;
  private final TipLayer layer = new TipLayer();
  private final EventHandler<KeyEvent> pressed = this::pressed;
  private final EventHandler<KeyEvent> typed = this::typed;
  private final EventHandler<MouseEvent> mouse = e -> hide();
  private final EventHandler<ScrollEvent> scroll = e -> hide();
  private final Runnable follow = this::follow;
  private final ChangeListener<Boolean> away = (o, before, now) -> hide();

  /** A question that comes up has the keyboard: its answer is no letter of what lies below. */
  private final ChangeListener<Boolean> asked =
      (o, before, now) -> {
        if (now) {
          hide();
        }
      };

  private @Nullable Node asking;
  private @Nullable Scene shownIn;
  private List<Tip> tips = List.of();
  private String begun = "";
  private boolean letterDown;

  /**
   * A control with its letters.
   *
   * @param target the control
   * @param code one or two letters in lower case, or a digit
   */
  record Tip(TipTarget target, String code) {}

  /**
   * The letters of a window.
   *
   * @param root the root of its scene; the letters are drawn over all that is in it
   */
  public KeyTips(Pane root) {
    this.root = root;
  }

  /** Whether letters are shown. */
  public boolean showing() {
    return shownIn != null;
  }

  /** Shows the letters, or takes them away. */
  public void toggle() {
    if (showing()) {
      hide();
    } else {
      show();
    }
  }

  private void show() {
    Scene scene = root.getScene();
    if (scene == null) {
      return;
    }
    layOut();
    List<TipTarget> targets = TipTargets.in(root);
    List<String> codes = TipLetters.codes(targets.stream().map(TipTarget::name).toList());
    tips =
        IntStream.range(0, targets.size())
            .mapToObj(i -> new Tip(targets.get(i), codes.get(i)))
            .toList();
    begun = "";
    shownIn = scene;
    scene.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
    scene.addEventFilter(KeyEvent.KEY_TYPED, typed);
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, mouse);
    scene.addEventFilter(ScrollEvent.SCROLL, scroll);
    Window window = scene.getWindow();
    if (window != null) {
      window.focusedProperty().addListener(away);
    }
    root.getChildren().add(layer);
    layer.show(tips);
    scene.addPostLayoutPulseListener(follow);
    asking = root.lookup("#overlay");
    if (asking != null) {
      asking.visibleProperty().addListener(asked);
    }
  }

  private void layOut() {
    root.applyCss();
    root.layout();
  }

  private void hide() {
    Scene scene = shownIn;
    if (scene == null) {
      return;
    }
    shownIn = null;
    if (asking != null) {
      asking.visibleProperty().removeListener(asked);
      asking = null;
    }
    tips = List.of();
    root.getChildren().remove(layer);
    layer.clear();
    scene.removePostLayoutPulseListener(follow);
    scene.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
    scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, mouse);
    scene.removeEventFilter(ScrollEvent.SCROLL, scroll);
    if (!letterDown) {
      scene.removeEventFilter(KeyEvent.KEY_TYPED, typed);
    }
    Window window = scene.getWindow();
    if (window != null) {
      window.focusedProperty().removeListener(away);
    }
  }

  private void pressed(KeyEvent event) {
    letterDown = false;
    KeyCode code = event.getCode();
    if (code.isModifierKey()) {
      return;
    }
    if (code == KeyCode.ESCAPE || code == KEY) {
      hide();
      event.consume();
    } else if (code == KeyCode.BACK_SPACE && !begun.isEmpty()) {
      begin("");
      event.consume();
    } else if (isLetter(event)) {
      letterDown = true;
      event.consume();
    } else {
      hide();
    }
  }

  private static boolean isLetter(KeyEvent event) {
    boolean chord = event.isControlDown() || event.isAltDown() || event.isMetaDown();
    String text = event.getText();
    boolean prints = text.length() == 1 && text.charAt(0) > ' ';
    return !chord && (event.getCode().isLetterKey() || event.getCode().isDigitKey() || prints);
  }

  /** The character decides, not the key: keyboards differ in where their letters and digits are. */
  private void typed(KeyEvent event) {
    if (!letterDown && !showing()) {
      forget(event);
      return;
    }
    event.consume();
    letterDown = false;
    if (showing()) {
      begin(begun + event.getCharacter().toLowerCase(Locale.ROOT));
    } else {
      forget(event);
    }
  }

  private void forget(KeyEvent event) {
    if (event.getSource() instanceof Scene scene) {
      scene.removeEventFilter(KeyEvent.KEY_TYPED, typed);
    }
  }

  /** What was typed so far; a letter that nothing begins with is as if it was not typed. */
  private void begin(String letters) {
    List<Tip> fitting = tips.stream().filter(tip -> tip.code().startsWith(letters)).toList();
    if (fitting.isEmpty()) {
      return;
    }
    Tip first = fitting.getFirst();
    if (first.code().equals(letters)) {
      // Before the letters are gone it may have moved, or something may have come to lie over it.
      layOut();
      Optional<TipTarget> seen = first.target().seenNow(new InSight(root));
      hide();
      seen.ifPresent(TipTarget::act);
    } else {
      begun = letters;
      layer.show(fitting);
    }
  }

  /** The window lives on: letters go where their controls go, and go away with them. */
  private void follow() {
    if (tips.stream().noneMatch(tip -> tip.target().moved(root))) {
      return;
    }
    InSight sight = new InSight(root);
    tips =
        tips.stream()
            .flatMap(tip -> tip.target().seenNow(sight).map(t -> new Tip(t, tip.code())).stream())
            .toList();
    layer.show(tips.stream().filter(tip -> tip.code().startsWith(begun)).toList());
  }
}
