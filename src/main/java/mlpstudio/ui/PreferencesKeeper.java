package mlpstudio.ui;

import javafx.animation.PauseTransition;
import javafx.util.Duration;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.Background;

/**
 * Writes the settings a moment after each change, in the background, so that a crash or a kill
 * loses none of them. FX thread only.
 */
final class PreferencesKeeper implements AutoCloseable {
  /** Changes that come together, such as a column's widths while it is dragged, are one write. */
  private static final Duration MOMENT = Duration.millis(700);

  private final Preferences preferences;
  private final PauseTransition moment = new PauseTransition(MOMENT);
  private boolean closed;

  /** Keeps these from now on. */
  PreferencesKeeper(Preferences preferences, Background background) {
    this.preferences = preferences;
    moment.setOnFinished(
        e ->
            background.run(
                () -> {
                  preferences.save();
                  return true;
                },
                saved -> {},
                failure -> {}));
    // Not begun anew by each change: who goes on changing is written, too.
    preferences.setOnChange(
        () -> {
          if (!closed) {
            moment.play();
          }
        });
    moment.play();
  }

  /** Writes what is left, at once. May be called twice. */
  @Override
  public void close() {
    closed = true;
    moment.stop();
    preferences.save();
  }
}
