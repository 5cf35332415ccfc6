package mlpstudio.ui.timemachine;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** The time of the running toolkit. */
final class FxFilmClock implements FilmClock {
  private static final double NANOS_PER_MILLI = 1e6;

  @Override
  public void later(long nanos, Runnable action) {
    PauseTransition pause = new PauseTransition(Duration.millis(nanos / NANOS_PER_MILLI));
    pause.setOnFinished(event -> action.run());
    pause.play();
  }
}
