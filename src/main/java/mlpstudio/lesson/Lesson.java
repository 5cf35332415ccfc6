package mlpstudio.lesson;

import java.util.List;
import mlpstudio.words.Words;

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
      throw new IllegalArgumentException(Words.say(Lesson.class, "id.not", id));
    }
    if (!language.matches(LANGUAGE)) {
      throw new IllegalArgumentException(Words.say(Lesson.class, "language.not", language));
    }
    if (title.isBlank()) {
      throw new IllegalArgumentException(Words.say(Lesson.class, "title"));
    }
    if (steps.isEmpty()) {
      throw new IllegalArgumentException(Words.say(Lesson.class, "steps"));
    }
  }
}
