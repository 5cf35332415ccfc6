package mlpstudio.ui.state;

import java.util.function.Consumer;

/**
 * What is left before anything is opened by hand, such as a lesson: what it had put aside is on the
 * bench again then, and is asked about like any other work of the user's. FX thread only.
 */
public final class BeforeOpening {
  private Leaving leaving = open -> open.accept(() -> {});

  /** How something is left. */
  public interface Leaving {
    /**
     * Leaves it, where it is there.
     *
     * @param open opens the other thing, at once, later or never; gets what goes back to what was
     *     left, for where nothing is opened after all
     */
    void leave(Consumer<Runnable> open);
  }

  /** Says what is to be left. */
  public void set(Leaving value) {
    leaving = value;
  }

  /** Leaves what is to be left, and then opens. */
  public void leave(Consumer<Runnable> open) {
    leaving.leave(open);
  }
}
