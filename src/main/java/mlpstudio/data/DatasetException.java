package mlpstudio.data;

import java.io.IOException;
import mlpstudio.words.Words;

/**
 * A data set cannot be had, in a sentence for people: the file, the place in it, and what was
 * expected there.
 */
public final class DatasetException extends IOException {
  private static final long serialVersionUID = 1;

  /** A sentence for people. */
  public DatasetException(String message) {
    super(message);
  }

  /** The sentence of a key, in the program's language. */
  public static DatasetException of(String key, Object... arguments) {
    return new DatasetException(Words.say(DatasetException.class, key, arguments));
  }

  /** The sentence of a key, in the program's language, and what lies behind it. */
  public static DatasetException because(Throwable cause, String key, Object... arguments) {
    return new DatasetException(Words.say(DatasetException.class, key, arguments), cause);
  }

  /** A sentence for people and what lies behind it. */
  public DatasetException(String message, Throwable cause) {
    super(message, cause);
  }
}
