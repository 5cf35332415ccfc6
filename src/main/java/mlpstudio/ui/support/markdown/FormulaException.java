package mlpstudio.ui.support.markdown;

import java.io.IOException;

/** A text is no formula. */
final class FormulaException extends IOException {
  private static final long serialVersionUID = 1;

  FormulaException(String message) {
    super(message);
  }

  FormulaException(String message, Throwable cause) {
    super(message, cause);
  }
}
