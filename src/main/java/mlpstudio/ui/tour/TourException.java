package mlpstudio.ui.tour;

/** The window is not as it should be; the message is a sentence for people. */
public final class TourException extends Exception {
  private static final long serialVersionUID = 1;

  /** With a sentence. */
  public TourException(String sentence) {
    super(sentence);
  }

  /** With a sentence and what led to it. */
  public TourException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
