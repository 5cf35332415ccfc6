package mlpstudio.lesson;

import java.util.List;

/**
 * A lesson.
 *
 * @param id short name, the same in every language
 * @param language two letters, such as {@code en}
 * @param title name for people
 * @param about one sentence for people
 * @param steps at least one, in order
 */
public record Lesson(
    String id, String language, String title, String about, List<LessonStep> steps) {
  /** What an id looks like. */
  static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

  /** What a language looks like. */
  static final String LANGUAGE = "[a-z]{2}";

  /** Copies the steps. */
  public Lesson {
    steps = List.copyOf(steps);
    if (!id.matches(ID)) {
      throw new IllegalArgumentException(
          "An id has small letters, digits and hyphens, not \"" + id + "\".");
    }
    if (!language.matches(LANGUAGE)) {
      throw new IllegalArgumentException(
          "A language is two small letters, such as en, not \"" + language + "\".");
    }
    if (title.isBlank()) {
      throw new IllegalArgumentException("A lesson needs a title.");
    }
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("A lesson needs a step: a line that begins with \"# \".");
    }
  }
}
