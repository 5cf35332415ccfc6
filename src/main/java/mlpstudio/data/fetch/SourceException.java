package mlpstudio.data.fetch;

import java.io.IOException;
import mlpstudio.words.Words;

/**
 * One source does not give what belongs to the data set. The message is what follows the source's
 * name in a sentence; another source may still do.
 */
final class SourceException extends IOException {
  private static final long serialVersionUID = 1;

  private final boolean brokenOff;

  private SourceException(String message, boolean brokenOff, Throwable cause) {
    super(message, cause);
    this.brokenOff = brokenOff;
  }

  /** What came is wrong, and would be wrong again. */
  SourceException(String message) {
    super(message);
    this.brokenOff = false;
  }

  /** The connection ended too early: the rest may still come. */
  static SourceException brokenOff(String message, Throwable cause) {
    return new SourceException(message, true, cause);
  }

  /** It cannot be asked at all. */
  static SourceException of(String message, Throwable cause) {
    return new SourceException(message, false, cause);
  }

  /** Whether it is worth going on where it ended. */
  boolean isBrokenOff() {
    return brokenOff;
  }

  /** The message, which there always is. */
  String clause() {
    String message = getMessage();
    return message == null ? Words.say(SourceException.class, "failed") : message;
  }
}
