package mlpstudio.interchange;

import java.io.IOException;

/** A checkpoint cannot be used, in a sentence for people: the file and what is wrong with it. */
public final class CheckpointException extends IOException {
  private static final long serialVersionUID = 1;

  /** A sentence for people. */
  public CheckpointException(String message) {
    super(message);
  }

  /** A sentence for people and what lies behind it. */
  public CheckpointException(String message, Throwable cause) {
    super(message, cause);
  }
}
