package mlpstudio.ui.support;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import mlpstudio.data.LostImages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where failures end: in the log with their stack, and before the user as one sentence. */
public final class ErrorReporter {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorReporter.class);

  private final Dialogs dialogs;
  private final Messages texts;

  /** Says what happens through these dialogs. */
  public ErrorReporter(Dialogs dialogs) {
    this(dialogs, new Messages(ErrorReporter.class));
  }

  /** As above, in one language. */
  public ErrorReporter(Dialogs dialogs, Messages texts) {
    this.dialogs = dialogs;
    this.texts = texts;
  }

  /**
   * Reports something that did not work.
   *
   * @param sentence what it was, for people
   */
  public void report(String sentence, Throwable cause) {
    LOG.warn(sentence, cause);
    dialogs.error(sentence, stackOf(cause), Optional.empty());
  }

  /** Reports something that nobody foresaw. FX thread. */
  public void unexpected(Throwable cause) {
    if (LostImages.lost(cause)) {
      report(LostImages.sentence(), cause);
      return;
    }
    LOG.error("Unexpected", cause);
    dialogs.error(texts.get("error.unexpected"), stackOf(cause), Optional.empty());
  }

  /** The sentence of a failure that has one for people, or one that names what happened. */
  public String sentence(Throwable cause) {
    if (LostImages.lost(cause)) {
      return LostImages.sentence();
    }
    String message = cause.getMessage();
    return cause instanceof IOException && message != null && !message.isBlank()
        ? message
        : texts.format("error.other", cause.toString());
  }

  private static String stackOf(Throwable cause) {
    StringWriter text = new StringWriter();
    cause.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
