package mlpstudio.ui.shell;

import atlantafx.base.controls.Notification;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import mlpstudio.ui.support.Dialogs;
import mlpstudio.ui.support.Icons;

/**
 * The window's content with two layers above it: questions, and toasts in the corner. All in one
 * scene, so that what is said has the theme and the size of the rest.
 */
public final class WindowLayers extends StackPane implements Dialogs {
  private static final Duration TOAST_TIME = Duration.seconds(6);

  private final Overlay overlay = new Overlay();
  private final ToastLayer toasts = new ToastLayer(() -> getChildren().getFirst());
  private final List<Node> under = new ArrayList<>();
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final List<Runnable> untold = new ArrayList<>();
  private String asked = "";
  private Optional<LastError> lastError = Optional.empty();

  /**
   * Something that did not work.
   *
   * @param time when
   * @param sentence what people were told
   * @param details its stack; may be empty
   */
  public record LastError(Instant time, String sentence, String details) {}

  private Node former = new StackPane();
  private boolean quiet;

  /** Layers without content yet. */
  public WindowLayers() {
    setId("window");
    ClosedMenus.pass(this);
    overlay.setOnHidden(this::next);
    getChildren().addAll(toasts, overlay);
  }

  /** Puts the window's content under the layers. */
  public void setContent(Node content) {
    getChildren().setAll(content);
    getChildren().addAll(under);
    getChildren().addAll(toasts, overlay);
  }

  /** Adds something that lies over the content, and under all that is said and asked. */
  public void addUnderDialogs(Node layer) {
    under.add(layer);
    getChildren().add(getChildren().indexOf(toasts), layer);
  }

  /**
   * Shows something in place of the window's content, undisturbed: questions, errors and toasts
   * wait until {@link #endPresenting}.
   */
  void present(Node node) {
    former = getChildren().set(0, node);
    quiet = true;
  }

  /** Shows the window's content again, and then what has waited. */
  void endPresenting() {
    if (quiet) {
      getChildren().set(0, former);
      quiet = false;
      List<Runnable> told = List.copyOf(untold);
      untold.clear();
      told.forEach(Runnable::run);
    }
  }

  /** Adds something that lies over everything. */
  void addOnTop(Node layer) {
    getChildren().add(layer);
  }

  /**
   * Opens a card over the window, in place of any other.
   *
   * @param id its name; the card's id will be {@code dialog-} and this
   * @param onDismiss what happens when Escape or a click beside it takes it away
   */
  public void showCard(String id, Region card, Runnable onDismiss) {
    overlay.show(id, card, onDismiss);
  }

  /** Takes a card away, if it is this one. */
  public void hideCard(String id) {
    if (overlay.shows(id)) {
      overlay.hide();
    }
  }

  /** What did not work last, since the window was opened. */
  public Optional<LastError> lastError() {
    return lastError;
  }

  /** The layer for questions. */
  Overlay overlay() {
    return overlay;
  }

  @Override
  public void toast(String sentence, Optional<Choice> choice) {
    if (quiet) {
      untold.add(() -> toast(sentence, choice));
      return;
    }
    Notification toast = new Notification(sentence, Icons.DONE.node());
    toast.setId("toast");
    PauseTransition time = new PauseTransition(TOAST_TIME);
    Runnable away =
        () -> {
          time.stop();
          toasts.getChildren().remove(toast);
        };
    toast.setOnClose(e -> away.run());
    choice.ifPresent(
        c -> {
          Button button = new Button(c.label());
          button.setId("toast-" + c.id());
          button.setOnAction(
              e -> {
                away.run();
                c.action().run();
              });
          toast.setPrimaryActions(button);
        });
    time.setOnFinished(e -> away.run());
    toasts.getChildren().add(toast);
    time.play();
  }

  /** A question is answered before anything else is asked or told: nothing replaces it. */
  private boolean asking() {
    return !asked.isEmpty() && overlay.shows(asked);
  }

  private void next() {
    Runnable then = waiting.poll();
    if (then != null) {
      then.run();
    }
  }

  @Override
  public void ask(Question question) {
    if (quiet) {
      untold.add(() -> ask(question));
      return;
    }
    if (overlay.shows(question.id())) {
      return;
    }
    if (asking() || overlay.shows("error")) {
      waiting.add(() -> ask(question));
    } else {
      asked = question.id();
      overlay.show(
          question.id(),
          new DialogCard(question.title(), question.sentence(), "", overlay)
              .choices(question.choices())
              .always(question.always()),
          question.choices().getLast().action());
    }
  }

  @Override
  public void error(String sentence, String details, Optional<Choice> suggestion) {
    lastError = Optional.of(new LastError(Instant.now(), sentence, details));
    if (quiet) {
      untold.add(() -> error(sentence, details, suggestion));
      return;
    }
    if (asking()) {
      waiting.add(() -> error(sentence, details, suggestion));
      return;
    }
    DialogCard card = DialogCard.error(sentence, details, overlay);
    overlay.show("error", card.choices(suggestion.map(List::of).orElse(List.of())), () -> {});
  }
}
