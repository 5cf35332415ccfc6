package mlpstudio.ui.state;

import java.util.List;

/** Whether and how often networks are kept while they train. */
public final class AutosaveTime {
  /** The least time between two times, where nothing else was chosen. */
  public static final int USUAL_SECONDS = 10;

  /** What can be chosen. */
  public static final List<Integer> SECONDS = List.of(USUAL_SECONDS, 30, 60, 300);

  private static final String ON = "autosave";
  private static final String EVERY = "autosave.seconds";

  private AutosaveTime() {}

  /** Whether networks are kept. */
  public static boolean on(Preferences preferences) {
    return preferences.flag(ON, true);
  }

  /** Keeps them from now on, or no longer. */
  public static void turn(Preferences preferences, boolean on) {
    preferences.put(ON, on);
  }

  /** The least number of seconds between two times. */
  public static int seconds(Preferences preferences) {
    return (int) Math.clamp(preferences.number(EVERY, USUAL_SECONDS), 1.0, 3600.0);
  }

  /** Changes that number. */
  public static void every(Preferences preferences, int seconds) {
    preferences.put(EVERY, seconds);
  }
}
