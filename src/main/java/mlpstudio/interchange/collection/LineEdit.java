package mlpstudio.interchange.collection;

import java.util.List;

/**
 * Changes of lines that belong together. They name the lines themselves and not their numbers, so
 * that an edit made from an old look at a file does no harm to what others did since.
 *
 * @param changes in the order of the lines
 */
public record LineEdit(List<LineChange> changes) {
  /** Copies the list. */
  public LineEdit {
    changes = List.copyOf(changes);
  }

  /** Whether nothing changes. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** How many lines change. */
  public int size() {
    return changes.size();
  }

  /** What takes it back. */
  public LineEdit inverse() {
    return new LineEdit(changes.stream().map(LineChange::inverse).toList());
  }

  /** Makes the changes, those whose lines are there. */
  Edited on(List<String> lines) {
    return new LineEditor(lines).apply(this);
  }

  /**
   * What came of it.
   *
   * @param lines as they are now
   * @param done the changes that were made; their inverse takes them back to where they stood
   */
  record Edited(List<String> lines, LineEdit done) {}
}
