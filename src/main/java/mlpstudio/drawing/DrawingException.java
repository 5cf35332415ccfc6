package mlpstudio.drawing;

import java.io.IOException;
import mlpstudio.words.Words;

/** A file cannot be used, in a sentence for people: the file, the line and what is wrong there. */
public final class DrawingException extends IOException {
  private static final long serialVersionUID = 1;

  /** The sentence of a key, in the program's language. */
  public static DrawingException of(String key, Object... arguments) {
    return new DrawingException(Words.say(DrawingException.class, key, arguments));
  }

  /** The sentence of a key, in the program's language, and what lies behind it. */
  public static DrawingException because(Throwable cause, String key, Object... arguments) {
    return new DrawingException(Words.say(DrawingException.class, key, arguments), cause);
  }

  /** A sentence for people. */
  public DrawingException(String message) {
    super(message);
  }

  /** A sentence for people and what lies behind it. */
  public DrawingException(String message, Throwable cause) {
    super(message, cause);
  }
}
