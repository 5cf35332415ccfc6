package mlpstudio.ui.shell;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import mlpstudio.ui.presenter.PresenterView;
import mlpstudio.ui.state.Appearance;
import org.jspecify.annotations.Nullable;

/**
 * Turns the window into the presenter's and back: everything large, the whole screen, nothing that
 * disturbs. When it ends all is as it was before. FX thread only.
 */
public final class Presenting {
  /** A size that is read from the back of a room, in per cent. */
  private static final double LARGE = 170;

  private final Stage stage;
  private final WindowLayers layers;
  private final Appearance appearance;
  private final ShellViewModel shell;
  private final ShellView content;
  private @Nullable Before before;
  private @Nullable PresenterView view;

  /** What is to be as it was. */
  private record Before(
      boolean fullScreen, @Nullable Node focus, KeyCombination exit, @Nullable String hint) {}

  Presenting(
      Stage stage,
      WindowLayers layers,
      Appearance appearance,
      ShellViewModel shell,
      ShellView content) {
    this.stage = stage;
    this.layers = layers;
    this.appearance = appearance;
    this.shell = shell;
    this.content = content;
  }

  /** Says what is presented. */
  public void setView(PresenterView presenter) {
    view = presenter;
    presenter.setOnLeave(this::leave);
  }

  /** A page of the window, for the presenter to show. */
  public Node page(String id) {
    return content.page(id);
  }

  /** Whether it goes on. */
  public boolean on() {
    return before != null;
  }

  /** Begins, or ends. */
  public void toggle() {
    if (on()) {
      leave();
    } else {
      begin();
    }
  }

  private void begin() {
    PresenterView presenter = view;
    if (presenter == null || layers.overlay().isVisible()) {
      return;
    }
    Scene scene = stage.getScene();
    before =
        new Before(
            stage.isFullScreen(),
            scene.getFocusOwner(),
            stage.getFullScreenExitKeyCombination(),
            stage.getFullScreenExitHint());
    appearance.factorProperty().set(Math.max(1, LARGE / appearance.percentProperty().get()));
    layers.present(presenter);
    // What was in view, such as a race that runs, stays in view.
    presenter.begin(shell.pageProperty().get());
    // Escape ends the presentation, not only the full screen.
    stage.setFullScreenExitHint("");
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    stage.setFullScreen(true);
  }

  /** Ends, where it goes on. */
  void leave() {
    Before was = before;
    PresenterView presenter = view;
    if (was == null || presenter == null) {
      return;
    }
    before = null;
    presenter.end();
    stage.setFullScreen(was.fullScreen());
    stage.setFullScreenExitHint(was.hint());
    stage.setFullScreenExitKeyCombination(was.exit());
    appearance.factorProperty().set(1);
    content.show(shell.pageProperty().get());
    layers.endPresenting();
    if (was.focus() != null) {
      was.focus().requestFocus();
    }
  }
}
