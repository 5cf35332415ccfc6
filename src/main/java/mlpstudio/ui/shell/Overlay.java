package mlpstudio.ui.shell;

import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import mlpstudio.ui.support.Asking;
import org.jspecify.annotations.Nullable;

/**
 * One card at a time over a dimmed window. Escape and a click beside the card take it away; the
 * keyboard stays within it until then.
 */
final class Overlay extends StackPane {
  private final ChangeListener<@Nullable Node> keepFocus = (o, before, now) -> keepFocus(now);
  private String shown = "";
  private Runnable dismissed = () -> {};
  private Runnable hidden = () -> {};
  private @Nullable Node formerFocus;

  Overlay() {
    setId("overlay");
    getStyleClass().add("overlay");
    setAlignment(Pos.CENTER);
    setVisible(false);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    setOnMouseClicked(
        e -> {
          if (e.getTarget() == this) {
            dismiss();
          }
        });
  }

  /** What is done once a card is gone, whoever took it away. */
  void setOnHidden(Runnable action) {
    hidden = action;
  }

  /** Whether a card with this id is open. */
  boolean shows(String id) {
    return shown.equals(id);
  }

  /**
   * Opens a card in place of any other.
   *
   * @param id its name
   * @param onDismiss what happens when it is sent away without an answer
   */
  void show(String id, Region card, Runnable onDismiss) {
    Scene scene = getScene();
    if (shown.isEmpty() && scene != null) {
      formerFocus = scene.getFocusOwner();
      scene.focusOwnerProperty().addListener(keepFocus);
    }
    shown = id;
    dismissed = onDismiss;
    card.setId("dialog-" + id);
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    getChildren().setAll(card);
    setVisible(true);
    focusFirst();
  }

  /** Takes the card away without an answer. */
  void dismiss() {
    Runnable then = dismissed;
    hide();
    then.run();
  }

  /** Takes the card away; whoever answered does the rest. */
  void hide() {
    Scene scene = getScene();
    if (scene != null) {
      scene.focusOwnerProperty().removeListener(keepFocus);
    }
    shown = "";
    dismissed = () -> {};
    setVisible(false);
    getChildren().clear();
    if (formerFocus != null) {
      formerFocus.requestFocus();
      formerFocus = null;
    }
    hidden.run();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      dismiss();
      event.consume();
    }
  }

  private void keepFocus(@Nullable Node now) {
    for (Node at = now; at != null; at = at.getParent()) {
      if (at == this) {
        return;
      }
    }
    focusFirst();
  }

  private void focusFirst() {
    getChildren().stream().findFirst().flatMap(Overlay::first).ifPresent(Node::requestFocus);
  }

  private static Optional<Node> first(Node card) {
    return Asking.in(card)
        .or(() -> card instanceof DialogCard d ? d.first() : FocusOrder.first(card));
  }
}
