package mlpstudio.lesson;

import java.util.Locale;
import java.util.Optional;
import mlpstudio.words.Words;

/**
 * One line of a lesson's file.
 *
 * @param number counted from 1
 * @param text without the line's end
 */
record Line(int number, String text) {

  /** A word and what is said behind a colon. */
  record Entry(Line line, String key, String value) {}

  /** This line as {@code key: value}, if its key is a plain word. */
  Optional<Entry> entry() {
    int colon = text.indexOf(':');
    if (colon < 1 || !text.substring(0, colon).matches("[a-zA-Z-]+")) {
      return Optional.empty();
    }
    return Optional.of(
        new Entry(
            this,
            text.substring(0, colon).toLowerCase(Locale.ROOT),
            text.substring(colon + 1).strip()));
  }

  /**
   * Something wrong with this line.
   *
   * @param key of the sentence, beside {@link Lesson}
   */
  LessonFormatException wrong(String key, Object... arguments) {
    return told(Words.say(Lesson.class, key, arguments));
  }

  /** Something wrong with this line, in a sentence that is made already. */
  LessonFormatException told(String sentence) {
    return new LessonFormatException(number, sentence);
  }
}
