package mlpstudio.ui.imports;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Waits for a quarter of a second. FX thread only. */
public final class PauseDebounce implements Debounce {
  private final PauseTransition pause = new PauseTransition(Duration.millis(250));

  /** Nothing is put off yet. */
  public PauseDebounce() {}

  @Override
  public void soon(Runnable action) {
    pause.setOnFinished(event -> action.run());
    pause.playFromStart();
  }
}
