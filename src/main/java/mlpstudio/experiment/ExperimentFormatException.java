package mlpstudio.experiment;

import java.io.IOException;
import mlpstudio.words.Words;

/** An experiment cannot be read, in a sentence for people that names the field. */
public final class ExperimentFormatException extends IOException {
  private static final long serialVersionUID = 1;

  /** The sentence of a key, in the program's language. */
  public static ExperimentFormatException of(String key, Object... arguments) {
    return new ExperimentFormatException(
        Words.say(ExperimentFormatException.class, key, arguments));
  }

  /** The sentence of a key, in the program's language, and what lies behind it. */
  public static ExperimentFormatException because(
      Throwable cause, String key, Object... arguments) {
    return new ExperimentFormatException(
        Words.say(ExperimentFormatException.class, key, arguments), cause);
  }

  /** A sentence for people. */
  public ExperimentFormatException(String message) {
    super(message);
  }

  /** A sentence for people and what lies behind it. */
  public ExperimentFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
