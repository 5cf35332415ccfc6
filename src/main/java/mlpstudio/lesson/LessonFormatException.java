package mlpstudio.lesson;

import java.io.IOException;
import mlpstudio.words.Words;

/** A lesson cannot be read, in a sentence for people that names the line. */
public final class LessonFormatException extends IOException {
  private static final long serialVersionUID = 1;

  /** A sentence for people about one line, counted from 1. */
  public LessonFormatException(int line, String sentence) {
    super(Words.say(Lesson.class, "line", line, sentence));
  }

  /** A sentence for people about the whole file. */
  public LessonFormatException(String sentence) {
    super(sentence);
  }
}
