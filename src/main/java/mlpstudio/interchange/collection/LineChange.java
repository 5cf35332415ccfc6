package mlpstudio.interchange.collection;

import java.util.Optional;

/**
 * One line of a collection becomes another, comes, or goes.
 *
 * @param before the line as it was; empty where it comes
 * @param after the line as it is then; empty where it goes
 * @param behind for a line that comes: the line that it stands behind, an empty text for the
 *     beginning of the file, nothing for its end; for one that goes: where it stood
 */
public record LineChange(String before, String after, Optional<String> behind) {
  /** A line becomes another. */
  public static LineChange become(String before, String after) {
    return new LineChange(before, after, Optional.empty());
  }

  /** A line comes at the end. */
  public static LineChange come(String line) {
    return new LineChange("", line, Optional.empty());
  }

  /** A line goes. */
  public static LineChange go(String line) {
    return new LineChange(line, "", Optional.empty());
  }

  /** Whether a line comes that was not there. */
  boolean comes() {
    return before.isEmpty();
  }

  /** What takes it back. */
  LineChange inverse() {
    return new LineChange(after, before, behind);
  }
}
