package mlpstudio.data;

import java.io.IOException;

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

  /** A sentence for people and what lies behind it. */
  public DatasetException(String message, Throwable cause) {
    super(message, cause);
  }
}
