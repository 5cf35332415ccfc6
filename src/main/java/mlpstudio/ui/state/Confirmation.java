package mlpstudio.ui.state;

import java.util.Locale;

/**
 * A question that people may switch off, because the answer that is then taken for them loses
 * nothing.
 */
public enum Confirmation {
  /** Closing the window while a network trains; without it, what was learnt is kept. */
  CLOSE_WHILE_TRAINING,
  /**
   * Offering a network that a window left behind when it crashed; without it, it is put in hand.
   */
  RECOVER_AFTER_CRASH;

  /** Its key in settings and texts, such as {@code confirm.close-while-training}. */
  public String key() {
    return "confirm." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it is asked. */
  public boolean asked(Preferences preferences) {
    return preferences.flag(key(), true);
  }

  /** Asks it from now on, or no longer. */
  public void ask(Preferences preferences, boolean asked) {
    preferences.put(key(), asked);
  }
}
