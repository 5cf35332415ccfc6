package mlpstudio.interchange;

import java.io.IOException;
import mlpstudio.words.Words;

/** A checkpoint cannot be used, in a sentence for people: the file and what is wrong with it. */
public final class CheckpointException extends IOException {
  private static final long serialVersionUID = 1;

  /** The sentence of a key, in the program's language. */
  public static CheckpointException of(String key, Object... arguments) {
    return new CheckpointException(Words.say(CheckpointException.class, key, arguments));
  }

  /** The sentence of a key, in the program's language, and what lies behind it. */
  public static CheckpointException because(Throwable cause, String key, Object... arguments) {
    return new CheckpointException(Words.say(CheckpointException.class, key, arguments), cause);
  }

  /** A sentence for people. */
  public CheckpointException(String message) {
    super(message);
  }

  /** A sentence for people and what lies behind it. */
  public CheckpointException(String message, Throwable cause) {
    super(message, cause);
  }
}
