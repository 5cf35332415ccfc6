package mlpstudio.ui.support;

import java.util.List;

/**
 * Keys that belong together in the list of shortcuts.
 *
 * @param title where they hold
 * @param lines what they do
 */
public record ShortcutGroup(String title, List<Line> lines) {
  /** Copies the list. */
  public ShortcutGroup {
    lines = List.copyOf(lines);
  }

  /**
   * One key, or several that do alike.
   *
   * @param what it does
   * @param keys as people read them
   */
  public record Line(String what, String keys) {}
}
