package mlpstudio.experiment;

import java.io.IOException;

/** An experiment cannot be read, in a sentence for people that names the field. */
public final class ExperimentFormatException extends IOException {
  private static final long serialVersionUID = 1;

  /** A sentence for people. */
  public ExperimentFormatException(String message) {
    super(message);
  }

  /** A sentence for people and what lies behind it. */
  public ExperimentFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
