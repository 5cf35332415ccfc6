package mlpstudio.ui.guide;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mlpstudio.ui.state.Preferences;
import mlpstudio.ui.support.Background;
import org.jspecify.annotations.Nullable;

/** Where the guided tour is, and whether it is still to be offered. FX thread only. */
public final class GuideViewModel {
  private static final String OFFERED = "guide.offered";

  private final Preferences preferences;
  private final Background background;
  private final Consumer<GuideStop> reveal;
  private final ReadOnlyObjectWrapper<@Nullable GuideStop> stop = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();

  /**
   * A tour that has not begun.
   *
   * @param preferences where it is remembered that it was offered
   * @param background writes that down
   * @param reveal brings what a stop points at into sight
   */
  public GuideViewModel(
      Preferences preferences, Background background, Consumer<GuideStop> reveal) {
    this.preferences = preferences;
    this.background = background;
    this.reveal = reveal;
    offered.set(!preferences.flag(OFFERED, false));
  }

  /** Whether it is offered now; never again after the first window in which the offer was seen. */
  public ReadOnlyBooleanProperty offeredProperty() {
    return offered.getReadOnlyProperty();
  }

  /** The offer was seen: it stays until it is answered, and does not come back. */
  public void offerSeen() {
    if (!preferences.flag(OFFERED, false)) {
      preferences.put(OFFERED, true);
      // At once: whatever happens to this window, it was seen.
      background.save(
          () -> {
            preferences.save();
            return true;
          },
          saved -> {},
          failure -> {});
    }
  }

  /** No, thanks. */
  public void decline() {
    offerSeen();
    offered.set(false);
  }

  /** Where the tour is, or null while there is none. */
  public ReadOnlyObjectProperty<@Nullable GuideStop> stopProperty() {
    return stop.getReadOnlyProperty();
  }

  /** Begins, from the first stop. */
  public void begin() {
    decline();
    go(0);
  }

  /** Goes on; after the last stop it ends. */
  public void next() {
    move(1);
  }

  /** Goes back, at most to the first stop. */
  public void back() {
    move(-1);
  }

  /** Ends it wherever it is. */
  public void end() {
    stop.set(null);
  }

  private void move(int by) {
    GuideStop now = stop.get();
    if (now != null) {
      go(now.number() - 1 + by);
    }
  }

  private void go(int position) {
    if (position >= GuideStop.ALL.size()) {
      end();
    } else if (position >= 0) {
      GuideStop to = GuideStop.ALL.get(position);
      reveal.accept(to);
      stop.set(to);
    }
  }
}
