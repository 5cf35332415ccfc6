package mlpstudio.data;

import mlpstudio.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a data set whose pixels are mapped where its files are cut short or go away while
 * they are read: the JVM throws an {@link InternalError}, which belongs to nobody else. Any thread.
 */
public final class LostImages {
  /** As the JVM's sentences for it have it, in Java's code and in compiled code. */
  private static final String FAULT = "unsafe memory access";

  private LostImages() {}

  /** Whether this, or what lies behind it, is the failed page of a memory map. */
  public static boolean lost(Throwable thrown) {
    @Nullable Throwable next = thrown;
    while (next != null) {
      String message = next.getMessage();
      if (next instanceof InternalError && message != null && message.contains(FAULT)) {
        return true;
      }
      next = next.getCause();
    }
    return false;
  }

  /** Throws on what is something else. */
  public static void require(InternalError thrown) {
    if (!lost(thrown)) {
      throw thrown;
    }
  }

  /** What to say of it, in the program's language. */
  public static String sentence() {
    return Words.say(LostImages.class, "images.lost");
  }

  /** The same as a failure that has a sentence for people. */
  public static DatasetException explained(Throwable thrown) {
    return new DatasetException(sentence(), thrown);
  }
}
