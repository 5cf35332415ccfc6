package mlpstudio.ui;

import java.util.concurrent.ExecutionException;
import mlpstudio.ui.support.Messages;

/** What is said where the engine does not start. */
final class EngineFailure {
  private EngineFailure() {}

  /** What it means for the user, and the engine's own sentence where it has one for people. */
  static String sentence(Messages texts, Exception failure) {
    Throwable cause = failure.getCause();
    Throwable own = failure instanceof ExecutionException && cause != null ? cause : failure;
    String why = own instanceof IllegalStateException ? " " + own.getMessage() : "";
    return texts.get("engine.failed.sentence") + why;
  }
}
