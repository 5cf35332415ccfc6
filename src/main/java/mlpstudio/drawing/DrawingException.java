package mlpstudio.drawing;

import java.io.IOException;

/** A file cannot be used, in a sentence for people: the file, the line and what is wrong there. */
public final class DrawingException extends IOException {
  private static final long serialVersionUID = 1;

  /** A sentence for people. */
  public DrawingException(String message) {
    super(message);
  }

  /** A sentence for people and what lies behind it. */
  public DrawingException(String message, Throwable cause) {
    super(message, cause);
  }
}
