package mlpstudio.ui.timemachine;

import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import mlpstudio.ui.state.Preferences;

/**
 * Goes from stop to stop at the speed chosen, forward or backward, and waits for what the engine
 * has not worked out yet. FX thread only.
 */
final class Film {
  private static final String SPEED = "time.speed";

  private final FilmClock clock;
  private final BooleanSupplier arrived;
  private final BooleanSupplier next;
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper backward = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<FilmSpeed> speed;
  private boolean due;
  private int showing;

  /**
   * A film that stands still.
   *
   * @param preferences where its speed is remembered
   * @param arrived whether what was asked for is shown
   * @param next asks for the next stop in the film's direction; false where that was the last
   */
  Film(FilmClock clock, Preferences preferences, BooleanSupplier arrived, BooleanSupplier next) {
    this.clock = clock;
    this.arrived = arrived;
    this.next = next;
    speed = new SimpleObjectProperty<>(FilmSpeed.named(preferences.text(SPEED, "")));
    speed.addListener((o, before, now) -> preferences.put(SPEED, now.name()));
  }

  ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }

  ObjectProperty<FilmSpeed> speedProperty() {
    return speed;
  }

  /** Whether it goes backward, or did when it went last. */
  ReadOnlyBooleanProperty backwardProperty() {
    return backward.getReadOnlyProperty();
  }

  void play(boolean back) {
    backward.set(back);
    playing.set(true);
    due = false;
    tickLater();
  }

  void stop() {
    showing++;
    due = false;
    playing.set(false);
  }

  /** Another moment is shown now. */
  void shown() {
    if (due && arrived.getAsBoolean()) {
      due = false;
      advance();
    }
  }

  private void tickLater() {
    int mine = showing;
    clock.later(
        speed.get().nanos(),
        () -> {
          if (mine == showing && playing.get()) {
            tick();
          }
        });
  }

  private void tick() {
    if (arrived.getAsBoolean()) {
      advance();
    } else {
      due = true;
    }
  }

  private void advance() {
    if (next.getAsBoolean()) {
      tickLater();
    } else {
      stop();
    }
  }
}
